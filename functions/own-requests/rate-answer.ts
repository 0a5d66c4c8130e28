import { mayRate } from '../../src/own-requests/word.ts';
import { act } from '../core/act.ts';
import type { Ctx } from '../core/ctx.ts';
import { Refusal } from '../core/refusal.ts';
import { open, type Claim } from './claim.ts';
import { doneOnce } from './done-once.ts';
import { rateOwn } from './writes.ts';

/** A number from 1 to 5, and the version that the reporter had before their eyes. */
export interface Rating {
  rating: number;
  seen: number;
}

/** Keeps what the reporter thinks of the answer to a closed report; they may think otherwise later. */
export async function rateAnswer(ctx: Ctx, claim: Claim, { rating, seen }: Rating): Promise<void> {
  const [request] = await open(ctx.db, claim);
  if (!mayRate(request)) throw new Refusal('conflict', (w) => w.requestActionRefused);
  if (request.rating === rating) return;
  if (seen !== request.version) throw new Refusal('conflict', (w) => w.requestChanged);
  const event = {
    region: request.region,
    noun: 'service_request',
    verb: 'rate',
    subject: request.id,
    version: request.version + 1,
    public: false,
    data: { rating },
  };
  await doneOnce(
    () => act(ctx, [rateOwn(ctx.db, request, rating)], event),
    async () => (await open(ctx.db, claim))[0].rating === rating,
  );
}
