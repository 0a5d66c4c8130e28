import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import type { Contents, HeldTable } from '../../src/backups/manifest.ts';
import { countersOf, migrationsOf } from '../backups/reads.ts';
import { portionsOf, sizes } from '../backups/rows.ts';
import { tablesOf, type Table } from '../backups/tables.ts';
import { readAll, type Db } from '../core/db.ts';

type Told = (done: number, of: number) => void;

/**
 * Reads all that a database holds, into `folder` when one is given. A table comes before those that it points to: what
 * is written meanwhile may be missing from a backup, but nothing in it points to what is not there.
 */
export async function readContents(db: Db, folder: string | null, told: Told): Promise<Contents> {
  const tables = (await tablesOf(db)).toReversed();
  const [migrations = [], counters = []] = await readAll(db, [migrationsOf(db), countersOf(db)]);
  const all = (await sizes(db, tables)).reduce((sum, rows) => sum + rows, 0);
  const held: HeldTable[] = [];
  let done = 0;
  for (const table of tables)
    held.push(await readTable(db, table, folder, (rows) => told(Math.min((done += rows), all), all)));
  if (done < all || all === 0) told(all, all);
  return {
    migrations: migrations.map(({ name }) => name as string),
    tables: held.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    counters: Object.fromEntries(counters.map(({ name, seq }) => [name as string, seq as number])),
  };
}

async function readTable(
  db: Db,
  table: Table,
  folder: string | null,
  told: (rows: number) => void,
): Promise<HeldTable> {
  const hash = createHash('sha256');
  const file = folder ? openSync(`${folder}/${table.name}.jsonl`, 'wx', 0o600) : null;
  let rows = 0;
  for await (const lines of portionsOf(db, table)) {
    const text = lines.map((line) => `${line}\n`).join('');
    hash.update(text);
    if (file !== null) writeSync(file, text);
    rows += lines.length;
    told(lines.length);
  }
  if (file !== null) closeSync(file);
  return { name: table.name, columns: table.columns, rows, sha256: hash.digest('hex') };
}

/** The one hash by which two databases are known to hold the same. */
export const canonicalHash = (contents: Contents) =>
  createHash('sha256').update(JSON.stringify(contents)).digest('hex');
