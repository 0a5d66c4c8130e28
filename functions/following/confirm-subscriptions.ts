import { instant, type Ctx } from '../core/ctx.ts';
import { confirmAsked } from './writes.ts';

/** Lets a subscriber be told of what they were asked for, of those things that they chose. Again it changes nothing. */
export async function confirmSubscriptions(ctx: Ctx, subscriber: string, chosen: string[]): Promise<void> {
  await ctx.db.batch([confirmAsked(ctx.db, subscriber, chosen, instant(ctx))]);
}
