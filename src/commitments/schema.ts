import * as z from 'zod';
import { lastDay } from '../ui/period.ts';
import { period } from '../ui/period-schema.ts';
import { daysBetween } from '../ui/when.ts';
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

/** A due date that was moved, as one source says on one day; they stand in the order in which they were said. */
export const Move = z.strictObject({
  due: period,
  reason: line(300, 'pembahasan di dewan belum selesai'),
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
  /** The first published due date, for ever; where it went since stands in `moves`. */
  due: unsaid(period),
  /** Absent, not empty, while nobody moved it: a file from before says the same as one of today. */
  moves: z
    .array(Move)
    .min(1, 'sedikitnya satu pemindahan, atau hilangkan kolom ini')
    .max(20, 'paling banyak 20 pemindahan')
    .optional(),
  programme: unsaid(key),
  signatories: z
    .array(line(160, 'semua kepala perangkat daerah'))
    .max(40, 'paling banyak 40 penanda tangan')
    .default([]),
  witnesses: z.array(line(160, 'Kepala Bank Jatim')).max(40, 'paling banyak 40 saksi').default([]),
  source: key,
  outcomes: z.array(Outcome).max(20, 'paling banyak 20 catatan hasil').default([]),
  note: unsaid(prose(400, 'sumber hanya menceritakan kembali')),
  /** Why it was amended; not asked for when an outcome or a move is added. */
  reason: line(300, 'salah kutip').optional(),
});

type Due = Pick<z.infer<typeof CommitmentFields>, 'due' | 'moves'>;

const EARLY = 'tidak boleh mendahului hari janji diucapkan';

/** A public word, bound to the office that gave it: it stays when the person leaves. */
export const Commitment = CommitmentFields.refine((c) => c.due === null || c.made_on <= lastDay(c.due), {
  path: ['due'],
  message: EARLY,
})
  .refine((c) => movesOf(c).every((m) => c.made_on <= lastDay(m.to)), { path: ['moves'], message: EARLY })
  .refine((c) => movesOf(c).every((m) => m.from !== m.to), {
    path: ['moves'],
    message: 'tenggat ini sama dengan sebelumnya',
  })
  .refine((c) => movesOf(c).every((m, i, all) => m.as_of >= (all[i - 1]?.as_of ?? c.made_on)), {
    path: ['moves'],
    message: 'urut menurut hari, dan tidak mendahului hari janji diucapkan',
  })
  .refine((c) => c.outcomes.every((o, i) => o.as_of >= (c.outcomes[i - 1]?.as_of ?? c.made_on)), {
    path: ['outcomes'],
    message: 'urut menurut hari, dan tidak mendahului hari janji diucapkan',
  });

export type Commitment = z.infer<typeof Commitment>;

/** What may be amended with a public reason; all else stays as it was first published, or only grows. */
export const amendable = [
  'quote',
  'statement',
  'holder',
  'place',
  'signatories',
  'witnesses',
  'note',
] as const satisfies (keyof Commitment)[];

/** Every move of its due date, oldest first; `days` is null where there was no date before. */
export const movesOf = ({ due, moves = [] }: Due) =>
  moves.map(({ due: to, ...said }, i) => {
    const from = i === 0 ? due : (moves[i - 1]?.due ?? null);
    return { ...said, from, to, days: from === null ? null : daysBetween(lastDay(from), lastDay(to)) };
  });

/** By when it is due today; lateness is counted from here. */
export const dueOf = ({ due, moves = [] }: Due) => moves.at(-1)?.due ?? due;

/** Days from the first published due date to today's; null while there is none or nobody moved it. */
export const slipOf = (c: Due) =>
  c.due && c.moves ? daysBetween(lastDay(c.due), lastDay(dueOf(c) ?? c.due)) : null;

/** The newest word on what became of it; undefined while no source says anything. */
export const outcomeOf = (c: Pick<Commitment, 'outcomes'>) => c.outcomes.at(-1);

/** True until a source says that it was kept whole or taken back. */
export const isOpen = (c: Pick<Commitment, 'outcomes'>) =>
  !['complete', 'withdrawn'].includes(outcomeOf(c)?.value ?? '');
