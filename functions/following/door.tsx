import { tokenWrongSlots } from '../../src/following/notices.tsx';
import type { Slots } from '../../src/ui/slots.ts';
import type { View } from '../../src/ui/view.ts';
import { drawn } from '../core/drawn.ts';
import { readAll } from '../core/db.ts';
import type { Request_ } from '../core/http.ts';
import { insist } from '../core/insist.ts';
import { followedBy, meantBy, toFollowed } from './reads.ts';
import { openToken, tokenFor, type Opened, type PurposeSign } from './tokens.ts';

/** The built page into which all pages of following are drawn. */
export const SHELL = '/shell/follow/';

/** What the token in an address opens, if it opens one of these; null: it is wrong, or its time is over. */
export async function openedBy(c: Request_, signs: readonly PurposeSign[]): Promise<Opened | null> {
  const opened = await openToken(c.env.PORTAL_SECRET, c.req.param('token') ?? '', new Date());
  return opened && signs.includes(opened.sign) ? opened : null;
}

/** The subscriptions that a token means. */
export async function meantIn(c: Request_, opened: Opened) {
  const [rows = []] = await insist(() => readAll(c.var.db, [meantBy(c.var.db, opened)]));
  return rows.map(toFollowed);
}

/** All that a subscriber follows or was asked to. */
export async function allOf(c: Request_, subscriber: string) {
  const [rows = []] = await insist(() => readAll(c.var.db, [followedBy(c.var.db, subscriber)]));
  return rows.map(toFollowed);
}

/** A page for whoever holds a link of a mail: nobody keeps it, and no search engine may. */
export async function own(c: Request_, slots: (view: View) => Slots, status: 200 | 400 | 404 = 200) {
  const page = await drawn(c, SHELL, slots, status);
  page.headers.set('X-Robots-Tag', 'noindex, noarchive');
  // Whoever goes on from here must not tell another site the token; our own forms must be known as ours in old browsers too.
  page.headers.set('Referrer-Policy', 'same-origin');
  return page;
}

/** The answer to a link that opens nothing; of those that end it says so too. */
export const tokenWrong = (c: Request_, ends = false) => own(c, (view) => tokenWrongSlots(ends, view), 404);

/** Where whoever holds this link may let no mail go to its address any more. */
export const blockPath = (token: string) => `/ikuti/jangan-kirim/${token}/`;

/** Where a subscriber manages all that they follow. */
export const managePath = async (c: Request_, id: string) =>
  `/ikuti/kelola/${await tokenFor(c.env.PORTAL_SECRET, { sign: 'k', id })}/`;

/** Where they leave all of it. */
export const leavePath = async (c: Request_, id: string) =>
  `/ikuti/berhenti/${await tokenFor(c.env.PORTAL_SECRET, { sign: 'g', id })}/`;
