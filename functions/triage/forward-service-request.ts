import type { Ctx } from '../core/ctx.ts';
import { refer, type Referral } from './refer.ts';

/** Sends a report that was checked to the agency that is to answer. */
export const forwardServiceRequest = (ctx: Ctx, referral: Referral): Promise<void> =>
  refer(ctx, 'forward', referral);
