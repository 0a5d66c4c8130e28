import type { Ctx } from '../core/ctx.ts';
import { refer, type Referral } from './refer.ts';

/** Gives a report from one agency to another, with the reason; none of its clocks begins anew. */
export const handOverServiceRequest = (ctx: Ctx, referral: Referral): Promise<void> =>
  refer(ctx, 'hand_over', referral);
