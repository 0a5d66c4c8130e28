import { Hono } from 'hono';
import { checkSlots } from '../../src/feedback/check.tsx';
import { clocksOf } from '../../src/feedback/clocks.ts';
import { formSlots } from '../../src/feedback/form.tsx';
import { heldSlots } from '../../src/feedback/held.tsx';
import type { Filled } from '../../src/feedback/page.ts';
import { firstDay } from '../../src/feedback/read-feedback.ts';
import { receiptSlots } from '../../src/feedback/receipt.tsx';
import { kindFrom, PHOTOS } from '../../src/feedback/schema.ts';
import { startSlots } from '../../src/feedback/start.tsx';
import { ASKED, formAddress } from '../../src/feedback/typed.ts';
import { personalIn } from '../../src/service-requests/personal.ts';
import { refusals } from '../../src/ui/refusals.ts';
import type { View } from '../../src/ui/view.ts';
import { localDate } from '../../src/ui/when.ts';
import { drawn, drawnForm } from '../core/drawn.ts';
import { formWithFiles } from '../core/form-with-files.ts';
import { asResident, type App, type Request_ } from '../core/http.ts';
import { insist } from '../core/insist.ts';
import { asked } from '../core/query.ts';
import { Refusal, refusalIn, refusalStatus } from '../core/refusal.ts';
import { mustComeFromHere } from '../core/same-origin.ts';
import { Failed, settle } from '../core/settle.ts';
import { mustNotFlood } from '../core/write-limit.ts';
import { heardOnly, limits, Uploads } from '../service-requests/sent.ts';
import { toReportPhoto, photosWaiting } from '../photos/attach.ts';
import { waiting } from '../photos/link.ts';
import type { Photo } from '../../src/photos/schema.ts';
import { isIdempotency, newIdempotency } from '../service-requests/codes.ts';
import { bothOf, toldBy } from '../service-requests/told.ts';
import { mustBeSound } from './checked.ts';
import { readGround, type Ground, type Named } from './ground-reads.ts';
import { readSent, type Sent } from './sent.ts';
import { submitFeedback } from './submit-feedback.ts';

/** The people's door through which feedback comes. */
export const feedbackForms = new Hono<App>();

const FORM = '/:region{[a-z][a-z0-9-]{2,59}}/masukan/';
const SHELL = '/shell/feedback-form/';
const READ_MS = 2000;

// A form for one visitor: by the key on it one feedback comes of it, however often it is sent.
feedbackForms.get(`${FORM}tulis/`, async (c) => {
  const known = asked(c, ASKED);
  const found = await readKnown(c, c.req.param('region'), known);
  if (found instanceof Failed) throw new Refusal('unavailable', (w) => w.databaseSilent);
  const { ground } = found;
  if (!ground.target && (known.program || known.kabar))
    throw new Refusal('not_found', (w) => w.feedbackTargetUnknown);
  const filled = { typed: known, photos: [], idempotency: newIdempotency() };
  const kind = ground.target && kindFrom(known.jenis);
  return drawnForm(
    c,
    SHELL,
    (view) =>
      kind
        ? formSlots({ ground, kind, filled, first_day: firstIn(ground), view })
        : startSlots({ ground, asked: known, view }),
    ground.region.time_zone,
  );
});

const todayIn = ({ region }: Ground) => localDate(new Date(), region.time_zone);
const firstIn = (ground: Ground) => firstDay({ ...ground, today: todayIn(ground) });

step('periksa', async (c, sent) => {
  const known = await readKnown(c, sent.region, sent.typed, sent.photos);
  if (known instanceof Failed) return held(c, 'periksa', sent);
  try {
    mustBeSoundNow(sent, known);
    if (sent.refusal) throw sent.refusal;
    return await check(c, sent, known);
  } catch (error) {
    return form(c, sent, known, bothOf(sent.refusal, refusalIn(error)));
  }
});

step('ubah', async (c, sent) => {
  const known = await readKnown(c, sent.region, sent.typed, sent.photos);
  if (known instanceof Failed) return held(c, 'ubah', sent);
  return form(c, sent, known, sent.problems.length > 0 ? (sent.refusal ?? undefined) : undefined);
});

step('kirim', async (c, sent) => {
  try {
    if (sent.refusal) throw sent.refusal;
    const submission = { ...sent, secret: c.env.PORTAL_SECRET };
    const done = await insist(() => submitFeedback(asResident(c), submission));
    const anew = done.is_changed ? { typed: sent.typed, idempotency: newIdempotency() } : undefined;
    return await drawn(c, SHELL, (view) => receiptSlots(done, anew, view), 200, done.ground.region.time_zone);
  } catch (error) {
    return again(c, sent, refusalIn(error));
  }
});

