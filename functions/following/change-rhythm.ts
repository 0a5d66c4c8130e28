import type { Rhythm } from '../../src/following/schema.ts';
import type { Ctx } from '../core/ctx.ts';
import { setRhythm } from './writes.ts';

/** Tells a subscriber of one thing daily, or at once. */
export async function changeRhythm(ctx: Ctx, subscriber: string, id: string, rhythm: Rhythm): Promise<void> {
  await ctx.db.batch([setRhythm(ctx.db, subscriber, id, rhythm)]);
}
