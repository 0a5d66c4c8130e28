import type { Ctx } from '../core/ctx.ts';
import { instant } from '../core/ctx.ts';
import { enterErasures } from '../core/erasures.ts';
import { endForReason, type Ending } from './ending.ts';
import { HIDDEN } from './erasing.ts';
import { countObservation } from './tally-writes.ts';

/**
 * Takes published feedback, and its answer, back from the public for a reason; an observation is counted out. There is no
 * way back from here, and by the ledger a restore hides it again.
 */
export const hideFeedback = (ctx: Ctx, ending: Ending): Promise<void> =>
  endForReason(ctx, ending, 'hide', (id) => [
    ...countObservation(ctx.db, id, -1),
    enterErasures(ctx.db, [id], {
      noun: 'feedback',
      what: `${HIDDEN}:${ending.reason}`,
      basis: 'request',
      at: instant(ctx),
    }),
  ]);
