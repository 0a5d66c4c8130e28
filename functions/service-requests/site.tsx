import { Hono } from 'hono';
import { factsOf, receiptName } from '../../src/receipts/receipt.ts';
import { ASKED, type Asked } from '../../src/service-requests/asked.ts';
import { checkSlots } from '../../src/service-requests/check.tsx';
import { begun, formSlots } from '../../src/service-requests/form.tsx';
import { heldSlots } from '../../src/service-requests/held.tsx';
import type { Filled } from '../../src/service-requests/page.ts';
import type { ReadRequest } from '../../src/service-requests/read-request.ts';
import { receiptSlots } from '../../src/service-requests/receipt.tsx';
import { startSlots } from '../../src/service-requests/start.tsx';
import type { Submitted } from '../../src/service-requests/submitted.ts';
import type { View } from '../../src/ui/view.ts';
import { refusals } from '../../src/ui/refusals.ts';
import { drawn, drawnForm } from '../core/drawn.ts';
import { formWithFiles } from '../core/form-with-files.ts';
import { asResident, type App, type Request_, originOf } from '../core/http.ts';
import { insist } from '../core/insist.ts';
import { keysOf } from '../core/keys.ts';
import { page } from '../core/page.ts';
import { asked } from '../core/query.ts';
import { Refusal, refusalIn, refusalStatus } from '../core/refusal.ts';
import { mustComeFromHere } from '../core/same-origin.ts';
import { Failed, settle } from '../core/settle.ts';
import { mustNotFlood } from '../core/write-limit.ts';
import { waiting } from '../photos/link.ts';
import { signReceipt } from '../receipts/sign.ts';
import { checkPageOf } from './check-page.ts';
import { readCheckGround, type CheckGround } from './check-reads.ts';
import { mustBeSound } from './checked.ts';
import { isIdempotency, newIdempotency } from './codes.ts';
import { readGround, type Named } from './ground-reads.ts';
import { heardOnly, limits, readSent, Uploads, type Sent } from './sent.ts';
import { submitServiceRequest } from './submit-service-request.ts';
import { bothOf, toldBy } from './told.ts';

/** The people's door through which reports come. */
export const serviceRequests = new Hono<App>();

const FORM = '/:region{[a-z][a-z0-9-]{2,59}}/lapor/';
const SHELL = '/shell/report/';
const READ_MS = 2000;

serviceRequests.get(FORM, (c) => {
  const known = asked(c, ASKED);
  const named = { region: c.req.param('region'), programme: known.program ?? '' };
  if (known.kategori) return begin(c, known, named);
  return page(c, {
    shell: 'report',
    params: ASKED,
    read: async (db) => (await readGround(db, named))?.ground ?? null,
    slots: (ground, view) => startSlots({ ground, asked: known, view }),
    timeZone: (ground) => ground.region.time_zone,
  });
});

// A form for one visitor: by the key on it one report comes of it, however often it is sent.
async function begin(c: Request_, known: Asked, named: Named): Promise<Response> {
  const found = await settle(() => readGround(c.var.db, named), READ_MS);
  if (found instanceof Refusal) throw found;
  if (found instanceof Failed) throw new Refusal('unavailable', (w) => w.databaseSilent);
  if (!found) throw new Refusal('not_found', (w) => w.requestsNotTaken);
  const { ground } = found;
  const service = ground.list.services.find(({ code }) => code === known.kategori);
  const slots = (view: View) =>
    service
      ? formSlots({ ground, service, filled: begun(known, service, newIdempotency()), view })
      : startSlots({ ground, asked: known, view });
  return drawnForm(c, SHELL, slots, ground.region.time_zone);
}

step('periksa', async (c, sent) => {
  const known = await readKnown(c, sent);
  if (known instanceof Failed) return held(c, 'periksa', sent);
  try {
    const request = soundIn(sent, known);
    if (sent.refusal) throw sent.refusal;
    return await check(c, sent, known, request);
  } catch (error) {
    return form(c, sent, known, bothOf(sent.refusal, refusalIn(error)));
  }
});

step('ubah', async (c, sent) => {
  const known = await readKnown(c, sent);
  if (known instanceof Failed) return held(c, 'ubah', sent);
  // A photo that was not taken is told before anything else is chosen.
  return form(c, sent, known, sent.problems.length > 0 ? (sent.refusal ?? undefined) : undefined);
});

step('kirim', async (c, sent) => {
  try {
    if (sent.refusal) throw sent.refusal;
    const submission = { ...sent, keys: keysOf(c.env) };
    return await receipt(c, sent, await insist(() => submitServiceRequest(asResident(c), submission)));
  } catch (error) {
    return again(c, sent, refusalIn(error));
  }
});

