import type { Revision, Schedule } from '../../src/programmes/schedule-schema.ts';
import { plain } from '../../src/spreadsheets/merged.ts';
import type { Statement } from '../../src/spreadsheets/statements.ts';
import { stable } from '../core/changed-fields.ts';

/** What something says, whatever the spaces and line ends in which it is written. */
export const said = (thing: unknown): string =>
  stable(JSON.parse(JSON.stringify(thing, (_, value) => (typeof value === 'string' ? plain(value) : value))));

type Planned = Schedule['milestones'][number];

/** A milestone as a row plans it. */
export const planned = ({ milestone, title, type, weight, due }: Statement) =>
  ({ key: milestone, title, type, weight, due, changes: [] }) as unknown as Planned;

/** One change of a plan, with the row of each milestone that it speaks of. */
export interface Group {
  rows: Map<unknown, Statement>;
  revision: Revision;
}

/** Rows of one day, source and reason are one change of the plan, until a milestone is named again. */
export function groups(rows: Statement[]): Group[] {
  const found: Group[] = [];
  for (const row of rows) {
    const { as_of, source, reason, milestone } = row;
    const sign = said([as_of, source, reason]);
    const open = found.findLast(
      (group) => said([group.revision.as_of, group.revision.source, group.revision.reason]) === sign,
    );
    if (open && !open.rows.has(milestone)) open.rows.set(milestone, row);
    else
      found.push({
        rows: new Map([[milestone, row]]),
        revision: { as_of, source, reason, add: [], weights: {} } as unknown as Revision,
      });
  }
  return found.map(filled);
}

function filled({ rows, revision }: Group): Group {
  const all = [...rows.values()];
  const joins = all.filter(({ title, type, due }) => title !== null || type !== null || due !== null);
  const weights = Object.fromEntries(all.map(({ milestone, weight }) => [milestone, weight]));
  const add = joins.map((row) => {
    const { weight: _, ...added } = planned(row);
    return added;
  });
  return { rows, revision: { ...revision, add, weights } as Revision };
}
