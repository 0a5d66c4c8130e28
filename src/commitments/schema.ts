import * as z from 'zod';
import { lastDay, period } from '../ui/period.ts';
import { isoDate, key, line, oneOf, prose, unsaid } from '../ui/schema.ts';

/** What was said: a promise, a goal, or a hope. The portal does not make a promise of a hope. */
export const commitmentKinds = ['commitment', 'goal', 'expectation'] as const;

/** OGP completion codes, and "withdrawn". */
export const outcomes = [
  'noEvidence',
  'notStarted',
  'limited',
  'substantial',
  'complete',
  'withdrawn',
] as const;
export type OutcomeValue = (typeof outcomes)[number];

/** What became of it, as one source says on one day; they stand in the order in which they were said. */
export const Outcome = z.strictObject({
  value: oneOf(outcomes),
  statement: prose(600, 'peraturan daerah ditetapkan'),
  as_of: isoDate,
  source: key,
});

/** The fields of a public word, before they are held against each other. */
export const CommitmentFields = z.strictObject({
  key,
  kind: oneOf(commitmentKinds),
  /** The speaker's own words; null when the source only retells them. */
  quote: unsaid(prose(600, 'Akan kita masukan ke dewan untuk diperdakan')),
  statement: prose(600, 'apa yang dijanjikan, dalam kalimat biasa'),
  /** The office that is bound, and who held it that day. */
  office: line(160, 'Bupati Blitar'),
  holder: unsaid(line(120, 'Rijanto')),
  made_on: isoDate,
  place: unsaid(line(160, 'Ruang Sasana Praja')),
  due: unsaid(period),
  programme: unsaid(key),
  signatories: z
    .array(line(160, 'semua kepala perangkat daerah'))
    .max(40, 'paling banyak 40 penanda tangan')
    .default([]),
  witnesses: z.array(line(160, 'Kepala Bank Jatim')).max(40, 'paling banyak 40 saksi').default([]),
  source: key,
  outcomes: z.array(Outcome).max(20, 'paling banyak 20 catatan hasil').default([]),
  note: unsaid(prose(400, 'sumber hanya menceritakan kembali')),
  /** Why it was amended; not asked for when an outcome is added. */
  reason: line(300, 'salah kutip').optional(),
});

/** A public word, bound to the office that gave it: it stays when the person leaves. */
export const Commitment = CommitmentFields.refine((c) => c.due === null || c.made_on <= lastDay(c.due), {
  path: ['due'],
  message: 'tidak boleh mendahului hari janji diucapkan',
}).refine((c) => c.outcomes.every((o, i) => o.as_of >= (c.outcomes[i - 1]?.as_of ?? c.made_on)), {
  path: ['outcomes'],
  message: 'urut menurut hari, dan tidak mendahului hari janji diucapkan',
});

export type Commitment = z.infer<typeof Commitment>;

/** The newest word on what became of it; undefined while no source says anything. */
export const outcomeOf = (c: Pick<Commitment, 'outcomes'>) => c.outcomes.at(-1);

/** True until a source says that it was kept whole or taken back. */
export const isOpen = (c: Pick<Commitment, 'outcomes'>) =>
  !['complete', 'withdrawn'].includes(outcomeOf(c)?.value ?? '');
