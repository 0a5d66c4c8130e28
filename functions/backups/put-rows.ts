import type { Db } from '../core/db.ts';
import { portions } from '../core/portions.ts';
import { putRows, setCounter } from './writes.ts';

/** Puts rows of a backup into a table as they were, all in one transaction. */
export const putTogether = (db: Db, table: string, columns: string[], rows: unknown[]) =>
  db.batch(portions(rows).map(({ json }) => putRows(db, table, columns, json)));

/** Lets every counting table go on where the lost one was. */
export async function goOnCounting(db: Db, counters: Record<string, number>): Promise<void> {
  const statements = Object.entries(counters).flatMap(([table, seq]) => setCounter(db, table, seq));
  if (statements.length > 0) await db.batch(statements);
}
