import { createScheduledController } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import worker from '../../functions/index.ts';
import { PAID, strict } from './strict-db.ts';

/** Runs one round of the clock as production would; gives how many queries it ran, of both databases. */
export async function costOf(cron: string, now: string, over: Partial<Env> = {}): Promise<number> {
  let queries = 0;
  const counted = (db: D1Database) => strict(db, PAID, (more) => (queries += more)) as D1Database;
  await worker.scheduled(createScheduledController({ scheduledTime: new Date(now), cron }), {
    ...env,
    DB: counted(env.DB),
    SEARCH: counted(env.SEARCH),
    ...over,
  });
  return queries;
}
