import { readdirSync, readFileSync } from 'node:fs';
import { unstable_splitSqlQuery as statementsOf } from 'wrangler';
import { readAll, type Db } from '../core/db.ts';
import { withPortal } from './portal.ts';
import { STATE } from './state.ts';
import { unlessSame } from './unless-same.ts';

const FOLDER = 'migrations';

/** Brings both local databases to the newest schema. */
export async function migrate(): Promise<void> {
  const makes = `${STATE}/.wrangler/state/v3/d1`;
  const done = await unlessSame('migrate', { inputs: [FOLDER, 'wrangler.toml'], makes }, () =>
    withPortal([], async ({ db }, search) => {
      await apply(db, FOLDER);
      await apply(search, `${FOLDER}/search`);
    }),
  );
  console.log(done ? '  basis data disiapkan' : '  basis data sudah pada skema terbaru');
}

// As `wrangler d1 migrations apply` does it, cut and noted the same way, so that either can go on where the other
// stopped; but that command starts a server for every step, which made a first start half a minute longer.
async function apply(db: Db, folder: string): Promise<void> {
  await db.batch([
    db.prepare(
      `CREATE TABLE IF NOT EXISTS "d1_migrations" (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE,
         applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)`,
    ),
  ]);
  const [rows = []] = await readAll(db, [db.prepare('SELECT name FROM d1_migrations')]);
  const applied = new Set(rows.map(({ name }) => name));
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql') && !applied.has(name));
  for (const name of names.toSorted())
    await db.batch([
      ...statementsOf(readFileSync(`${folder}/${name}`, 'utf8')).map((sql) => db.prepare(sql)),
      db.prepare('INSERT INTO d1_migrations (name) VALUES (?)').bind(name),
    ]);
}
