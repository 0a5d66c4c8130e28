import type { Db } from '../core/db.ts';

/** Puts rows into a table as they were; `json` is an array of rows, each an array in the order of the columns. */
export function putRows(db: Db, table: string, columns: string[], json: string) {
  const names = columns.map((name) => `"${name}"`).join(', ');
  const values = columns.map((_, i) => `value ->> ${i}`).join(', ');
  return db
    .prepare(`INSERT INTO "${table}" (${names}) SELECT ${values} FROM json_each(?) ORDER BY key`)
    .bind(json);
}

/** Sets where a counting table goes on, so that a number that was given once is never given again. */
export const setCounter = (db: Db, table: string, seq: number) => [
  db.prepare('DELETE FROM sqlite_sequence WHERE name = ?').bind(table),
  db.prepare('INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)').bind(table, seq),
];

/** Notes how far the ledger was copied; never back. */
export const noteCopied = (db: Db, erasureId: number) =>
  db
    .prepare(
      `INSERT INTO ledger_copy (one, erasure_id) VALUES (1, ?)
       ON CONFLICT (one) DO UPDATE SET erasure_id = max(erasure_id, excluded.erasure_id)`,
    )
    .bind(erasureId);
