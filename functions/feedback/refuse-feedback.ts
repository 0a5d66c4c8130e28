import type { Ctx } from '../core/ctx.ts';
import { endForReason, type Ending } from './ending.ts';

/** Does not let feedback be seen, for a reason that its author reads with their key. Nobody publishes it afterwards. */
export const refuseFeedback = (ctx: Ctx, ending: Ending): Promise<void> =>
  endForReason(ctx, ending, 'refuse');
