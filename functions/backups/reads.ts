import type { Db } from '../core/db.ts';

/** Every table but those of SQLite, D1 and its migrations. */
export const tableNames = (db: Db) =>
  db.prepare(
    `SELECT name
     FROM sqlite_schema
     WHERE type = 'table' AND name NOT GLOB 'sqlite_*' AND name NOT GLOB '_cf_*' AND name <> 'd1_migrations'
     ORDER BY name
     LIMIT 500`,
  );

/** The columns of a table, and the place of each in its key. D1 lets nobody ask this of all tables at once. */
export const columnsOf = (db: Db, table: string) => db.prepare(`PRAGMA table_info("${table}")`);

/** The tables that a table points to. */
export const parentsOf = (db: Db, table: string) => db.prepare(`PRAGMA foreign_key_list("${table}")`);

/** The migrations that were applied, in their order. */
export const migrationsOf = (db: Db) => db.prepare('SELECT name FROM d1_migrations ORDER BY id LIMIT 1000');

/** The highest number that each AUTOINCREMENT table ever gave. */
export const countersOf = (db: Db) =>
  db.prepare(
    "SELECT name, seq FROM sqlite_sequence WHERE name <> 'd1_migrations' AND seq > 0 ORDER BY name LIMIT 100",
  );

/** How many rows a table holds. */
export const sizeOf = (db: Db, table: string) =>
  db.prepare(`SELECT count(*) AS rows FROM "${table}" LIMIT 1`);

const list = (names: string[]) => names.map((one) => `"${one}"`).join(', ');

/** The next rows of a table by its key; `after` is the key of the last one that is known, null at the beginning. */
export function rowsAfter(
  db: Db,
  { name, columns, key }: { name: string; columns: string[]; key: string[] },
  after: unknown[] | null,
  limit: number,
) {
  const from = after ? `WHERE (${list(key)}) > (${key.map(() => '?').join(', ')})` : '';
  return db
    .prepare(`SELECT ${list(columns)} FROM "${name}" ${from} ORDER BY ${list(key)} LIMIT ${limit}`)
    .bind(...(after ?? []));
}

/** Erasures that were not copied out of the database yet, oldest first. */
export const erasuresToCopy = (db: Db, limit: number) =>
  db
    .prepare(
      `SELECT id, at, noun, subject_id, what, basis
       FROM erasure
       WHERE id > coalesce((SELECT erasure_id FROM ledger_copy LIMIT 1), 0)
       ORDER BY id
       LIMIT ?`,
    )
    .bind(limit);

/** The ledger, from one row on. */
export const erasuresAfter = (db: Db, id: number, limit: number) =>
  db
    .prepare('SELECT id, at, noun, subject_id, what, basis FROM erasure WHERE id > ? ORDER BY id LIMIT ?')
    .bind(id, limit);
