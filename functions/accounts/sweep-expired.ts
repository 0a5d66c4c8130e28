import { instant, type Ctx } from '../core/ctx.ts';
import { IDLE_MS } from './reads.ts';
import { sweep } from './session-writes.ts';

/** How long an invite that was used or has expired can still say so. */
const REMEMBERED_MS = 7 * 24 * 60 * 60_000;

/** Forgets sessions, answered challenges and invites whose time is over. Nobody's doing, so it leaves no event. */
export async function sweepExpired(ctx: Ctx): Promise<void> {
  const ago = (ms: number) => new Date(ctx.now().getTime() - ms).toISOString();
  await ctx.db.batch(sweep(ctx.db, instant(ctx), ago(IDLE_MS), ago(REMEMBERED_MS)));
}
