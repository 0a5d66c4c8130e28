import { next, type MilestoneState } from '../../src/programmes/milestone-states.ts';
import type { AddedMilestone, MilestoneChange, Schedule } from '../../src/programmes/schedule-schema.ts';
import { firstDay } from '../../src/ui/period.ts';
import type { Problem } from '../core/problem.ts';

/** What is wrong with a plan on a day: things that have not happened yet, steps that cannot follow one another. */
export const scheduleProblems = (schedule: Schedule, today: string): Problem[] => [
  ...future(['as_of'], schedule.as_of, today),
  ...placed(schedule).flatMap(({ milestone, path, since }) => [
    ...inOrder(milestone.changes, since, path),
    ...milestone.changes.flatMap((change, i) => happened(change, today, [...path, 'changes', i])),
    ...possible(milestone, path),
  ]),
  ...schedule.revisions.flatMap((r, i) => future(['revisions', i, 'as_of'], r.as_of, today)),
  ...inOrder(schedule.revisions, schedule.as_of, [], 'revisions'),
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

function happened({ date, as_of }: MilestoneChange, today: string, path: PropertyKey[]): Problem[] {
  const said = future([...path, 'as_of'], as_of, today);
  if (date === null) return said;
  if (firstDay(date) > today)
    return [...said, { path: [...path, 'date'], message: 'tanggal terpenuhi tidak boleh di masa depan' }];
  if (firstDay(date) > as_of)
    return [...said, { path: [...path, 'date'], message: 'tidak boleh sesudah hari sumber mengatakannya' }];
  return said;
}

function possible({ due, changes }: AddedMilestone, path: PropertyKey[]): Problem[] {
  let state: MilestoneState = 'scheduled';
  let current = due;
  for (const [i, change] of changes.entries()) {
    const after = next(state, change.action);
    const at = (field: string, message: string) => [{ path: [...path, 'changes', i, field], message }];
    if (after === null) return at('action', `"${change.action}" tidak mungkin setelah "${state}"`);
    if (change.due === current) return at('due', 'tenggat ini sama dengan sebelumnya');
    state = after;
    current = change.due ?? current;
  }
  return [];
}
