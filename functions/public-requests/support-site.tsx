import { Hono } from 'hono';
import { getCookie } from 'hono/cookie';
import { requestSlots } from '../../src/public-requests/request.tsx';
import type { Pressed } from '../../src/public-requests/support.tsx';
import { refusals } from '../../src/ui/refusals.ts';
import { drawn } from '../core/drawn.ts';
import { wrongMethod } from '../core/errors.ts';
import { formFields } from '../core/form.ts';
import { asResident, type App, type Request_ } from '../core/http.ts';
import { insist } from '../core/insist.ts';
import { Refusal, refusalStatus } from '../core/refusal.ts';
import { mustComeFromHere } from '../core/same-origin.ts';
import { mustNotFlood, network } from '../core/write-limit.ts';
import { objectAsSupporter } from './object-as-supporter.ts';
import { readRequest } from './page-reads.ts';
import { orUnknown, referenceIn } from './door.tsx';
import { supportRequest } from './support-request.ts';
import { JUGA, jugaCookie, newSupporterToken, soundToken } from './supporter-cookie.ts';
import { unobjectAsSupporter } from './unobject-as-supporter.ts';
import { unsupportRequest } from './unsupport-request.ts';

/** The door of people who meet the problem of a public report too. */
export const supporters = new Hono<App>();

/** An objection at its limit, in a script whose letters take nine bytes each when sent, and some room. */
const FORM_BYTES = 12_288;

supporters.post('/laporan/:ref/saya-juga/', (c) =>
  orUnknown(c, async () => {
    mustComeFromHere(c);
    const id = referenceIn(c);
    await mustNotFlood(c);
    const token = soundToken(getCookie(c, JUGA)) ?? newSupporterToken();
    const did = await insist(() => supportRequest(asResident(c), { id, supporter: supporterOf(c, token) }));
    const answer = await own(c, id, { did });
    answer.headers.append('Set-Cookie', jugaCookie(token));
    return answer;
  }),
);

supporters.post('/laporan/:ref/saya-juga/urungkan/', (c) =>
  orUnknown(c, async () => {
    mustComeFromHere(c);
    const id = referenceIn(c);
    await mustNotFlood(c);
    await insist(() => unsupportRequest(asResident(c), { id, supporter: supporterOf(c, tokenIn(c)) }));
    return own(c, id, { did: 'undone' });
  }),
);

supporters.post('/laporan/:ref/belum-selesai/', (c) =>
  orUnknown(c, async () => {
    mustComeFromHere(c);
    const id = referenceIn(c);
    const { belum: text } = await formFields(c, ['belum'], FORM_BYTES);
    try {
      await mustNotFlood(c);
      const word = { id, supporter: supporterOf(c, tokenIn(c)), text };
      return await own(c, id, { did: await insist(() => objectAsSupporter(asResident(c), word)) });
    } catch (error) {
      if (!(error instanceof Refusal) || ['not_found', 'unavailable'].includes(error.code)) throw error;
      const refused = { message: error.say(refusals.id), problems: error.fields };
      return own(c, id, { refused, typed: text }, refusalStatus[error.code]);
    }
  }),
);

supporters.post('/laporan/:ref/belum-selesai/urungkan/', (c) =>
  orUnknown(c, async () => {
    mustComeFromHere(c);
    const id = referenceIn(c);
    await mustNotFlood(c);
    const word = { id, supporter: supporterOf(c, tokenIn(c)) };
    return own(c, id, { did: await insist(() => unobjectAsSupporter(asResident(c), word)) });
  }),
);

const PATHS = ['saya-juga/', 'saya-juga/urungkan/', 'belum-selesai/', 'belum-selesai/urungkan/'] as const;
for (const path of PATHS) supporters.all(`/laporan/:ref/${path}`, (c) => wrongMethod(c, 'POST'));

// Who has no token never said it, and is told the same as who took it back.
const tokenIn = (c: Request_) => soundToken(getCookie(c, JUGA)) ?? '';

const supporterOf = (c: Request_, token: string) => ({
  token,
  network: network(c.req.header('CF-Connecting-IP') ?? ''),
  secret: c.env.PORTAL_SECRET,
});

// The page as it stands after what this visitor did, for them alone.
async function own(
  c: Request_,
  id: string,
  pressed: Pressed,
  status: Parameters<typeof drawn>[3] = 200,
): Promise<Response> {
  const found = await readRequest(c.var.db, id);
  if (!found) throw new Refusal('not_found', (w) => w.requestUnknown);
  const slots = (view: Parameters<typeof requestSlots>[1]) => requestSlots(found, view, pressed);
  return drawn(c, '/shell/request/', slots, status, found.region.time_zone);
}
