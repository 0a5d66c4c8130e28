import { may, type Action } from '../../src/accounts/roles.ts';
import { hidings, PHOTO_TICK, publicities } from '../../src/triage/desk-page.ts';
import { deskRequestPage } from '../../src/triage/desk-request.tsx';
import { words } from '../../src/triage/desk-words.ts';
import { refusals } from '../../src/ui/refusals.ts';
import { consoleDoor, consolePage, type Desk } from '../core/console.ts';
import { formEntries, formFields } from '../core/form.ts';
import type { Request_ } from '../core/http.ts';
import { ID, newId } from '../core/ids.ts';
import { insist } from '../core/insist.ts';
import { keysOf } from '../core/keys.ts';
import { Refusal, refusalStatus } from '../core/refusal.ts';
import { approvePhotos } from './approve-photos.ts';
import { readDeskRequest } from './desk-request-reads.ts';
import { hideServiceRequest } from './hide-service-request.ts';
import { openSecret } from './open-secret.ts';
import { replyToReporter } from './reply-to-reporter.ts';
import { verifyServiceRequest } from './verify-service-request.ts';

const { door, at } = consoleDoor();

/** The officers' door to residents' reports. */
export const requestDesk = door;

const ROOM = '/laporan/';
/** A message at its limit, in a script whose letters take nine bytes each when sent, and some room. */
const FORM_BYTES = 49_152;

at('GET', `${ROOM}:id/`, 'service_request.read', (c, desk) => draw(c, desk, {}));

at('POST', `${ROOM}:id/buka/`, 'service_request.read', async (c, desk) => {
  // First it is written down, then it is shown.
  await insist(() => openSecret(desk.ctx, { id: idOf(c) })).catch(hidden);
  return draw(c, desk, { opened: true });
});

at('POST', `${ROOM}:id/periksa/`, 'service_request.verify', async (c, desk) => {
  const sent = await formEntries(c, FORM_BYTES);
  const photos = ticked(sent);
  return orAgain(c, desk, {}, async () => {
    const publicity = publicities.find((name) => name === sent.publikasi);
    if (!publicity) throw unsaid();
    await insist(() => verifyServiceRequest(desk.ctx, { id: idOf(c), publicity, photos }));
  });
});

at('POST', `${ROOM}:id/sembunyikan/`, 'service_request.verify', async (c, desk) => {
  const { menjadi } = await formFields(c, ['menjadi'], FORM_BYTES);
  return orAgain(c, desk, {}, async () => {
    const to = hidings.find((name) => name === menjadi);
    if (!to) throw new Refusal('invalid', (w) => w.requestNotHidden, [unchosen]);
    await insist(() => hideServiceRequest(desk.ctx, { id: idOf(c), to }));
  });
});

at('POST', `${ROOM}:id/foto/`, 'service_request.verify', async (c, desk) => {
  const photos = ticked(await formEntries(c, FORM_BYTES));
  return orAgain(c, desk, {}, () => insist(() => approvePhotos(desk.ctx, { id: idOf(c), photos })));
});

at('POST', `${ROOM}:id/balas/`, 'service_request.reply', async (c, desk) => {
  const { tanda, pesan } = await formFields(c, ['tanda', 'pesan'], FORM_BYTES);
  const reply = { id: idOf(c), text: pesan, token: tanda, sealing: c.env.SEALING_KEYS };
  return orAgain(c, desk, { typed: pesan, token: tanda }, () =>
    insist(() => replyToReporter(desk.ctx, reply)),
  );
});

interface Drawing {
  opened?: boolean;
  refusal?: Refusal;
  typed?: string;
  token?: string;
}

// Back to the page when it is done; with why not, and what was typed, when it is not.
async function orAgain(c: Request_, desk: Desk, drawing: Drawing, does: () => Promise<void>) {
  try {
    await does();
    return c.redirect(`/petugas/${desk.region.slug}${ROOM}${idOf(c)}/`, 303);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'not_found') throw error;
    return draw(c, desk, { ...drawing, refusal: error });
  }
}

async function draw(c: Request_, { ctx, officer, region }: Desk, drawing: Drawing): Promise<Response> {
  const { opened = false, refusal, typed, token = newId() + newId() } = drawing;
  const found = await readDeskRequest(ctx.db, { region: region.slug, id: idOf(c), opened }, keysOf(c.env));
  const place = { region: region.slug, organisation: found?.agency ?? null };
  const mine = (action: Action) => may(officer.grants, action, place);
  // Of another agency, and of no agency at all: to this officer there is no such report.
  if (!found || !mine('service_request.read')) throw unknown();
  const refused = refusal && { message: refusal.say(refusals.id), problems: refusal.fields };
  const allowed = { verify: mine('service_request.verify'), reply: mine('service_request.reply') };
  const props = { request: found.request, region, may: allowed, token, now: now(), refused, typed };
  const status = refusal ? refusalStatus[refusal.code] : 200;
  return consolePage(c, (view) => deskRequestPage({ ...props, view }), status);
}

// The photos that were ticked.
const ticked = (sent: Record<string, string>) =>
  Object.keys(sent).flatMap((name) => (name.startsWith(PHOTO_TICK) ? [name.slice(PHOTO_TICK.length)] : []));

const now = () => new Date().toISOString();

const unsaid = () =>
  new Refusal('invalid', (w) => w.requestUnverified, [
    { field: 'publikasi', message: words.id.publicityMissing },
  ]);
// Of another agency or of none: it is not told that there is such a report.
const hidden = (error: unknown): never => {
  throw error instanceof Refusal && error.code === 'not_allowed' ? unknown() : error;
};
const unchosen = { field: 'menjadi', message: words.id.hideMissing };
const unknown = () => new Refusal('not_found', (w) => w.deskRequestUnknown);

function idOf(c: Request_): string {
  const id = c.req.param('id') ?? '';
  if (!ID.test(id)) throw unknown();
  return id;
}
