import type { RefusalCount, RefusalTally } from '../../src/feedback/refusal-counts.tsx';
import { refusals } from '../../src/feedback/schema.ts';
import type { Db, Row } from '../core/db.ts';

/** Rows of one page: those of the coordinator and of the whole region stand before those of the agencies. */
const LIST = 60;

/** How often what was refused, hidden or erased in a region, and why; `toRefusalTally` makes the counts of the rows. */
export const refusalsOf = (db: Db, region: string) =>
  db
    .prepare(
      `SELECT r.agency, r.state, r.refusal, r.n, o.name
       FROM feedback_refusal AS r LEFT JOIN organisation AS o ON o.region = r.region AND o.key = r.agency
       WHERE r.region = ?
       ORDER BY r.agency, r.state, r.refusal
       LIMIT ${LIST}`,
    )
    .bind(region);

export function toRefusalTally(rows: Row[]): RefusalTally {
  const byAgency = Map.groupBy(rows, ({ agency }) => agency as string);
  return {
    all: unshownIn(byAgency.get('*') ?? []),
    agencies: [...byAgency].flatMap(([key, own]) =>
      key === '*'
        ? []
        : [{ key, name: key ? ((own[0]?.name as string | null) ?? key) : null, ...unshownIn(own) }],
    ),
    is_cut: rows.length === LIST,
  };
}

const unshownIn = (rows: Row[]) => ({
  counts: countsIn(rows),
  erased: Number(rows.find(({ state }) => state === 'erased')?.n ?? 0),
});

const countsIn = (rows: Row[]): RefusalCount[] =>
  refusals.flatMap((refusal) => {
    const n = (state: string) =>
      Number(rows.find((row) => row.refusal === refusal && row.state === state)?.n ?? 0);
    const count = { refusal, refused: n('refused'), hidden: n('hidden') };
    return count.refused + count.hidden > 0 ? [count] : [];
  });
