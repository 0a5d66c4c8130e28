import { isSettled, next, type MilestoneState } from '../../src/programmes/milestone-states.ts';
import type { AddedMilestone, MilestoneChange, Schedule } from '../../src/programmes/schedule-schema.ts';
import { firstDay, lastDay } from '../../src/ui/period.ts';
import type { Problem } from '../core/problem.ts';

/** What is wrong with a plan on a day: things that have not happened yet, steps that cannot follow one another. */
export const scheduleProblems = (schedule: Schedule, today: string): Problem[] => [
  ...future(['as_of'], schedule.as_of, today),
  ...placed(schedule).flatMap(({ milestone, path, since }) => [
    ...inOrder(milestone.changes, since, path),
    ...(lastDay(milestone.due) < since ? [{ path: [...path, 'due'], message: PAST }] : []),
    ...milestone.changes.flatMap((change, i) => happened(change, since, today, [...path, 'changes', i])),
    ...possible(milestone, path),
  ]),
  ...schedule.revisions.flatMap((r, i) => future(['revisions', i, 'as_of'], r.as_of, today)),
  ...inOrder(schedule.revisions, schedule.as_of, [], 'revisions'),
  ...schedule.revisions.flatMap((_, i) => reweighed(schedule, i)),
];

/** Every milestone with the place where it is written and the day from which something can be said of it. */
export const placed = (s: Schedule) => [
  ...s.milestones.map((milestone, i) => ({ milestone, path: ['milestones', i], since: s.as_of })),
  ...s.revisions.flatMap((r, i) =>
    r.add.map((milestone, n) => ({ milestone, path: ['revisions', i, 'add', n], since: r.as_of })),
  ),
];

const future = (path: PropertyKey[], day: string, today: string): Problem[] =>
  day > today ? [{ path, message: 'tidak boleh di masa depan' }] : [];

function inOrder(list: { as_of: string }[], since: string, path: PropertyKey[], name = 'changes'): Problem[] {
  return list.flatMap(({ as_of }, i) =>
    as_of < (list[i - 1]?.as_of ?? since)
      ? [{ path: [...path, name, i, 'as_of'], message: 'urut menurut hari, yang lama di atas' }]
      : [],
  );
}

function happened(
  { date, due, as_of }: MilestoneChange,
  since: string,
  today: string,
  path: PropertyKey[],
): Problem[] {
  const said = [
    ...future([...path, 'as_of'], as_of, today),
    ...(due !== null && lastDay(due) < as_of ? [{ path: [...path, 'due'], message: PAST }] : []),
  ];
  if (date === null) return said;
  if (firstDay(date) > today)
    return [...said, { path: [...path, 'date'], message: 'tanggal terpenuhi tidak boleh di masa depan' }];
  if (firstDay(date) > as_of)
    return [...said, { path: [...path, 'date'], message: 'tidak boleh sesudah hari sumber mengatakannya' }];
  if (lastDay(date) < since)
    return [...said, { path: [...path, 'date'], message: 'tidak boleh mendahului rencananya sendiri' }];
  return said;
}

function possible({ due, changes }: AddedMilestone, path: PropertyKey[]): Problem[] {
  let state: MilestoneState = 'scheduled';
  let current = due;
  for (const [i, change] of changes.entries()) {
    const after = next(state, change.action);
    const at = (field: string, message: string) => [{ path: [...path, 'changes', i, field], message }];
    if (after === null) return at('action', `"${change.action}" tidak mungkin setelah "${state}"`);
    if (change.due !== null && lastDay(change.due) === lastDay(current))
      return at('due', 'hari terakhirnya sama dengan tenggat sebelumnya, jadi bukan pemindahan');
    state = after;
    current = change.due ?? current;
  }
  return [];
}

const PAST = 'tenggat tidak boleh sudah lewat pada hari diumumkan';
const SETTLED = 'bobot tonggak yang sudah terpenuhi, tidak terpenuhi, atau dibatalkan tidak dapat diubah';

// Else a plan could rise by giving its failures no weight.
function reweighed(schedule: Schedule, i: number): Problem[] {
  const { as_of, weights } = schedule.revisions[i]!;
  const before = new Map(
    Object.entries(
      schedule.revisions[i - 1]?.weights ??
        Object.fromEntries(schedule.milestones.map((m) => [m.key, m.weight])),
    ),
  );
  return placed(schedule).flatMap(({ milestone: { key, changes } }) => {
    const was = before.get(key);
    if (was === undefined || was === new Map(Object.entries(weights)).get(key)) return [];
    const state = changes
      .filter((change) => change.as_of <= as_of)
      .reduce<MilestoneState>((current, { action }) => next(current, action) ?? current, 'scheduled');
    return isSettled(state) ? [{ path: ['revisions', i, 'weights', key], message: SETTLED }] : [];
  });
}
