import { env } from 'cloudflare:workers';
import type { Db } from '../../functions/core/db.ts';

/** The same database, writing down every statement and what it was bound to. */
export function watched(): { db: Db; statements: Map<string, unknown[]> } {
  const statements = new Map<string, unknown[]>();
  const db: Db = {
    batch: (all) => env.DB.batch(all),
    prepare: (sql) => {
      const statement = env.DB.prepare(sql);
      const bind = statement.bind.bind(statement);
      statements.set(sql, []);
      return Object.assign(statement, {
        bind: (...values: unknown[]) => (statements.set(sql, values), bind(...values)),
      });
    },
  };
  return { db, statements };
}
