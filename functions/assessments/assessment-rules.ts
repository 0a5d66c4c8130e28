import type { Assessment } from '../../src/assessments/schema.ts';
import type { ProgrammeContent } from '../../src/programmes/schema.ts';
import { stable } from '../core/changed-fields.ts';
import type { Problem } from '../core/problem.ts';

/** The keys that an assessment names. */
export const namedByAssessment = ({ source, assessor, subject }: Assessment) => ({
  sources: [source],
  organisations: [assessor],
  programmes: subject.kind === 'programme' ? [subject.key] : [],
});

/** What is wrong with an assessment on a day, and against what was published of it before. */
export const assessmentProblems = (
  assessment: Assessment,
  before: Assessment | undefined,
  today: string,
): Problem[] => [
  ...(assessment.date > today ? [{ path: ['date'], message: 'tidak boleh di masa depan' }] : []),
  ...(['subject', 'assessor', 'scale'] as const).flatMap((field) =>
    before && stable(before[field]) !== stable(assessment[field])
      ? [
          {
            path: [field],
            message: 'penilaian yang sudah terbit tidak dipindahkan; catat sebagai penilaian baru',
          },
        ]
      : [],
  ),
];

/** Who belongs to the region's own government, or keeps this portal: their word is a report, not an assessment. */
const OWN = new Set(['government', 'agency', 'council', 'team', 'portal']);

/** Refuses to make a judge part of the government that it has judged. */
export const judgeTurned = ({ kind }: { kind: string }, hasJudged: boolean): Problem[] =>
  hasJudged && OWN.has(kind)
    ? [
        {
          path: ['kind'],
          message: 'lembaga ini sudah menilai sebagai pihak luar; jenisnya tidak dapat menjadi ini',
        },
      ]
    : [];

/** What a programme is told that gives a role to its judge. */
export const judgeEmployed = (key: string) =>
  `"${key}" sudah menilai program ini sebagai pihak luar, jadi tidak dapat diberi peran di dalamnya`;

/** Refuses an update of a programme by who has judged it. */
export const judgeWrites = ({ author }: { author: string }, hasJudged: boolean): Problem[] =>
  hasJudged
    ? [
        {
          path: ['author'],
          message: `"${author}" sudah menilai program ini sebagai pihak luar, jadi tidak dapat menulis kabarnya`,
        },
      ]
    : [];

/**
 * Refuses a judge in its own cause: the government itself, whoever has a role in the programme, or an author of its
 * updates. Of a plan only the government is refused: who was asked to review it is the view from outside.
 */
export function ownJudge(
  { assessor }: Pick<Assessment, 'assessor'>,
  organisation: { kind?: unknown } | undefined,
  programme: Pick<ProgrammeContent, 'organisations'> | undefined,
  authors: unknown[],
): Problem[] {
  const involved =
    authors.includes(assessor) || programme?.organisations.some((o) => o.organisation === assessor);
  return involved || OWN.has(String(organisation?.kind))
    ? [
        {
          path: ['assessor'],
          message:
            'penilai harus pihak luar, bukan pelaku program, penulis kabarnya, atau pemerintah daerah itu sendiri',
        },
      ]
    : [];
}
