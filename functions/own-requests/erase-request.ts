import { act } from '../core/act.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import { open, type Claim } from './claim.ts';
import { erasedEvent, erasing } from './erasing.ts';

/** Erases all that a report holds, because its reporter asks. What stays is a row without words, for counting. */
export async function eraseRequest(ctx: Ctx, claim: Claim): Promise<void> {
  const [request] = await open(ctx.db, claim);
  const what = { what: 'everything', basis: 'request', at: instant(ctx) } as const;
  await act(ctx, erasing(ctx.db, [request.id], what), erasedEvent(what, request));
}
