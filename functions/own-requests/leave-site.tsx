import { Hono } from 'hono';
import { stopMailSlots } from '../../src/own-requests/stop-mail.tsx';
import { readAll } from '../core/db.ts';
import { wrongMethod } from '../core/errors.ts';
import { asResident, type App, type Request_ } from '../core/http.ts';
import { insist } from '../core/insist.ts';
import { blockPath, own, tokenWrong } from '../following/door.tsx';
import { LEAVE, leavingBy } from './leave-token.ts';
import { toldByMail } from './reads.ts';
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
  if (!id) return tokenWrong(c);
  const [[request] = []] = await insist(() => readAll(c.var.db, [toldByMail(c.var.db, id)]));
  return page(c, id, request?.tells_reporter !== 1);
});

stopMailDoor.post(path, async (c) => {
  const id = await named(c);
  if (!id) return tokenWrong(c);
  await insist(() => stopMail(asResident(c), id));
  return page(c, id, true);
});

stopMailDoor.all(path, (c) => wrongMethod(c, 'GET, HEAD, POST'));

const named = (c: Request_) => leavingBy(c.env.PORTAL_SECRET, c.req.param('token') ?? '');

function page(c: Request_, id: string, stopped: boolean): Promise<Response> {
  const block = blockPath(c.req.param('token') ?? '');
  return own(c, (view) => stopMailSlots({ id, stopped, block }, view));
}
