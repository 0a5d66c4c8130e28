import { lastDay } from '../ui/period.ts';
import { daysBetween } from '../ui/when.ts';
import { isOpen, next, type MilestoneState } from './milestone-states.ts';
import type { AddedMilestone, MilestoneChange, Schedule } from './schedule-schema.ts';

/** A milestone as it stands after all that was said of it. Periods are as written; days are ISO. */
export interface Milestone {
  key: string;
  title: string;
  type: AddedMilestone['type'];
  /** Percent of the programme, now and in the baseline (0 for one that joined later). */
  weight: number;
  baselineWeight: number;
  /** The first published due date, and the one of today. */
  original: string;
  due: string;
  state: MilestoneState;
  /** When it was met, as the source says; and by which day at the latest. */
  metAs: string | null;
  metOn: string | null;
  /** The day on which the plan was changed to hold it; null for the baseline. */
  addedOn: string | null;
  changes: MilestoneChange[];
}

/** The milestones of a plan as they stand today, in the order of the plan. */
export function milestonesOf(schedule: Schedule): Milestone[] {
  const weights = schedule.revisions.at(-1)?.weights ?? {};
  const baseline = schedule.milestones.map((m) =>
    replay(m, m.weight, weightIn(weights, m.key) ?? m.weight, null),
  );
  const later = schedule.revisions.flatMap((r) =>
    r.add.map((m) => replay(m, 0, weightIn(weights, m.key) ?? 0, r.as_of)),
  );
  return [...baseline, ...later];
}

// A milestone may be called "constructor": only the plan's own keys count.
const weightIn = (weights: Record<string, number>, key: string) =>
  Object.hasOwn(weights, key) ? weights[key] : undefined;

function replay(
  m: AddedMilestone,
  baselineWeight: number,
  weight: number,
  addedOn: string | null,
): Milestone {
  const { key, title, type, due, changes } = m;
  const first: Milestone = {
    key,
    title,
    type,
    weight,
    baselineWeight,
    original: due,
    due,
    state: 'scheduled',
    metAs: null,
    metOn: null,
    addedOn,
    changes,
  };
  return changes.reduce(follow, first);
}

function follow(m: Milestone, change: MilestoneChange): Milestone {
  const state = next(m.state, change.action);
  if (state === null) throw new RangeError(`${change.action} after ${m.state}`);
  const metAs = state === 'met' ? change.date : null;
  return {
    ...m,
    state,
    due: change.due ?? m.due,
    metAs,
    metOn: metAs && earlier(lastDay(metAs), change.as_of),
  };
}

// "Met in June", said on the 15th: it was met by the 15th.
const earlier = (one: string, other: string) => (one < other ? one : other);

/** Days from the first published due date to today's, last day to last day; negative when it moved forward. */
export const slipOf = ({ original, due }: Pick<Milestone, 'original' | 'due'>) =>
  daysBetween(lastDay(original), lastDay(due));

/** True when a milestone still waits and the last day of its due date has passed where the programme is. */
export const isLate = ({ state, due }: Pick<Milestone, 'state' | 'due'>, today: string) =>
  isOpen(state) && lastDay(due) < today;

/** Percent of the published weight that is met, 0-100. A dropped milestone's weight stays in the whole. */
export const progressOf = (milestones: Milestone[]) =>
  milestones.reduce((sum, m) => sum + (m.state === 'met' ? m.weight : 0), 0);

/** When the earliest open milestone is due, as written; null when none is open. */
export const nextPeriodOf = (milestones: Milestone[]) =>
  milestones
    .filter((m) => isOpen(m.state))
    .map((m) => m.due)
    .toSorted((one, other) => (lastDay(one) < lastDay(other) ? -1 : 1))[0] ?? null;

/** The last day of that; null when none is open. */
export function nextDueOf(milestones: Milestone[]): string | null {
  const due = nextPeriodOf(milestones);
  return due && lastDay(due);
}

/** The largest slippage among a plan's milestones, in days. */
export const largestSlip = (milestones: Milestone[]) => Math.max(...milestones.map(slipOf));

/** One line of the ledger of moved dates. `days` is the length of this one move. */
export interface Move {
  milestone: string;
  title: string;
  version: number;
  from: string;
  to: string;
  days: number;
  reason: string;
  as_of: string;
  source: string;
}

/** Every move of a milestone, oldest first; their days add up to its slippage. */
export function movesOf(m: Milestone): Move[] {
  let from = m.original;
  return m.changes.flatMap((change, i) => {
    if (change.due === null) return [];
    const { reason, as_of, source, due: to } = change;
    const days = daysBetween(lastDay(from), lastDay(to));
    const move = {
      milestone: m.key,
      title: m.title,
      version: i + 1,
      from,
      to,
      days,
      reason: reason ?? '',
      as_of,
      source,
    };
    from = to;
    return [move];
  });
}

/** The key of the source that brought a milestone into its plan. */
export const firstSource = ({ key }: Milestone, { source, revisions }: Schedule) =>
  revisions.find(({ add }) => add.some((added) => added.key === key))?.source ?? source;

/** Every source key that a milestone of a plan rests on: the one that brought it in, then those of what was said of it. */
export const milestoneSources = (milestone: Milestone, schedule: Schedule) => [
  ...new Set([firstSource(milestone, schedule), ...milestone.changes.map((change) => change.source)]),
];

/** Every source key that a plan rests on. */
export const scheduleSources = (schedule: Schedule) => [
  ...new Set([
    schedule.source,
    ...schedule.revisions.map((r) => r.source),
    ...[schedule.milestones, ...schedule.revisions.map((r) => r.add)]
      .flat()
      .flatMap((m) => m.changes.map((c) => c.source)),
  ]),
];

/** The newest day on which a source said something of a plan. */
export const saidOn = (schedule: Schedule): string =>
  [schedule, ...schedule.revisions, ...milestonesOf(schedule).flatMap((m) => m.changes)]
    .map((said) => said.as_of)
    .toSorted()
    .at(-1) ?? schedule.as_of;
