import { readAll, type Db, type Row } from '../core/db.ts';
import { rowsAfter, sizeOf } from './reads.ts';
import type { Table } from './tables.ts';

/** Rows of one read: few enough for the largest texts, many enough for a million rows. */
const STEP = 500;

/** The rows of a table by its key, portion by portion, each row as the JSON of its values in the order of the columns. */
export async function* portionsOf(db: Db, table: Table): AsyncGenerator<string[]> {
  for (let after: unknown[] | null = null; ;) {
    const [rows = []]: Row[][] = await readAll(db, [rowsAfter(db, table, after, STEP)]);
    if (rows.length > 0)
      yield rows.map((row) => JSON.stringify(table.columns.map((name) => value(row[name]))));
    if (rows.length < STEP) return;
    after = table.key.map((name) => rows.at(-1)?.[name]);
  }
}

// D1 gives bytes as a list of numbers, which JSON could not tell from what it was.
function value(one: unknown): unknown {
  if (typeof one === 'object' && one !== null) throw new Error('a backup has no way to write bytes');
  return one ?? null;
}

/** How many rows each of some tables holds, in their order. */
export async function sizes(db: Db, tables: Table[]): Promise<number[]> {
  const counted = await readAll(
    db,
    tables.map(({ name }) => sizeOf(db, name)),
  );
  return counted.map(([row]) => row?.rows as number);
}
