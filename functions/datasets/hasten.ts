import { datasetNames } from '../../src/datasets/datasets.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import { dueNow, forgetAll, markStale } from './writes.ts';

/** Lets what is stale, or everything, be made at once; the command line does so, the clock waits. */
export async function hasten(ctx: Ctx, what: 'stale' | 'all'): Promise<void> {
  const now = instant(ctx);
  const all = datasetNames.map((name) => ({ region: '', name, event: 0, from: now, urgent: true }));
  await ctx.db.batch([...(what === 'all' ? [markStale(ctx.db, all)] : []), dueNow(ctx.db, now)]);
}

/** Forgets what was made, so that all of it is made again: the files of a restored database are not there. */
export async function startOver({ db }: Pick<Ctx, 'db'>): Promise<void> {
  await db.batch(forgetAll(db));
}
