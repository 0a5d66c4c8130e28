import { clocksOf } from '../../src/feedback/clocks.ts';
import type { ReadFeedback, SubmittedFeedback, Target } from '../../src/feedback/page.ts';
import type { TypedFeedback } from '../../src/feedback/typed.ts';
import { localDate } from '../../src/ui/when.ts';
import { act } from '../core/act.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import type { Row } from '../core/db.ts';
import { enqueue } from '../core/outbox.ts';
import { Refusal } from '../core/refusal.ts';
import { attachToFeedback, photosWaiting } from '../photos/attach.ts';
import { codesOf, idempotencyMac, isIdempotency, keyMac } from '../service-requests/codes.ts';
import { mustBeSound } from './checked.ts';
import { readGround, type Ground } from './ground-reads.ts';
import { submittedBefore } from './reads.ts';
import { insertFeedback, type FeedbackWrite } from './writes.ts';

/** Feedback as it is sent for good. */
export interface FeedbackSubmission {
  region: string;
  typed: TypedFeedback;
  /** Minted with the form, at least 128 random bits. */
  idempotency: string;
  /** The portal's secret, from which codes are made. */
  secret: string;
  /** Ids of photos that were uploaded before; of an observation alone. */
  photos: string[];
}

const DAY_MS = 86_400_000;
const NOUN = 'feedback';

/**
 * Takes what a resident says: its row, its photo, the officers' notice and its event, in one batch. The same
 * idempotency key gives the same codes and the same receipt for 24 hours, however often it comes.
 */
export async function submitFeedback(ctx: Ctx, submission: FeedbackSubmission): Promise<SubmittedFeedback> {
  const { region, typed, secret } = submission;
  if (!isIdempotency(submission.idempotency)) throw new Refusal('invalid', (w) => w.feedbackUnchecked);
  // The same key sent to another region is another submit.
  const own = `${region}/${submission.idempotency}`;
  const [{ id, key }, idempotency] = await Promise.all([
    codesOf(secret, own, NOUN),
    idempotencyMac(secret, own, NOUN),
  ]);
  const known = await readKnown(ctx, submission, idempotency);
  if (known.stored) return sentAgain(ctx, known, known.stored, { key, typed });
  const named = { photos: photosIn(submission), waiting: known.waiting };
  const sound = mustBeSound(typed, known.ground, ctx.now(), named);
  const codes = { id, idempotency, key_mac: await keyMac(secret, id, key, NOUN) };
  const written = writtenAt(ctx, known.ground, sound, codes);
  try {
    await commit(ctx, written, named.photos);
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'conflict')) throw error;
    // Of two that came at once the other one was first.
    const now = await readKnown(ctx, submission, idempotency);
    if (!now.stored) throw error;
    return sentAgain(ctx, now, now.stored, { key, typed });
  }
  const ground = { ...known.ground, target: sound.target };
  return { ...written, ground, key, photos: named.photos.length, is_changed: false };
}

// Only of what was seen with one's own eyes there is a picture.
const photosIn = ({ typed, photos }: FeedbackSubmission) => (typed.jenis === 'pengamatan' ? photos : []);

async function readKnown(ctx: Ctx, submission: FeedbackSubmission, idempotency: string) {
  const { region, typed } = submission;
  const found = await readGround(ctx.db, region, typed, [
    submittedBefore(ctx.db, idempotency),
    photosWaiting(ctx.db, region, photosIn(submission)),
  ]);
  if (!found) throw new Refusal('not_found', (w) => w.feedbackNotTaken);
  const [[stored] = [], waiting = []] = found.also;
  return { ground: found.ground, stored, waiting };
}

function writtenAt(
  ctx: Ctx,
  ground: Ground,
  { feedback, target }: { feedback: ReadFeedback; target: Target },
  codes: Pick<FeedbackWrite, 'id' | 'idempotency' | 'key_mac'>,
): FeedbackWrite {
  const submitted_at = instant(ctx);
  const { slug, time_zone: timeZone } = ground.region;
  const { calendars } = ground;
  return {
    ...codes,
    ...feedback,
    region: slug,
    programme_id: target.programme?.id ?? null,
    milestone_key: target.milestone?.key ?? null,
    update_id: target.update?.id ?? null,
    agency: ground.agency_key,
    submitted_at,
    received_on: localDate(ctx.now(), timeZone),
    clocks: clocksOf(feedback.kind, ground.list, { submittedAt: submitted_at, timeZone, calendars }),
  };
}

async function commit(ctx: Ctx, written: FeedbackWrite, photos: string[]): Promise<void> {
  const { id, region, submitted_at: at } = written;
  const subject = { region, noun: NOUN, subject: id };
  const notice = { ...subject, at, kind: 'feedback.received', recipients: ['officers' as const] };
  await act(
    ctx,
    [
      insertFeedback(ctx.db, written),
      ...photos.map((photo) => attachToFeedback(ctx.db, photo, id)),
      enqueue(ctx.db, notice),
    ],
    { ...subject, verb: 'submit', version: 1, public: false, data: toldOf(written) },
  );
}

const toldOf = ({ kind, programme_id, milestone_key, update_id, agency }: FeedbackWrite) => ({
  kind,
  programme: programme_id,
  milestone: milestone_key,
  update: update_id,
  agency,
});

/** The receipt of a submit that came before, for 24 hours and as long as it was not taken back. What came first stands. */
function sentAgain(
  ctx: Ctx,
  { ground, waiting }: { ground: Ground; waiting: unknown[] },
  stored: Row,
  { key, typed }: { key: string; typed: TypedFeedback },
): SubmittedFeedback {
  const submitted_at = stored.submitted_at as string;
  const isOver = ctx.now().getTime() - Date.parse(submitted_at) > DAY_MS;
  if (isOver || stored.key_mac === null || !ground.target)
    throw new Refusal('conflict', (w) => w.feedbackSentAlready);
  return {
    id: stored.id as string,
    key,
    ground: { ...ground, target: ground.target },
    kind: stored.kind as SubmittedFeedback['kind'],
    submitted_at,
    clocks: JSON.parse(stored.clocks as string) as SubmittedFeedback['clocks'],
    photos: stored.photos as number,
    is_changed: isOther(ctx, ground, stored, typed, waiting),
  };
}

const SAID = ['kind', 'body', 'seen', 'seen_on', 'district_code', 'village_code'] as const;

function isOther(ctx: Ctx, ground: Ground, stored: Row, typed: TypedFeedback, waiting: unknown[]): boolean {
  try {
    const { feedback } = mustBeSound(typed, ground, ctx.now(), { photos: [], waiting });
    return SAID.some((name) => feedback[name] !== stored[name]);
  } catch (error) {
    if (error instanceof Refusal) return true;
    throw error;
  }
}
