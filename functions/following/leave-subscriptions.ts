import { instant, type Ctx } from '../core/ctx.ts';
import { leaving } from './leaving.ts';

/** What somebody follows, and wants to hear of no more. */
export type Left = { id: string; subscriber: string }[];

/** Ends subscriptions at once, with every mail that was to tell of them. Again it changes nothing. */
export async function leaveSubscriptions(ctx: Ctx, left: Left): Promise<void> {
  if (left.length === 0) return;
  const ids = left.map(({ id }) => id);
  const subscribers = [...new Set(left.map(({ subscriber }) => subscriber))];
  await ctx.db.batch(leaving(ctx.db, ids, subscribers, instant(ctx)));
}
