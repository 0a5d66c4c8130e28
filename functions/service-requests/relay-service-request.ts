import type { Submitted } from '../../src/service-requests/submitted.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { keyed } from '../core/keyed.ts';
import { mustMay } from '../core/may.ts';
import { Refusal } from '../core/refusal.ts';
import { idempotencyMac } from './codes.ts';
import { submittedBefore } from './reads.ts';
import { submitServiceRequest, type Submission } from './submit-service-request.ts';

/** A report that somebody made at another front end, as that one sends it. */
export interface Relayed extends Omit<Submission, 'channel' | 'idempotency'> {
  /** What the sender calls this sending; null: the same body within 24 hours is the same report. */
  named: string | null;
  /** All that was sent, in one order, whichever way it came. */
  body: string;
}

const DAY_MS = 86_400_000;

/**
 * Takes a report from the front end of somebody else: the same report with the same promises as one from the form here,
 * and it says through whose key it came. What is sent again gives the same number.
 */
export async function relayServiceRequest(
  ctx: Ctx,
  { named, body, ...relayed }: Relayed,
): Promise<Submitted> {
  mustMay(ctx, 'service_request.relay', { region: relayed.region });
  const { secret } = relayed.keys;
  const idempotency =
    named === null
      ? await sameBodyOf(ctx, relayed, body)
      : await keyed(secret, 'open311.named', ctx.actor.id, named);
  const submitted = await submitServiceRequest(ctx, { ...relayed, idempotency, channel: 'open311' });
  // Whoever reads the answer takes it for what was sent now.
  if (submitted.is_changed) throw new Refusal('conflict', (w) => w.postRepeated);
  return submitted;
}

// The key of today, or that of yesterday while what it made is younger than a day: after that it is a report of its own.
async function sameBodyOf(ctx: Ctx, { region, keys }: Pick<Submission, 'region' | 'keys'>, body: string) {
  const of = (at: number) =>
    keyed(keys.secret, 'open311.body', ctx.actor.id, new Date(at).toISOString().slice(0, 10), body);
  const now = Date.parse(instant(ctx));
  const [today, yesterday] = await Promise.all([of(now), of(now - DAY_MS)]);
  const mac = await idempotencyMac(keys.secret, `${region}/${yesterday}`);
  const [[before] = []] = await readAll(ctx.db, [submittedBefore(ctx.db, mac)]);
  const isYoung = before && now - Date.parse(before.submitted_at as string) <= DAY_MS;
  return isYoung ? yesterday : today;
}
