import { may } from '../../src/accounts/roles.ts';
import { factsOf, receiptName } from '../../src/receipts/receipt.ts';
import type { EnteredChannel } from '../../src/service-requests/channels.ts';
import type { Filled } from '../../src/service-requests/page.ts';
import { classes, type RequestClass } from '../../src/service-requests/states.ts';
import type { Submitted } from '../../src/service-requests/submitted.ts';
import { enteringForm, enteringReceipt, enteringStart } from '../../src/triage/entering.tsx';
import { consoleDoor, consolePage, type Desk } from '../core/console.ts';
import { formWithFiles } from '../core/form-with-files.ts';
import { type Request_, originOf } from '../core/http.ts';
import { insist } from '../core/insist.ts';
import { keysOf } from '../core/keys.ts';
import { asked } from '../core/query.ts';
import { Refusal, refusalIn, refusalStatus } from '../core/refusal.ts';
import { waiting } from '../photos/link.ts';
import { signReceipt } from '../receipts/sign.ts';
import { isIdempotency, newIdempotency } from '../service-requests/codes.ts';
import { readCheckGround } from '../service-requests/check-reads.ts';
import { limits, readSent, Uploads, type Sent } from '../service-requests/sent.ts';
import { toldBy } from '../service-requests/told.ts';
import { enterServiceRequest } from './enter-service-request.ts';

const { door, at } = consoleDoor();

/** The officers' door through which reports come that others tell them. */
export const requestEntering = door;

const ROOM = '/laporan/baru/';

at('GET', ROOM, 'service_request.enter', async (c, desk) => {
  const { jenis = '', kategori = '', kanal = '' } = asked(c, ['jenis', 'kategori', 'kanal']);
  const kind = classes.includes(jenis as RequestClass) ? jenis : 'complaint';
  const begun = { texts: { class: kind, service_code: kategori }, answers: {} };
  return draw(c, desk, { typed: begun, photos: [], idempotency: '', kanal });
});

at('POST', ROOM, 'service_request.enter', async (c, desk) => {
  const { sent, kanal } = await sentBy(c, desk);
  const entered = { ...sent, channel: kanal as EnteredChannel, keys: keysOf(c.env) };
  try {
    if (sent.refusal) throw sent.refusal;
    return await receipt(c, desk, await insist(() => enterServiceRequest(desk.ctx, entered)));
  } catch (error) {
    return draw(c, desk, { ...sent, kanal }, toldBy(refusalIn(error), sent), refusalIn(error));
  }
});

async function sentBy(c: Request_, { ctx, region }: Desk): Promise<{ sent: Sent; kanal: string }> {
  const uploads = new Uploads(ctx, c.env.PHOTOS, region.slug);
  const read = await formWithFiles(c, limits, (field, file, before) => uploads.take(field, file, before));
  const kanal = read.texts.find(([name]) => name === 'kanal')?.[1] ?? '';
  const named = { region: region.slug, secret: c.env.PORTAL_SECRET };
  return { sent: await readSent(named, read, uploads, null), kanal };
}

type Drawn = Pick<Sent, 'typed' | 'photos' | 'idempotency'> & { kanal: string };

async function draw(
  c: Request_,
  { ctx, region }: Desk,
  { typed, photos, idempotency, kanal }: Drawn,
  refused?: ReturnType<typeof toldBy>,
  refusal?: Refusal,
): Promise<Response> {
  const known = await readCheckGround(ctx.db, { region: region.slug, typed, photos });
  if (!known) throw new Refusal('not_found', (w) => w.requestsNotTaken);
  const { ground } = known;
  const service = ground.list.services.find(({ code }) => code === typed.texts.service_code);
  const filled: Filled = {
    typed,
    photos: await waiting(c.env.PORTAL_SECRET, region.slug, known.photos, new Date()),
    idempotency: isIdempotency(idempotency) ? idempotency : newIdempotency(),
  };
  const shown = { ground, channel: kanal };
  return consolePage(
    c,
    (view) =>
      service
        ? enteringForm({ ...shown, service, filled, refused, view })
        : enteringStart({ ...shown, kind: typed.texts.class as RequestClass, missing: isSent(c), view }),
    refusal ? refusalStatus[refusal.code] : 200,
  );
}

// The first step was filled in, and not just opened.
const isSent = (c: Request_) => c.req.method === 'POST' || c.req.query('kategori') !== undefined;

async function receipt(c: Request_, { officer }: Desk, submitted: Submitted): Promise<Response> {
  const { request, region, text, agency_key: organisation } = submitted;
  const name = receiptName(originOf(c));
  const note = await signReceipt(c.env.SIGNING_KEYS, name, factsOf(request, region.time_zone));
  const mayOpen = may(officer.grants, 'service_request.read', { region: region.slug, organisation });
  return consolePage(c, (view) => enteringReceipt({ submitted, signed: { note, text }, mayOpen, view }));
}
