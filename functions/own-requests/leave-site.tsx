import { Hono } from 'hono';
import { stopMailSlots } from '../../src/own-requests/stop-mail.tsx';
import { drawn } from '../core/drawn.ts';
import { wrongMethod } from '../core/errors.ts';
import { asResident, type App, type Request_ } from '../core/http.ts';
import { insist } from '../core/insist.ts';
import { Refusal } from '../core/refusal.ts';
import { blockPath } from '../following/door.tsx';
import { LEAVE, leavingBy } from './leave-token.ts';
import { stopMail } from './stop-mail.ts';

/**
 * The door by which whoever gets mail about a report gets no more of it. Looking at it stops nothing, because programs
 * that check mail open every link. What is sent comes from such programs too, from no page of ours: the token is the
 * proof, a second sending does nothing, and so it is not asked where it comes from.
 */
export const stopMailDoor = new Hono<App>();

const path = `${LEAVE}:token/`;

stopMailDoor.get(path, async (c) => {
  const id = await named(c);
  return page(c, id, false);
});

stopMailDoor.post(path, async (c) => {
  const id = await named(c);
  await insist(() => stopMail(asResident(c), id));
  return page(c, id, true);
});

stopMailDoor.all(path, (c) => wrongMethod(c, 'GET, HEAD, POST'));

async function named(c: Request_): Promise<string> {
  const id = await leavingBy(c.env.PORTAL_SECRET, c.req.param('token') ?? '');
  if (id === null) throw new Refusal('not_found', (w) => w.pageUnknown);
  return id;
}

async function page(c: Request_, id: string, stopped: boolean): Promise<Response> {
  const block = blockPath(c.req.param('token') ?? '');
  const answer = await drawn(c, '/shell/follow/', (view) => stopMailSlots({ id, stopped, block }, view));
  // Whoever comes from here must not tell another site the token.
  answer.headers.set('Referrer-Policy', 'no-referrer');
  return answer;
}
