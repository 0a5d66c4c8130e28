import type { Ctx } from '../core/ctx.ts';
import { followEvents } from './follow-events.ts';
import { forgetStatistics } from './writes.ts';

/** Makes all statistics anew from the first event on; until it is done, less is counted. */
export async function rebuildStatistics(
  ctx: Pick<Ctx, 'db'>,
  at?: (event: number) => void,
  before?: string,
): Promise<void> {
  await ctx.db.batch(forgetStatistics(ctx.db));
  await followEvents(ctx, Infinity, at, before);
}
