import type { Db } from '../../functions/core/db.ts';

/** What was asked of a database, and what it read and wrote for that. */
export interface Cost {
  trips: number;
  queries: number;
  read: number;
  written: number;
}

/** The same database, and what is asked of it from now on. */
export function counted(db: Db): { db: Db; cost: Cost } {
  const cost: Cost = { trips: 0, queries: 0, read: 0, written: 0 };
  const batch = async <T>(statements: D1PreparedStatement[]) => {
    const results = await db.batch<T>(statements);
    cost.trips += 1;
    cost.queries += statements.length;
    for (const { meta } of results) {
      cost.read += meta.rows_read;
      cost.written += meta.rows_written;
    }
    return results;
  };
  return { db: { prepare: (sql) => db.prepare(sql), batch }, cost };
}
