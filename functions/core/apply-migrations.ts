import type { Db } from './db.ts';

/** One step of the schema: the name of its file, and its statements. */
export interface Migration {
  name: string;
  queries: string[];
}

/** Takes the steps that a database has not taken yet, each whole or not at all, noted where D1's own command notes them. */
export async function applyMigrations(db: Db, migrations: Migration[]): Promise<void> {
  const [, seen] = await db.batch<{ name: string }>([
    db.prepare(
      `CREATE TABLE IF NOT EXISTS "d1_migrations" (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE,
         applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)`,
    ),
    db.prepare('SELECT name FROM d1_migrations ORDER BY id LIMIT 1000'),
  ]);
  const applied = new Set(seen?.results.map(({ name }) => name));
  for (const { name, queries } of migrations.filter((one) => !applied.has(one.name)))
    await db.batch([
      ...queries.map((sql) => db.prepare(sql)),
      db.prepare('INSERT INTO d1_migrations (name) VALUES (?)').bind(name),
    ]);
}
