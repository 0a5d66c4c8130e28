import type { D1Migration } from 'cloudflare:test';
import { env } from 'cloudflare:workers';

/** How many objects R2 lists and deletes at once. */
const OBJECTS = 1000;

// One Worker runs many files, which starts them five times sooner; each finds the stores as new. They are emptied here
// and not with reset(), which leaves what a request still in flight holds on to.
const both = env as unknown as Record<'MIGRATIONS' | 'SEARCH_MIGRATIONS', D1Migration[]>;
await Promise.all([
  renew(env.DB, both.MIGRATIONS),
  renew(env.SEARCH, both.SEARCH_MIGRATIONS),
  deleteAll(env.PHOTOS),
  deleteAll(env.EVIDENCE),
  deleteAll(env.DATA),
]);

// Everything in one transaction: one for each of the migrations costs more than what they do.
async function renew(db: D1Database, migrations: D1Migration[]): Promise<void> {
  const { results } = await db
    .prepare(
      "SELECT type, name, sql FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT GLOB '_cf_*' AND name NOT GLOB 'sqlite_*'",
    )
    .all<{ type: string; name: string; sql: string }>();
  const virtual = results.filter(({ sql }) => sql.startsWith('CREATE VIRTUAL'));
  // A virtual table takes the tables it is made of with it.
  const own = results.filter(({ name }) => !virtual.some((one) => name.startsWith(`${one.name}_`)));
  await db.batch([
    db.prepare('PRAGMA defer_foreign_keys = on'),
    // What points to others goes first: rows are not dropped while nobody knows what they point to.
    ...own.toReversed().map(({ type, name }) => db.prepare(`DROP ${type} "${name}"`)),
    ...migrations.flatMap(({ queries }) => queries.map((sql) => db.prepare(sql))),
  ]);
}

async function deleteAll(bucket: R2Bucket): Promise<void> {
  const { objects } = await bucket.list({ limit: OBJECTS });
  if (objects.length > 0) await bucket.delete(objects.map(({ key }) => key));
}
