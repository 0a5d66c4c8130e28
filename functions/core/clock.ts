import { instant, type Ctx } from './ctx.ts';
import type { Db } from './db.ts';

/** Writes down that clock jobs ran to their end. */
export async function markClock(ctx: Ctx, jobs: string[]): Promise<void> {
  const mark = `INSERT INTO clock (job, ran_at) SELECT value, ?2 FROM json_each(?1) WHERE true
    ON CONFLICT (job) DO UPDATE SET ran_at = excluded.ran_at`;
  await ctx.db.batch([ctx.db.prepare(mark).bind(JSON.stringify(jobs), instant(ctx))]);
}

/** When each clock job last ran, UTC; empty when the clock never ticked. */
export const clockMarks = (db: Db) => db.prepare('SELECT job, ran_at FROM clock LIMIT 50');
