import { KEPT_DAYS } from '../../src/feedback/retention.ts';
import { act } from '../core/act.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { feedbackToErase } from './due-reads.ts';
import { erasing } from './erasing.ts';
import { eventOf } from './moderated.ts';
import type { Moderated } from './moderate-reads.ts';

const DAY = 86_400_000;
/** Feedback of one run. */
const PORTION = 50;

/**
 * Erases words that were refused, hidden or taken back long enough ago, a portion at a time. It works from state: what is
 * left over goes with the next tick, and a doubled one meets its own guard.
 */
export async function eraseEndedFeedback(ctx: Ctx): Promise<void> {
  const before = new Date(ctx.now().getTime() - KEPT_DAYS * DAY).toISOString();
  const [rows = []] = await readAll(ctx.db, [feedbackToErase(ctx.db, before, PORTION)]);
  if (rows.length === 0) return;
  const ended = rows as unknown as Moderated[];
  const erased = { basis: 'period', at: instant(ctx) } as const;
  const ids = ended.map(({ id }) => id);
  await act(
    ctx,
    erasing(ctx.db, ids, erased, []),
    ended.map((one) => eventOf(one, 'erase', { isPublic: false, data: { basis: erased.basis } })),
  );
}
