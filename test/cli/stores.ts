import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { readD1Migrations } from '@cloudflare/vitest-plugin';
import { getPlatformProxy } from 'wrangler';
import type { Ctx } from '../../functions/core/ctx.ts';
import type { Db } from '../../functions/core/db.ts';

/** A portal's stores as a deployment has them before its first word: migrated, and empty. */
export async function emptyStores(name: string) {
  const folder = `.test/${name}`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const config = {
    name: 'stores',
    compatibility_date: '2026-11-02',
    d1_databases: [{ binding: 'DB', database_name: 'stores', database_id: 'stores' }],
    r2_buckets: ['PHOTOS', 'EVIDENCE', 'DATA'].map((binding) => ({
      binding,
      bucket_name: `stores-${binding.toLowerCase()}`,
    })),
  };
  writeFileSync(`${folder}/stores.json`, JSON.stringify(config));
  const { env, dispose } = await getPlatformProxy<Env>({
    configPath: `${folder}/stores.json`,
    persist: { path: `${folder}/state` },
    envFiles: [],
  });
  await migrate(env.DB);
  const ctx: Ctx = {
    db: env.DB,
    actor: { kind: 'system', id: 'test' },
    now: () => new Date(),
    locale: 'id',
  };
  return { folder, ctx, buckets: env, dispose };
}

// Each migration in one batch, noted in the table where D1's own command notes it.
async function migrate(db: Db): Promise<void> {
  await db.batch([
    db.prepare('CREATE TABLE d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE)'),
  ]);
  for (const { name, queries } of await readD1Migrations('migrations'))
    await db.batch([
      ...queries.map((sql) => db.prepare(sql)),
      db.prepare('INSERT INTO d1_migrations (name) VALUES (?)').bind(name),
    ]);
}
