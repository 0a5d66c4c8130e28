import { Hono } from 'hono';
import { getCookie } from 'hono/cookie';
import type { App } from '../core/http.ts';
import { mustComeFromHere } from '../core/same-origin.ts';
import { Refusal } from '../core/refusal.ts';
import { readOfficer } from './reads.ts';
import { SESSION_COOKIE, tokenHash } from './session-token.ts';

/** The console's door to accounts; it stands first, because it finds out who asks. */
export const accounts = new Hono<App>();

accounts.use('/petugas/*', async (c, next) => {
  if (!['GET', 'HEAD'].includes(c.req.method)) mustComeFromHere(c);
  const token = getCookie(c, SESSION_COOKIE);
  const region = c.req.path.split('/')[2] ?? '';
  c.set('officer', token ? await readOfficer(c.var.db, await tokenHash(token), region, new Date()) : null);
  c.set('askPasskey', async () => {
    throw new Refusal('not_allowed', (w) => w.roleMissing);
  });
  await next();
  c.header('Cache-Control', 'private, no-store');
});
