import type { Hono } from 'hono';
import { PATH, trackSlots, type Asked } from '../../src/own-requests/form.tsx';
import { ownRequestSlots } from '../../src/own-requests/own-request.tsx';
import { CODES, type Codes, type OwnForms } from '../../src/own-requests/page.ts';
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
import { claimOf, type Claim } from './claim.ts';
import { codesWithKey } from './codes.ts';
import { OwnUploads } from './own-uploads.ts';
import { readOwnPage } from './page-reads.ts';

/** A message at its limit, in a script whose letters take nine bytes each when sent, and some room. */
export const FORM_BYTES = 49_152;
const PHOTO_FORM = { texts: FORM_BYTES, file: PHOTO_BYTES };

/** Whoever showed a number and a key, and what else their form sent. */
export interface Sent<N extends string> {
  codes: Codes;
  claim: Claim;
  sent: Record<N, string>;
}

/** One thing that the reporter does. Whatever opens no report answers with the form, and what was typed stays in it. */
export function deed<const N extends string>(
  door: Hono<App>,
  name: string,
  fields: readonly N[],
  does: (c: Request_, own: Sent<N>) => Promise<Response>,
): void {
  const path = `${PATH}${name}/`;
  door.post(path, async (c) => {
    mustComeFromHere(c);
    const { nomor, kunci, ...sent } = await formFields(c, [...CODES, ...fields], FORM_BYTES);
    const codes = { nomor, kunci };
    return orForm(c, { typed: codes, unsent: unsentIn(name, sent) }, async () => {
      const own = await claim(c, codesWithKey(codes));
      return does(c, { codes, claim: own, sent: sent as Record<N, string> });
    });
  });
  door.all(path, (c) => wrongMethod(c, 'POST'));
}

/** The same with a form that may bring photos, which are stored while it arrives, once its key opened the report. */
export function deedWithPhotos<const N extends string>(
  door: Hono<App>,
  name: string,
  fields: readonly N[],
  does: (c: Request_, own: Sent<N> & { uploads: OwnUploads; refusal: Refusal | null }) => Promise<Response>,
): void {
  const path = `${PATH}${name}/`;
  door.post(path, async (c) => {
    mustComeFromHere(c);
    const flood = await mustNotFlood(c).then(() => null, refusalIn);
    const claimIn = (texts: FormWithFiles['texts']) => claim(c, codesWithKey(inTexts(texts, CODES)));
    const uploads = new OwnUploads(asResident(c), c.env.PHOTOS, claimIn, flood);
    const form = flood ? { ...PHOTO_FORM, read: FORM_BYTES } : PHOTO_FORM;
    const { texts, refusal } = await formWithFiles(c, form, (...photo) => uploads.take(...photo));
    const codes = inTexts(texts, CODES);
    const sent = inTexts(texts, fields);
    return orForm(c, { typed: codes, unsent: unsentIn(name, sent) }, async () =>
      does(c, { codes, claim: await claim(c, codesWithKey(codes)), sent, uploads, refusal }),
    );
  });
  door.all(path, (c) => wrongMethod(c, 'POST'));
}

const inTexts = <const N extends string>(texts: FormWithFiles['texts'], names: readonly N[]) =>
  Object.fromEntries(names.map((name) => [name, texts.find(([one]) => one === name)?.[1] ?? ''])) as Record<
    N,
    string
  >;

// What was written, of a form that opened nothing.
function unsentIn(to: string, { pesan, belum, tanda = '', versi = '' }: Partial<Record<string, string>>) {
  if (to === 'tulis') return { to, name: 'pesan', text: pesan ?? '', tanda, versi } as const;
  return to === 'belum' ? ({ to, name: 'belum', text: belum ?? '', tanda, versi } as const) : undefined;
}

/** Somebody who shows a number and a key, from their network. */
export const claim = (c: Request_, codes: { id: string; key: string }) =>
  claimOf(c.env.PORTAL_SECRET, codes, network(c.req.header('CF-Connecting-IP') ?? ''));

/** All that is kept of their report. */
export const opened = (c: Request_, own: Claim) => insist(() => readOwnPage(c.var.db, own, keysOf(c.env)));

/** How the report is drawn: with what was just done, or with why not and all that was typed. */
export interface Drawing {
  codes: Codes;
  done?: string;
  refusal?: Refusal;
  typed?: OwnForms;
  token?: string;
}

/** Does one thing and draws the report with it, or with why not and all that was typed. */
export async function doOrSay(
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

/** The page of their report. */
export async function drawOwn(
  c: Request_,
  own: Claim,
  { refusal, token, ...drawing }: Drawing,
): Promise<Response> {
  const { page, links } = await opened(c, own);
  const refused = refusal && { message: refusal.say(refusals.id), problems: refusal.fields };
  const [now, fresh] = [new Date().toISOString(), newId() + newId()];
  const props = { page, links, now, refused, token: token || fresh, ...drawing };
  const status = refusal ? refusalStatus[refusal.code] : 200;
  return drawn(c, PATH, (view) => ownRequestSlots(props, view), status, page.region.time_zone);
}

/** One answer to everything that opens no report: the form, with what was typed and what to do. */
export async function orForm(c: Request_, asked: Asked, answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const refused = { message: error.say(refusals.id), problems: error.fields };
    return drawn(c, PATH, (view) => trackSlots({ ...asked, refused }, view), refusalStatus[error.code]);
  }
}
