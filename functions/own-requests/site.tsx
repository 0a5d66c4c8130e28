import { Hono } from 'hono';
import { PATH, trackSlots, type Asked } from '../../src/own-requests/form.tsx';
import { CODES, type Codes } from '../../src/own-requests/page.ts';
import { ownRequestSlots } from '../../src/own-requests/own-request.tsx';
import { confirmSlots, erasedSlots, type Confirm } from '../../src/own-requests/rights.tsx';
import { words } from '../../src/own-requests/words.ts';
import { PHOTO_BYTES } from '../../src/photos/schema.ts';
import { refusals } from '../../src/ui/refusals.ts';
import { drawn } from '../core/drawn.ts';
import { wrongMethod } from '../core/errors.ts';
import { formWithFiles, type FormWithFiles } from '../core/form-with-files.ts';
import { formFields } from '../core/form.ts';
import { asResident, type App, type Request_ } from '../core/http.ts';
import { newId } from '../core/ids.ts';
import { insist } from '../core/insist.ts';
import { keysOf } from '../core/keys.ts';
import { Refusal, refusalIn, refusalStatus } from '../core/refusal.ts';
import { mustComeFromHere } from '../core/same-origin.ts';
import { mustNotFlood, network } from '../core/write-limit.ts';
import { addMessage } from './add-message.ts';
import { addOwnPhotos } from './add-own-photos.ts';
import { claimOf, open, type Claim } from './claim.ts';
import { codesIn, codesWithKey } from './codes.ts';
import { eraseRequest } from './erase-request.ts';
import { ownData } from './own-data.ts';
import { OwnUploads } from './own-uploads.ts';
import { readOwnPage } from './page-reads.ts';
import { withdrawPublicity } from './withdraw-publicity.ts';

/** The door of people who follow their own report. Number and key come in a body, and leave in no address. */
export const ownRequests = new Hono<App>();

/** A message at its limit, in a script whose letters take nine bytes each when sent, and some room. */
const FORM_BYTES = 49_152;
const PHOTO_FORM = { texts: FORM_BYTES, file: PHOTO_BYTES };

type Texts = FormWithFiles['texts'];

ownRequests.get(PATH, (c) => drawn(c, PATH, (view) => trackSlots({ typed: {} }, view)));

ownRequests.post(PATH, async (c) => {
  mustComeFromHere(c);
  const typed = await formFields(c, CODES, FORM_BYTES);
  return orForm(c, { typed }, async () => {
    const { id, key } = codesIn(typed);
    c.header('Cache-Control', 'no-store');
    if (key === null) return c.redirect(`/laporan/${id}/`, 303);
    return drawOwn(c, await claim(c, { id, key }), { codes: typed });
  });
});

/** One thing that the reporter does. Whatever opens no report answers with the form, as above. */
function deed<const N extends string>(
  name: string,
  fields: readonly N[],
  does: (c: Request_, own: { codes: Codes; claim: Claim; sent: Record<N, string> }) => Promise<Response>,
): void {
  const path = `${PATH}${name}/`;
  ownRequests.post(path, async (c) => {
    mustComeFromHere(c);
    const { nomor, kunci, ...sent } = await formFields(c, [...CODES, ...fields], FORM_BYTES);
    const codes = { nomor, kunci };
    const unsent = 'pesan' in sent ? (sent as unknown as Asked['unsent']) : undefined;
    return orForm(c, { typed: codes, unsent }, async () => {
      const own = await claim(c, codesWithKey(codes));
      return does(c, { codes, claim: own, sent: sent as Record<N, string> });
    });
  });
  ownRequests.all(path, (c) => wrongMethod(c, 'POST'));
}

deed('tulis', ['tanda', 'pesan'], (c, { codes, claim: own, sent }) =>
  doOrSay(c, own, { codes, typed: sent.pesan, token: sent.tanda }, async () => {
    await mustNotFlood(c);
    const note = { text: sent.pesan, token: sent.tanda, sealing: c.env.SEALING_KEYS };
    await insist(() => addMessage(asResident(c), own, note));
    return words.id.sent;
  }),
);

