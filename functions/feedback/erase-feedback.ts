import { act } from '../core/act.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import { Refusal } from '../core/refusal.ts';
import { erasing } from './erasing.ts';
import { eventOf, mustReach, stateAfter, type Seen } from './moderated.ts';

/**
 * Erases what a resident wrote, on request (UU 27/2022): the words, the key, the place and the photos, and with them the
 * words of its answer. Nobody sees it any more. Erased already, nothing changes.
 */
export async function eraseFeedback(ctx: Ctx, { id, seen }: Seen): Promise<void> {
  const known = await mustReach(ctx, 'feedback.erase', id);
  if (known.is_erased) return;
  if (seen !== known.version) throw new Refusal('conflict', (w) => w.feedbackChanged);
  stateAfter(known, 'erase', seen);
  const published = known.state === 'published' ? [id] : [];
  const erased = { basis: 'request', at: instant(ctx) } as const;
  const data = { basis: erased.basis };
  await act(
    ctx,
    erasing(ctx.db, [id], erased, published),
    eventOf(known, 'erase', { isPublic: false, data }),
  );
}
