import type { DatasetName } from '../../src/datasets/datasets.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import { dueNow, forgetAll, markStale } from './writes.ts';

/** Lets what is stale be made at once, and `also` what is not; the command line does so, the clock waits. */
export async function hasten(ctx: Ctx, also: readonly DatasetName[] = []): Promise<void> {
  const now = instant(ctx);
  const stale = also.map((name) => ({ region: '', name, event: 0, from: now, urgent: false }));
  await ctx.db.batch([markStale(ctx.db, stale), dueNow(ctx.db, now)]);
}

/** Forgets what was made, so that all of it is made again: the files of a restored database are not there. */
export async function startOver({ db }: Pick<Ctx, 'db'>): Promise<void> {
  await db.batch(forgetAll(db));
}
