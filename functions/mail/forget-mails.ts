import type { Ctx } from '../core/ctx.ts';
import { forgetMailsOf } from './writes.ts';

/** How long it can be seen that a mail left, or that it could not. */
const KEPT_MS = 90 * 24 * 60 * 60_000;

/** Forgets mails that are long over: to whom a notice went is nobody's business for ever. */
export async function forgetMails(ctx: Ctx): Promise<void> {
  await ctx.db.batch(forgetMailsOf(ctx.db, new Date(ctx.now().getTime() - KEPT_MS).toISOString()));
}