/** One step after the form. Whoever opens its address by hand begins anew. */
function step(name: 'periksa' | 'ubah' | 'kirim', does: (c: Request_, sent: Sent) => Promise<Response>) {
  serviceRequests.post(`${FORM}${name}/`, async (c) => {
    mustComeFromHere(c);
    return does(c, await sentBy(c));
  });
  serviceRequests.get(`${FORM}${name}/`, (c) => c.redirect(`/${c.req.param('region')}/lapor/`, 303));
}

// Whoever floods is heard, but read only as far as texts reach: what was typed before the photos is not lost.
async function sentBy(c: Request_): Promise<Sent> {
  const region = c.req.param('region') ?? '';
  const flood = await mustNotFlood(c).then(() => null, refusalIn);
  const uploads = new Uploads(asResident(c), flood ? null : c.env.PHOTOS, region);
  const read = await formWithFiles(c, flood ? heardOnly : limits, (field, file, before) =>
    uploads.take(field, file, before),
  );
  return readSent({ region, secret: c.env.PORTAL_SECRET }, read, uploads, flood);
}

// A report that cannot be sent now stands where it can be mended: in the form, or where it is checked.
async function again(c: Request_, sent: Sent, refusal: Refusal): Promise<Response> {
  // What could not be written can hardly be read, and who waited for one is not kept waiting for the other.
  if (refusal.code === 'unavailable') return held(c, 'kirim', sent, refusal);
  const known = await readKnown(c, sent);
  if (known instanceof Failed) return held(c, 'kirim', sent, refusal);
  if (refusal.fields.length > 0) return form(c, sent, known, refusal);
  try {
    return await check(c, sent, known, soundIn(sent, known), refusal);
  } catch (error) {
    return form(c, sent, known, refusalIn(error));
  }
}

async function readKnown(c: Request_, sent: Sent): Promise<CheckGround | Failed> {
  const known = await settle(() => readCheckGround(c.var.db, sent), READ_MS);
  if (known instanceof Refusal) throw known;
  if (known === null) throw new Refusal('not_found', (w) => w.requestsNotTaken);
  return known;
}

function soundIn(sent: Sent, known: CheckGround): ReadRequest {
  return mustBeSound(sent.typed, known.ground, new Date(), { photos: sent.photos, waiting: known.photos });
}

async function form(c: Request_, sent: Sent, known: CheckGround, refusal?: Refusal): Promise<Response> {
  const { ground } = known;
  const filled = await filledBy(c, sent, known);
  const refused = refusal && toldBy(refusal, sent);
  const service = ground.list.services.find(({ code }) => code === sent.typed.texts.service_code);
  return drawn(
    c,
    SHELL,
    (view) =>
      service && (refused || !sent.asked)
        ? formSlots({ ground, service, filled, refused, view })
        : startSlots({ ground, asked: sent.asked ?? {}, filled, view }),
    refusal ? refusalStatus[refusal.code] : 200,
    ground.region.time_zone,
  );
}

async function check(
  c: Request_,
  sent: Sent,
  known: CheckGround,
  request: ReadRequest,
  refusal?: Refusal,
): Promise<Response> {
  const filled = await filledBy(c, sent, known);
  const shown = checkPageOf(known, filled, request, new Date());
  const refused = refusal && toldBy(refusal, sent);
  const status = refusal ? refusalStatus[refusal.code] : 200;
  const { time_zone: timeZone } = known.ground.region;
  return drawn(c, SHELL, (view) => checkSlots({ ...shown, refused }, view), status, timeZone);
}

async function receipt(c: Request_, { typed }: Sent, submitted: Submitted): Promise<Response> {
  const { request, region, text } = submitted;
  const name = receiptName(originOf(c));
  const note = await signReceipt(c.env.SIGNING_KEYS, name, factsOf(request, region.time_zone));
  const signed = { note, text };
  const anew = submitted.is_changed ? { typed, idempotency: newIdempotency() } : undefined;
  return drawn(c, SHELL, (view) => receiptSlots({ submitted, signed, anew, view }), 200, region.time_zone);
}

const held = (c: Request_, at: 'periksa' | 'ubah' | 'kirim', sent: Sent, refusal?: Refusal) => {
  const message = refusal?.message ?? refusals.id.databaseSilent;
  const carried = { ...sent, photos: sent.carried, step: at, message };
  return drawn(c, SHELL, (view) => heldSlots({ ...carried, view }), 503);
};

const filledBy = async (c: Request_, sent: Sent, { photos }: CheckGround): Promise<Filled> => ({
  typed: sent.typed,
  photos: await waiting(c.env.PORTAL_SECRET, sent.region, photos, new Date()),
  idempotency: isIdempotency(sent.idempotency) ? sent.idempotency : newIdempotency(),
});