/** One step after the form. Whoever opens its address by hand begins anew. */
function step(name: 'periksa' | 'ubah' | 'kirim', does: (c: Request_, sent: Sent) => Promise<Response>) {
  feedbackForms.post(`${FORM}${name}/`, async (c) => {
    mustComeFromHere(c);
    return does(c, await sentBy(c));
  });
  feedbackForms.get(`${FORM}${name}/`, (c) => c.redirect(formAddress(c.req.param('region')), 303));
}

// Whoever floods is heard, but read only as far as texts reach. A photo is stored while it arrives.
async function sentBy(c: Request_): Promise<Sent> {
  const where = { region: c.req.param('region') ?? '', secret: c.env.PORTAL_SECRET };
  const flood = await mustNotFlood(c).then(() => null, refusalIn);
  const uploads = new Uploads(asResident(c), flood ? null : c.env.PHOTOS, where.region, PHOTOS);
  const sent = await formWithFiles(c, flood ? heardOnly : limits, (...photo) => uploads.take(...photo));
  return readSent(where, sent, uploads, flood);
}

interface Known {
  ground: Ground;
  /** Of the photos that were named those that still wait. */
  photos: Photo[];
}

async function readKnown(c: Request_, region: string, named: Named, photos: string[] = []) {
  const also = photos.length > 0 ? [photosWaiting(c.var.db, region, photos)] : [];
  const found = await settle(() => readGround(c.var.db, region, named, also), READ_MS);
  if (found instanceof Refusal) throw found;
  if (found === null) throw new Refusal('not_found', (w) => w.feedbackNotTaken);
  if (found instanceof Failed) return found;
  return { ground: found.ground, photos: (found.also[0] ?? []).map(toReportPhoto) };
}

const mustBeSoundNow = ({ typed, photos }: Sent, known: Known) =>
  mustBeSound(typed, known.ground, new Date(), { photos, waiting: known.photos });

// What cannot be sent now stands where it can be mended: in the form, or where it is checked.
async function again(c: Request_, sent: Sent, refusal: Refusal): Promise<Response> {
  // What could not be written can hardly be read, and who waited for one is not kept waiting for the other.
  if (refusal.code === 'unavailable') return held(c, 'kirim', sent, refusal);
  const known = await readKnown(c, sent.region, sent.typed, sent.photos);
  if (known instanceof Failed) return held(c, 'kirim', sent, refusal);
  if (refusal.fields.length > 0) return form(c, sent, known, refusal);
  try {
    return await check(c, sent, known, refusal);
  } catch (error) {
    return form(c, sent, known, refusalIn(error));
  }
}

async function form(c: Request_, sent: Sent, known: Known, refusal?: Refusal): Promise<Response> {
  const ground = await withChoice(c, known.ground);
  const filled = await filledBy(c, sent, known);
  const refused = refusal && toldBy(refusal, sent);
  const kind = kindFrom(sent.typed.jenis);
  const slots = (view: View) =>
    kind
      ? formSlots({ ground, kind, filled, first_day: firstIn(ground), refused, view })
      : startSlots({ ground, asked: sent.typed, filled, refused, view });
  return drawn(c, SHELL, slots, refusal ? refusalStatus[refusal.code] : 200, ground.region.time_zone);
}

// Whoever named what is not there chooses among what is.
async function withChoice(c: Request_, ground: Ground): Promise<Ground> {
  if (ground.target) return ground;
  const all = await readKnown(c, ground.region.slug, {});
  return all instanceof Failed ? ground : all.ground;
}

async function check(c: Request_, sent: Sent, known: Known, refusal?: Refusal): Promise<Response> {
  const { feedback, target } = mustBeSoundNow(sent, known);
  const { ground } = known;
  const { time_zone: timeZone } = ground.region;
  const when = { submittedAt: new Date().toISOString(), timeZone, calendars: ground.calendars };
  const shown = {
    ground: { ...ground, target },
    filled: await filledBy(c, sent, known),
    feedback,
    clocks: clocksOf(feedback.kind, ground.list, when),
    received_on: todayIn(ground),
    personal: personalIn(feedback.body ?? ''),
    refused: refusal && toldBy(refusal, sent),
  };
  const status = refusal ? refusalStatus[refusal.code] : 200;
  return drawn(c, SHELL, (view) => checkSlots(shown, view), status, timeZone);
}

const held = (c: Request_, at: 'periksa' | 'ubah' | 'kirim', sent: Sent, refusal?: Refusal) => {
  const message = refusal?.message ?? refusals.id.databaseSilent;
  const carried = { ...sent, photos: sent.carried, step: at, message };
  return drawn(c, SHELL, (view) => heldSlots({ ...carried, view }), 503);
};

const filledBy = async (c: Request_, sent: Sent, { photos }: Known): Promise<Filled> => ({
  typed: sent.typed,
  photos: await waiting(c.env.PORTAL_SECRET, sent.region, photos, new Date()),
  idempotency: isIdempotency(sent.idempotency) ? sent.idempotency : newIdempotency(),
});
