import * as z from 'zod';
import { outcomes } from '../commitments/schema.ts';
import { isoDate, key, line, oneOf, prose, unsaid } from '../ui/schema.ts';

/** What may be assessed. */
export const subjectKinds = ['programme', 'commitment', 'plan'] as const;

/** The scales and their ratings: GMPP delivery confidence (2019), OGP completion, or words alone. */
export const scales = {
  gmpp: ['red', 'amber_red', 'amber', 'amber_green', 'green'],
  ogp: outcomes,
  words: ['words'],
} as const;

const names = Object.keys(scales) as ['gmpp', 'ogp', 'words'];

/** The fields of a judgement, before its rating is held against its scale. */
export const AssessmentFields = z.strictObject({
  key,
  subject: z
    .strictObject({ kind: oneOf(subjectKinds), key })
    .describe(`kind (${subjectKinds.join(', ')}) dan key yang dinilai`),
  assessor: key,
  scale: oneOf(names),
  rating: line(20, 'amber'),
  statement: prose(1000, 'kesimpulan penilai, dalam kalimat biasa'),
  quote: unsaid(prose(600, 'kata-kata penilai, apa adanya')),
  date: isoDate,
  source: key,
  reason: line(300, 'salah kutip').optional(),
});

/** A judgement by somebody else than those who do the work; kept apart from what they say of themselves. */
export const Assessment = AssessmentFields.superRefine(({ scale, rating }, issues) => {
  const known: readonly string[] = scales[scale];
  if (!known.includes(rating))
    issues.addIssue({ code: 'custom', path: ['rating'], message: `salah satu dari: ${known.join(', ')}` });
});

/** What may be amended with a public reason; who judged what, on which scale, stays as it was published. */
export const amendable = [
  'rating',
  'statement',
  'quote',
  'date',
  'source',
] as const satisfies (keyof Assessment)[];

export type Assessment = z.infer<typeof Assessment>;
