import { Hono } from 'hono';
import { agreedSlots, consentSlots } from '../../src/following/consent.tsx';
import { leaveSlots, leftNothingSlots, leftSlots } from '../../src/following/leave.tsx';
import { manageSlots } from '../../src/following/manage.tsx';
import { rhythmsInForm } from '../../src/following/schema.ts';
import { words } from '../../src/following/words.ts';
import { wrongMethod } from '../core/errors.ts';
import { formEntries, formFields } from '../core/form.ts';
import { asResident, type App, type Request_ } from '../core/http.ts';
import { insist } from '../core/insist.ts';
import { mustComeFromHere } from '../core/same-origin.ts';
import { changeRhythm } from './change-rhythm.ts';
import { confirmSubscriptions } from './confirm-subscriptions.ts';
import { allOf, blockPath, leavePath, managePath, meantIn, openedBy, own, tokenWrong } from './door.tsx';
import { leaveSubscriptions } from './leave-subscriptions.ts';
import { LEAVING } from './tokens.ts';

/** The door of the links in mails: to agree, to manage, to leave. The token in the address is all that they need. */
export const followerLinks = new Hono<App>();

const CONSENT = '/ikuti/setuju/:token/';
const MANAGE = '/ikuti/kelola/:token/';
const LEAVE = '/ikuti/berhenti/:token/';
/** Two hundred ids, and some room. */
const FORM_BYTES = 16_384;

followerLinks.get(CONSENT, async (c) => {
  const opened = await openedBy(c, ['c']);
  if (!opened) return tokenWrong(c, true);
  const [pending, manage] = [await meantIn(c, opened), await managePath(c, opened.id)];
  return own(c, (view) => consentSlots({ pending, path: c.req.path, manage, block: blockHere(c) }, view));
});

followerLinks.post(CONSENT, async (c) => {
  mustComeFromHere(c);
  const opened = await openedBy(c, ['c']);
  if (!opened) return tokenWrong(c, true);
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
  const sent = await formFields(c, ['langganan', 'irama', 'berhenti'], FORM_BYTES);
  if (sent.berhenti) {
    const meant = (await allOf(c, opened.id)).filter(({ id }) => id === sent.langganan);
    await insist(() => leaveSubscriptions(asResident(c), meant));
    return managed(c, opened.id, words.id.leftOne);
  }
  const rhythm = Object.entries(rhythmsInForm).find(([name]) => name === sent.irama)?.[1];
  if (rhythm) await insist(() => changeRhythm(asResident(c), opened.id, sent.langganan, rhythm));
  return managed(c, opened.id, words.id.changed);
});

followerLinks.get(LEAVE, async (c) => {
  const opened = await openedBy(c, LEAVING);
  if (!opened) return tokenWrong(c);
  const meant = await meantIn(c, opened);
  const [one] = meant;
  if (!one) return own(c, leftNothingSlots);
  const manage = await managePath(c, one.subscriber);
  return own(c, (view) => leaveSlots({ meant, path: c.req.path, manage, block: blockHere(c) }, view));
});

// A mail program presses this by itself, without an origin (RFC 8058): holding the link is enough.
followerLinks.post(LEAVE, async (c) => {
  const opened = await openedBy(c, LEAVING);
  if (!opened) return tokenWrong(c);
  const meant = await meantIn(c, opened);
  await insist(() => leaveSubscriptions(asResident(c), meant));
  return own(c, (view) => (meant.length > 0 ? leftSlots(meant, view) : leftNothingSlots(view)));
});

for (const path of [CONSENT, MANAGE, LEAVE])
  followerLinks.all(path, (c) => wrongMethod(c, 'GET, HEAD, POST'));

const blockHere = (c: Request_) => blockPath(c.req.param('token') ?? '');

async function managed(c: Request_, subscriber: string, done?: string) {
  const [followed, leave] = [await allOf(c, subscriber), await leavePath(c, subscriber)];
  return own(c, (view) =>
    manageSlots({ followed, path: c.req.path, leave, block: blockHere(c), done }, view),
  );
}
