import { Hono } from 'hono';
import { agreedSlots, consentSlots } from '../../src/following/consent.tsx';
import { leaveSlots, leftSlots, manageSlots } from '../../src/following/manage.tsx';
import { rhythmsInForm } from '../../src/following/schema.ts';
import { words } from '../../src/following/words.ts';
import { wrongMethod } from '../core/errors.ts';
import { formEntries, formFields } from '../core/form.ts';
import { asResident, type App, type Request_ } from '../core/http.ts';
import { insist } from '../core/insist.ts';
import { mustComeFromHere } from '../core/same-origin.ts';
import { changeRhythm } from './change-rhythm.ts';
import { confirmSubscriptions } from './confirm-subscriptions.ts';
import { allOf, blockPath, managePath, meantIn, openedBy, own, tokenWrong } from './door.tsx';
import { leaveSubscriptions } from './leave-subscriptions.ts';

/** The door of the links in mails: to agree, to manage, to leave. The token in the address is all that they need. */
export const followerLinks = new Hono<App>();

const CONSENT = '/ikuti/setuju/:token/';
const MANAGE = '/ikuti/kelola/:token/';
const LEAVE = '/ikuti/berhenti/:token/';
/** Two hundred ids, and some room. */
const FORM_BYTES = 16_384;

followerLinks.get(CONSENT, async (c) => {
  const opened = await openedBy(c, ['c']);
  if (!opened) return tokenWrong(c);
  const [pending, manage] = [await meantIn(c, opened), await managePath(c, opened.id)];
  return own(c, (view) => consentSlots({ pending, path: c.req.path, manage, block: blockHere(c) }, view));
});

followerLinks.post(CONSENT, async (c) => {
  mustComeFromHere(c);
  const opened = await openedBy(c, ['c']);
  if (!opened) return tokenWrong(c);
  const chosen = Object.keys(await formEntries(c, FORM_BYTES));
  await insist(() => confirmSubscriptions(asResident(c), opened.id, chosen));
  const [followed, manage] = [await allOf(c, opened.id), await managePath(c, opened.id)];
  const pending = followed.filter(({ confirmed }) => !confirmed);
  if (pending.length > 0 && !followed.some(({ id }) => chosen.includes(id)))
    return own(
      c,
      (view) => consentSlots({ pending, path: c.req.path, manage, block: blockHere(c), isEmpty: true }, view),
      400,
    );
  return own(c, (view) => agreedSlots(followed, manage, view));
});

followerLinks.get(MANAGE, async (c) => {
  const opened = await openedBy(c, ['k']);
  return opened ? managed(c, opened.id) : tokenWrong(c);
});

followerLinks.post(MANAGE, async (c) => {
  mustComeFromHere(c);
  const opened = await openedBy(c, ['k']);
  if (!opened) return tokenWrong(c);
  const sent = await formFields(c, ['langganan', 'irama', 'berhenti', 'semua'], FORM_BYTES);
  const left = sent.semua || sent.berhenti;
  if (left) {
    const all = await allOf(c, opened.id);
    const meant = sent.semua ? all : all.filter(({ id }) => id === sent.langganan);
    await insist(() => leaveSubscriptions(asResident(c), meant));
  }
  const rhythm = Object.entries(rhythmsInForm).find(([name]) => name === sent.irama)?.[1];
  if (!left && rhythm) await insist(() => changeRhythm(asResident(c), opened.id, sent.langganan, rhythm));
  return managed(c, opened.id, left ? words.id.left : words.id.changed);
});

followerLinks.get(LEAVE, async (c) => {
  const opened = await openedBy(c, ['s', 'h', 'g']);
  if (!opened) return tokenWrong(c);
  const meant = await meantIn(c, opened);
  return own(c, (view) => leaveSlots(meant, c.req.path, blockHere(c), view));
});

// A mail program presses this by itself, without an origin (RFC 8058): holding the link is enough.
followerLinks.post(LEAVE, async (c) => {
  const opened = await openedBy(c, ['s', 'h', 'g']);
  if (!opened) return tokenWrong(c);
  const meant = await meantIn(c, opened);
  await insist(() => leaveSubscriptions(asResident(c), meant));
  return own(c, leftSlots);
});

for (const path of [CONSENT, MANAGE, LEAVE])
  followerLinks.all(path, (c) => wrongMethod(c, 'GET, HEAD, POST'));

const blockHere = (c: Request_) => blockPath(c.req.param('token') ?? '');

async function managed(c: Request_, subscriber: string, done?: string) {
  const followed = await allOf(c, subscriber);
  return own(c, (view) => manageSlots({ followed, path: c.req.path, block: blockHere(c), done }, view));
}
