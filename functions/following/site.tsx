import { Hono } from 'hono';
import { FIELDS, followSlots, TOPIC_FIELDS, type Asked } from '../../src/following/form.tsx';
import { askedSlots, unfollowableSlots } from '../../src/following/notices.tsx';
import { rhythmsInForm, type Rhythm } from '../../src/following/schema.ts';
import { words } from '../../src/following/words.ts';
import { refusals } from '../../src/ui/refusals.ts';
import { TRAP } from '../../src/ui/trap.tsx';
import { allowanceOf } from '../core/attempts.ts';
import { drawn } from '../core/drawn.ts';
import { wrongMethod } from '../core/errors.ts';
import { formFields } from '../core/form.ts';
import { asResident, type App, type Request_ } from '../core/http.ts';
import { insist } from '../core/insist.ts';
import { keysOf } from '../core/keys.ts';
import { asked } from '../core/query.ts';
import { Refusal, refusalIn, refusalStatus } from '../core/refusal.ts';
import { mustComeFromHere } from '../core/same-origin.ts';
import { mustNotFlood, network } from '../core/write-limit.ts';
import { askSubscription } from './ask-subscription.ts';
import { SHELL } from './door.tsx';
import { readTopic, wantedIn, type NamedBy } from './form-reads.ts';

/** The door of people who want to be told of something. */
export const following = new Hono<App>();

const PATH = '/ikuti/';
/** Every field at its limit, in letters that take nine bytes each when sent, and some room. */
const FORM_BYTES = 16_384;
/** How often one network may ask on one day: many people may share one. */
const ASKED = 60;

type Sent = Record<(typeof FIELDS)[number], string>;

following.get(PATH, async (c) => {
  const found = await topicOf(c, asked(c, TOPIC_FIELDS));
  return found ? form(c, { ...found, typed: { surel: '', irama: 'harian' } }) : unfollowable(c, '');
});

following.post(PATH, async (c) => {
  mustComeFromHere(c);
  const sent = await formFields(c, FIELDS, FORM_BYTES);
  const found = await topicOf(c, filled(sent));
  if (!found) return unfollowable(c, sent.surel);
  const typed = { surel: sent.surel, irama: sent.irama };
  try {
    await mustNotFlood(c);
    await ask(c, found.topic, sent);
  } catch (error) {
    const refusal = refusalIn(error);
    const refused = { message: refusal.say(refusals.id), problems: refusal.fields };
    return form(c, { ...found, typed, refused }, refusalStatus[refusal.code]);
  }
  return drawn(c, SHELL, (view) => askedSlots(found.topic, view));
});

following.all(PATH, (c) => wrongMethod(c, 'GET, HEAD, POST'));

async function ask(c: Request_, topic: Asked['topic'], sent: Sent): Promise<void> {
  if (sent[TRAP]) throw new Refusal('invalid', (w) => w.trapFilled);
  const from = network(c.req.header('CF-Connecting-IP') ?? '');
  const keys = keysOf(c.env);
  const allowance = await allowanceOf(keys.secret, 'subscription.ask', from, ASKED, new Date());
  const asking = { topic, rhythm: rhythmIn(sent.irama), address: sent.surel, keys, allowance };
  await insist(() => askSubscription(asResident(c), asking));
}

function rhythmIn(irama: string): Rhythm {
  const rhythm = Object.entries(rhythmsInForm).find(([name]) => name === irama)?.[1];
  if (rhythm) return rhythm;
  const problems = [{ field: 'irama', message: words.id.rhythmUnknown }];
  throw new Refusal('invalid', (w) => w.followRefused, problems);
}

const filled = (sent: Sent): NamedBy =>
  Object.fromEntries(TOPIC_FIELDS.filter((name) => sent[name]).map((name) => [name, sent[name]]));

async function topicOf(c: Request_, named: NamedBy) {
  const wanted = wantedIn(named);
  return wanted && insist(() => readTopic(c.var.db, wanted));
}

const form = (c: Request_, filledIn: Asked, status: Parameters<typeof drawn>[3] = 200) =>
  drawn(c, SHELL, (view) => followSlots(filledIn, view), status);

const unfollowable = (c: Request_, typed: string) =>
  drawn(c, SHELL, (view) => unfollowableSlots(typed, view), 404);
