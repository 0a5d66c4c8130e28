import { act } from '../core/act.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import { erasing } from './erasing.ts';
import { countErasure } from './moderate-writes.ts';
import { eventOf, mustReach, stateAfter, type Seen } from './moderated.ts';

/**
 * Erases what a resident wrote, on request (UU 27/2022): the words, the key, the place and the photos, and with them the
 * words of its answer. Nobody sees it any more. Erased already, nothing changes.
 */
export async function eraseFeedback(ctx: Ctx, { id, seen }: Seen): Promise<void> {
  const known = await mustReach(ctx, 'feedback.erase', id);
  if (known.is_erased) return;
  stateAfter(known, 'erase', seen);
  // What was refused or hidden is counted as that.
  const { region, agency, refusal } = known;
  const counted = refusal ? [] : [countErasure(ctx.db, { region, agency })];
  const published = known.state === 'published' ? [id] : [];
  const erased = { basis: 'request', at: instant(ctx) } as const;
  const data = { basis: erased.basis };
  await act(
    ctx,
    [...erasing(ctx.db, [id], erased, published), ...counted],
    eventOf(known, 'erase', { isPublic: false, data }),
  );
}