ownRequests.post(`${PATH}foto/`, async (c) => {
  mustComeFromHere(c);
  const flood = await mustNotFlood(c).then(() => null, refusalIn);
  const claimIn = (texts: Texts) => claim(c, codesWithKey(codesOf(texts)));
  const uploads = new OwnUploads(asResident(c), c.env.PHOTOS, claimIn, flood);
  const form = flood ? { ...PHOTO_FORM, read: FORM_BYTES } : PHOTO_FORM;
  const read = await formWithFiles(c, form, (...photo) => uploads.take(...photo));
  const codes = codesOf(read.texts);
  return orForm(c, { typed: codes }, async () => {
    const own = await claim(c, codesWithKey(codes));
    return doOrSay(c, own, { codes }, async () => {
      if (uploads.refusal) throw uploads.refusal;
      if (uploads.kept.length > 0) await insist(() => addOwnPhotos(asResident(c), own, uploads.kept));
      // What was stored is the report's by now; what else was sent is named.
      uploads.mustBeWhole(read.refusal);
      return words.id.added;
    });
  });
});
ownRequests.all(`${PATH}foto/`, (c) => wrongMethod(c, 'POST'));

deed('tarik', ['langkah'], async (c, { codes, claim: own, sent }) => {
  if (sent.langkah !== '2') return confirm(c, own, { step: 'tarik', codes });
  await mustNotFlood(c);
  await insist(() => withdrawPublicity(asResident(c), own));
  return drawOwn(c, own, { codes, done: words.id.withdrawn });
});

deed('hapus', ['langkah', 'yakin'], async (c, { codes, claim: own, sent }) => {
  if (sent.langkah !== '2') return confirm(c, own, { step: 'hapus', codes });
  if (!sent.yakin) {
    const problems = [{ field: 'yakin', message: words.id.eraseTickMissing }];
    return confirm(c, own, { step: 'hapus', codes, refused: { message: words.id.eraseRefused, problems } });
  }
  await mustNotFlood(c);
  await insist(() => eraseRequest(asResident(c), own));
  return drawn(c, PATH, (view) => erasedSlots(own.id, view));
});

deed('unduh', [], async (c, { claim: own }) => {
  const { page, links } = await opened(c, own);
  const { origin } = new URL(c.env.SITE || c.req.url);
  const body = ownData(page, (id) => (links[id] ? origin + links[id] : undefined));
  return c.body(body, 200, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Disposition': `attachment; filename="laporan-${own.id}.json"`,
    'Cache-Control': 'no-store',
  });
});

ownRequests.all(PATH, (c) => wrongMethod(c, 'GET, HEAD, POST'));

const claim = (c: Request_, codes: { id: string; key: string }) =>
  claimOf(c.env.PORTAL_SECRET, codes, network(c.req.header('CF-Connecting-IP') ?? ''));

const opened = (c: Request_, own: Claim) => insist(() => readOwnPage(c.var.db, own, keysOf(c.env)));

interface Drawing {
  codes: Codes;
  done?: string;
  refusal?: Refusal;
  typed?: string;
  token?: string;
}

// Does one thing and draws the report with it, or with why not and all that was typed.
async function doOrSay(
  c: Request_,
  own: Claim,
  drawing: Drawing,
  does: () => Promise<string>,
): Promise<Response> {
  try {
    const done = await does();
    return await drawOwn(c, own, { codes: drawing.codes, done });
  } catch (error) {
    // A key that opened nothing is counted once, and a silent database is not asked again.
    if (!(error instanceof Refusal) || ['not_found', 'unavailable'].includes(error.code)) throw error;
    return drawOwn(c, own, { ...drawing, refusal: error });
  }
}

async function drawOwn(c: Request_, own: Claim, { refusal, token, ...drawing }: Drawing): Promise<Response> {
  const { page, links } = await opened(c, own);
  const refused = refusal && { message: refusal.say(refusals.id), problems: refusal.fields };
  const [now, fresh] = [new Date().toISOString(), newId() + newId()];
  const props = { page, links, now, refused, token: token || fresh, ...drawing };
  const status = refusal ? refusalStatus[refusal.code] : 200;
  return drawn(c, PATH, (view) => ownRequestSlots(props, view), status, page.region.time_zone);
}

async function confirm(c: Request_, own: Claim, asking: Confirm): Promise<Response> {
  // Nobody is asked whether they are sure about a report that their key does not open.
  await insist(() => open(c.var.db, own));
  return drawn(c, PATH, (view) => confirmSlots(asking, view), asking.refused ? 400 : 200);
}

// One answer to everything that opens no report: the form, with what was typed and what to do.
async function orForm(c: Request_, asked: Asked, answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const refused = { message: error.say(refusals.id), problems: error.fields };
    return drawn(c, PATH, (view) => trackSlots({ ...asked, refused }, view), refusalStatus[error.code]);
  }
}

const codesOf = (texts: Texts): Codes => {
  const first = (name: string) => texts.find(([one]) => one === name)?.[1].slice(0, 200) ?? '';
  return { nomor: first('nomor'), kunci: first('kunci') };
};
