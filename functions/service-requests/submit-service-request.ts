import type { ReadRequest } from '../../src/service-requests/read-request.ts';
import { reportedText } from '../../src/service-requests/reported.ts';
import type { Submitted } from '../../src/service-requests/submitted.ts';
import type { TypedRequest } from '../../src/service-requests/typed.ts';
import { act } from '../core/act.ts';
import type { Ctx } from '../core/ctx.ts';
import { sha256 } from '../core/ids.ts';
import type { Keys } from '../core/keys.ts';
import { enqueue } from '../core/outbox.ts';
import { Refusal } from '../core/refusal.ts';
import { attachPhotos, photosWaiting } from '../photos/attach.ts';
import { mustBeSound } from './checked.ts';
import { codesOf, idempotencyMac, isIdempotency, keyMac } from './codes.ts';
import { readGround } from './ground-reads.ts';
import { submittedBefore } from './reads.ts';
import { receiptAgain, receiptOf } from './receipt-of.ts';
import { sealedOf } from './sealing.ts';
import { insertRequest, insertSealed, type RequestWrite } from './writes.ts';
import type { Channel } from '../../src/service-requests/channels.ts';
import { writtenAt } from './written.ts';

/** A report as it is sent for good. */
export interface Submission {
  region: string;
  typed: TypedRequest;
  /** Minted with the form, at least 128 random bits. */
  idempotency: string;
  keys: Keys;
  /** Ids of photos that were uploaded before. */
  photos: string[];
  /** 'web' when left out; who enters or passes on a report for somebody says how it came in. */
  channel?: Channel;
}

/**
 * Takes a resident's report: its row, what of it is sealed, its photos, its messages and its event, in one batch.
 * The same idempotency key gives the same codes and the same receipt for 24 hours, however often it comes.
 */
export async function submitServiceRequest(ctx: Ctx, submission: Submission): Promise<Submitted> {
  const { region, typed, keys, channel = 'web' } = submission;
  if (!isIdempotency(submission.idempotency)) throw new Refusal('invalid', (w) => w.requestUnchecked);
  // The same key sent to another region is another submit.
  const own = `${region}/${submission.idempotency}`;
  const [{ id, key, salt }, idempotency] = await Promise.all([
    codesOf(keys.secret, own),
    idempotencyMac(keys.secret, own),
  ]);
  const known = await readKnown(ctx, submission, idempotency);
  if (known.stored) return receiptAgain(ctx.now(), known.ground, known.stored, { key, salt, typed });
  const now = ctx.now();
  const named = { photos: submission.photos, waiting: known.waiting };
  const request = mustBeSound(typed, known.ground, now, named);
  const text = reportedText(request.reported, salt);
  const [key_mac, text_sha256] = await Promise.all([keyMac(keys.secret, id, key), sha256(text)]);
  const key_id = ctx.actor.kind === 'key' ? ctx.actor.id : null;
  const codes = { id, idempotency, key_mac, text_sha256, channel, key_id };
  const written = writtenAt(now, known.ground, request, codes);
  try {
    await commit(ctx, submission, request, written);
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'conflict')) throw error;
    // Of two that came at once the other one was first.
    const { ground, stored } = await readKnown(ctx, submission, idempotency);
    if (!stored) throw error;
    return receiptAgain(now, ground, stored, { key, salt, typed });
  }
  return receiptOf(known.ground, written, { key, photos: known.waiting.length, text });
}

async function readKnown(ctx: Ctx, { region, typed, photos }: Submission, idempotency: string) {
  const named = { region, programme: typed.texts.programme ?? '' };
  const also = [submittedBefore(ctx.db, idempotency), photosWaiting(ctx.db, region, photos)];
  const found = await readGround(ctx.db, named, also);
  if (!found) throw new Refusal('not_found', (w) => w.requestsNotTaken);
  const [[stored] = [], waiting = []] = found.also;
  return { ground: found.ground, stored, waiting };
}

async function commit(ctx: Ctx, { keys, photos }: Submission, request: ReadRequest, written: RequestWrite) {
  const { id, region, submitted_at: at } = written;
  const sealed = await sealedOf(keys.sealing, id, request);
  const subject = { region, noun: 'service_request', subject: id };
  const notice = {
    ...subject,
    at,
    kind: 'service_request.received',
    recipients: ['officers' as const],
  };
  const event = { region, noun: 'service_request', verb: 'submit', subject: id, version: 1, public: false };
  const { class: kind, service_code, agency, channel, received_on, is_secret } = written;
  const { district_code } = written.reported;
  // What statistics are kept of: codes, and the day.
  const codes = { class: kind, service_code, district_code, agency, channel, received_on };
  const data = { ...codes, ...(is_secret && { secret: 1 }) };
  await act(
    ctx,
    [
      insertRequest(ctx.db, written),
      ...(sealed.length > 0 ? [insertSealed(ctx.db, id, sealed)] : []),
      ...(photos.length > 0 ? [attachPhotos(ctx.db, photos, id)] : []),
      enqueue(ctx.db, notice),
    ],
    { ...event, data },
  );
}
