import type { MilestoneChange, Schedule } from '../programmes/schedule-schema.ts';
import { columns } from './columns.ts';
import { milestoneCells } from './kinds.ts';
import type { Cells } from './merged.ts';

/** One thing that is said of a plan, as one row holds it; null where the cell is empty. */
export type Statement = Record<(typeof columns)['milestones'][number], unknown> & { row: number };

/** Actions of rows that a milestone's own changes do not know. */
export const PLAN = 'plan';
export const REVISE = 'revise';

const statement = (said: Partial<Statement>): unknown[] =>
  columns.milestones.map((column) => said[column] ?? null);

/** Everything that is said of a plan, one row each: the first plan, then each milestone's changes, then revisions. */
export function statementsOf(schedule: Schedule): string[][] {
  const { programme, as_of, source, milestones, revisions } = schedule;
  const told = (m: { key: string; changes: MilestoneChange[] }) =>
    m.changes.map((change) => statement({ programme, milestone: m.key, ...change }));
  const rows = [
    ...milestones.map(({ key, title, type, weight, due }) =>
      statement({ programme, milestone: key, action: PLAN, title, type, weight, due, as_of, source }),
    ),
    ...milestones.flatMap(told),
    ...revisions.flatMap((revision) => revised(programme, revision)),
    ...revisions.flatMap((revision) => revision.add.flatMap(told)),
  ];
  return rows.map((row) =>
    row.map((value, i) => milestoneCells[columns.milestones[i]!].write(value as never)),
  );
}

// Those that join stand in their own order, whatever the order of the weights.
function revised(programme: string, { as_of, source, reason, add, weights }: Schedule['revisions'][number]) {
  const joining = new Map(add.map((m) => [m.key, m]));
  const others = Object.keys(weights).filter((key) => !joining.has(key));
  return [...others, ...joining.keys()].map((key) => {
    const { title = null, type = null, due = null } = joining.get(key) ?? {};
    const weight = Object.hasOwn(weights, key) ? weights[key] : null;
    return statement({
      programme,
      milestone: key,
      action: REVISE,
      title,
      type,
      weight,
      due,
      as_of,
      source,
      reason,
    });
  });
}

/** A row as it is read. */
export const statementFrom = (row: number, cells: Cells): Statement =>
  Object.fromEntries([
    ['row', row],
    ...columns.milestones.map((column) => {
      const typed = cells.get(column) ?? '';
      return [column, typed.trim() === '' ? null : milestoneCells[column].read(typed)];
    }),
  ]) as Statement;
