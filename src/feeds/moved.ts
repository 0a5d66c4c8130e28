import { dueOf, type Commitment } from '../commitments/schema.ts';
import { milestonesOf } from '../programmes/schedule.ts';
import type { Schedule } from '../programmes/schedule-schema.ts';
import { daysMoved, fromFirst, movedDays } from '../ui/moved.ts';
import type { FeedLine } from './line.ts';

/** Due dates, as written: the one that was published first, and those before and after a move. */
interface Moved {
  first: string | null;
  before: string;
  after: string;
}

/** The date that an event moved, a milestone's or a public word's; null: none that was known before. */
export function movedIn({ noun, verb, data, was, is }: FeedLine): Moved | null {
  if (was === null || is === null) return null;
  if (noun === 'schedule' && verb === 'move') return ofMilestone(String(data.milestone), was, is);
  const isMove = noun === 'commitment' && Array.isArray(data.changed) && data.changed.includes('moves');
  return isMove ? ofCommitment(was as unknown as Commitment, is as unknown as Commitment) : null;
}

function ofMilestone(key: string, was: unknown, is: unknown): Moved | null {
  const [before, after] = [was, is].map((plan) => milestonesOf(plan as Schedule).find((m) => m.key === key));
  return before && after ? { first: after.original, before: before.due, after: after.due } : null;
}

function ofCommitment(was: Commitment, is: Commitment): Moved | null {
  const [before, after] = [dueOf(was), dueOf(is)];
  return before && after ? { first: is.due, before, after } : null;
}

/** For programs: by how many days it moved against where it stood, and against where it stood first. */
export const slipIn = ({ first, before, after }: Moved) => ({
  days: daysMoved(before, after),
  ...(first !== null && { slip_days: daysMoved(first, after) }),
});

/** The same in words: "mundur 105 hari dari tenggat sebelumnya; mundur 151 hari dari tenggat awal". */
export function movedWords({ first, before, after }: Moved): string {
  const by = movedDays(daysMoved(before, after));
  if (first === before) return `${by} dari tenggat awal`;
  return `${by} dari tenggat sebelumnya${first === null ? '' : `; ${fromFirst(first, before, after)}`}`;
}
