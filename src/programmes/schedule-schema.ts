import * as z from 'zod';
import { period } from '../ui/period-schema.ts';
import { isoDate, key, line, oneOf, unsaid } from '../ui/schema.ts';
import { milestoneActions } from './milestone-states.ts';

/** OC4IDS milestoneType codes. */
export const milestoneTypes = [
  'preProcurement',
  'approval',
  'engagement',
  'assessment',
  'delivery',
  'reporting',
  'financing',
  'payment',
  'procurement',
  'contractClose',
] as const;

const REASON = 'jelaskan alasannya kepada umum, misalnya "lelang pertama gagal"';
/** A dash or a full stop is no reason. */
const reason = line(300, 'lelang pertama gagal').regex(/\p{L}{3}/u, REASON);

/** One thing said of a milestone after its plan was published; they stand in the order in which they were said. */
export const MilestoneChange = z
  .strictObject({
    action: oneOf(milestoneActions),
    /** The new due date of a move. */
    due: unsaid(period),
    /** When a milestone was met, wholly or partly. */
    date: unsaid(period),
    reason: unsaid(reason),
    as_of: isoDate,
    source: key,
  })
  .superRefine((change, issues) => {
    const wants = (field: 'due' | 'date' | 'reason', message: string) =>
      issues.addIssue({ code: 'custom', path: [field], message });
    const dated = change.action === 'meet' || change.action === 'meetPartly';
    if ((change.action === 'move') !== (change.due !== null)) wants('due', 'tenggat baru, hanya untuk move');
    if (dated !== (change.date !== null)) wants('date', 'tanggal terpenuhi, hanya untuk meet dan meetPartly');
    if (!dated && change.reason === null) wants('reason', REASON);
  });

const WEIGHT = 'bobot bulat 0 sampai 100';
const weight = z.int(WEIGHT).min(0, WEIGHT).max(100, WEIGHT).describe(WEIGHT);

/** A milestone as it was first published; `due` is its original date for ever, a move stands in `changes`. */
const Added = z.strictObject({
  key,
  title: line(160, 'Rancangan disetujui'),
  type: oneOf(milestoneTypes),
  due: period,
  changes: z.array(MilestoneChange).max(40, 'paling banyak 40 perubahan').default([]),
});

const Planned = Added.extend({ weight });

const addsUp = (weights: number[]) => weights.reduce((sum, one) => sum + one, 0) === 100;
const SUM = 'jumlah bobot semua tonggak harus tepat 100';

/** A later change of the plan itself: milestones that join it, and everybody's new weight. */
export const Revision = z.strictObject({
  as_of: isoDate,
  source: key,
  reason,
  add: z.array(Added).max(20, 'paling banyak 20 tonggak').default([]),
  weights: z
    .record(key, weight)
    .refine((weights) => addsUp(Object.values(weights)), SUM)
    .describe('bobot tiap tonggak menurut kuncinya; jumlahnya 100'),
});

/**
 * The plan of a programme and all that was said of it since. It only grows: what was published stays as it is,
 * new changes and revisions follow below. The milestones as first published are the baseline.
 */
export const Schedule = z
  .strictObject({
    programme: key,
    as_of: isoDate,
    source: key,
    milestones: z
      .array(Planned)
      .min(1, 'sedikitnya satu tonggak')
      .max(30, 'paling banyak 30 tonggak')
      .refine((milestones) => addsUp(milestones.map((m) => m.weight)), SUM),
    revisions: z.array(Revision).max(20, 'paling banyak 20 perubahan rencana').default([]),
  })
  .superRefine((schedule, issues) => {
    const keys = [schedule.milestones, ...schedule.revisions.map((r) => r.add)].flat().map((m) => m.key);
    if (new Set(keys).size < keys.length)
      issues.addIssue({ code: 'custom', path: ['milestones'], message: 'kunci tonggak dipakai dua kali' });
    for (const [i, revision] of schedule.revisions.entries())
      if (!sameKeys(Object.keys(revision.weights), keysUpTo(schedule, i)))
        issues.addIssue({
          code: 'custom',
          path: ['revisions', i, 'weights'],
          message: 'sebut bobot setiap tonggak, yang dibatalkan pun (0)',
        });
  });

const keysUpTo = (
  s: { milestones: { key: string }[]; revisions: { add: { key: string }[] }[] },
  last: number,
) => [s.milestones, ...s.revisions.slice(0, last + 1).map((r) => r.add)].flat().map((m) => m.key);

const sameKeys = (one: string[], other: string[]) =>
  JSON.stringify(one.toSorted()) === JSON.stringify(other.toSorted());

export type MilestoneChange = z.infer<typeof MilestoneChange>;
export type Schedule = z.infer<typeof Schedule>;
export type Revision = z.infer<typeof Revision>;
export type AddedMilestone = z.infer<typeof Added>;
