import { getCookie } from 'hono/cookie';
import { carriedFrom, consolePath } from '../../src/accounts/carried.ts';
import { codePage, goOnPage, signInPage, type Reason, type SignInPage } from '../../src/accounts/sign-in.tsx';
import { startPage } from '../../src/accounts/start.tsx';
import { refusals } from '../../src/ui/refusals.ts';
import { carriedBy } from '../core/carry.ts';
import { consoleDoor, consolePage } from '../core/console.ts';
import { formFields } from '../core/form.ts';
import { asOfficer, asResident, type Request_, type Why } from '../core/http.ts';
import { insist } from '../core/insist.ts';
import { asked } from '../core/query.ts';
import { Refusal, refusalStatus } from '../core/refusal.ts';
import { mustComeFromHere } from '../core/same-origin.ts';
import { mustNotFlood } from '../core/write-limit.ts';
import { askForKey } from './ceremony.ts';
import { endSession } from './end-session.ts';
import { readOfficer } from './reads.ts';
import { relyingParty } from './relying-party.ts';
import { endedCookie, SESSION_COOKIE, sessionCookie, tokenHash } from './session-token.ts';
import { signIn } from './sign-in.ts';
import { readStart } from './start-reads.ts';
import { useRecoveryCode } from './use-recovery-code.ts';

const { door, open, own } = consoleDoor();

/** The console's door to accounts; it stands first, because it finds out who asks. */
export const accounts = door;

const SIGN_IN = '/petugas/masuk/';
const CODE = '/petugas/kode/';
/** What is carried, each of its bytes escaped, and a credential. */
const SIGN_IN_BYTES = 1_048_576;

accounts.use('/petugas/*', async (c, next) => {
  const home = isRead(c) ? properAddress(c) : null;
  return home ? c.redirect(home, 302) : next();
});

accounts.use('/petugas/*', async (c, next) => {
  if (!isRead(c)) mustComeFromHere(c);
  const token = getCookie(c, SESSION_COOKIE);
  const region = c.req.path.split('/')[2] ?? '';
  c.set('officer', token ? await readOfficer(c.var.db, await tokenHash(token), region, new Date()) : null);
  c.set('askPasskey', (why) => askPasskey(c, why));
  await next();
  c.header('Cache-Control', 'private, no-store');
});

const isRead = (c: Request_) => ['GET', 'HEAD'].includes(c.req.method);

// A passkey belongs to one host name and to no IP address: elsewhere nobody could sign in.
function properAddress(c: Request_): string | null {
  const here = new URL(c.req.url);
  const { id, origin } = relyingParty(c.env);
  const elsewhere = c.env.SITE ? here.hostname !== id : /^[\d.]+$|^\[/.test(here.hostname);
  return elsewhere ? origin + here.pathname + here.search : null;
}

async function askPasskey(c: Request_, why: Why): Promise<Response> {
  const { carried, lost } = await carriedBy(c);
  const { pathname, search } = new URL(c.req.url);
  const was = carried ?? getCookie(c, SESSION_COOKIE);
  const reason: Reason = why === 'prove' ? 'prove' : was ? 'ended' : 'asked';
  return signInForm(c, { reason, to: consolePath(pathname + search), carried, lost }, 401);
}

const signInForm = async (
  c: Request_,
  page: Omit<SignInPage, 'options'>,
  status: 200 | 400 | 401 | 403 | 409 | 503,
) => {
  const options = await askForKey(relyingParty(c.env), new Date());
  return consolePage(c, (view) => signInPage({ ...page, options }, view), status, 'passkey');
};

open('GET', SIGN_IN, (c) =>
  signInForm(c, { reason: 'asked', to: consolePath(c.req.query('tujuan') ?? ''), carried: null }, 200),
);

open('POST', SIGN_IN, async (c) => {
  const sent = await formFields(c, ['credential', 'tujuan', 'bawaan', 'alasan'], SIGN_IN_BYTES);
  const [carried, to] = [carriedFrom(sent.bawaan), consolePath(sent.tujuan)];
  try {
    const input = {
      party: relyingParty(c.env),
      credential: sent.credential,
      old: c.var.officer?.session ?? null,
    };
    const token = await insist(() => signIn(asResident(c), input));
    return await enter(c, token, carried ? await consolePage(c, (view) => goOnPage(carried, view)) : to);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const reason: Reason = sent.alasan === 'prove' || sent.alasan === 'ended' ? sent.alasan : 'asked';
    const refused = error.say(refusals.id);
    return signInForm(c, { reason, to, carried, refused }, refusalStatus[error.code] as 400);
  }
});

// The page of a session that has just begun, or the way to it.
function enter(c: Request_, token: string, to: string | Response): Response {
  const response = typeof to === 'string' ? c.redirect(to, 303) : to;
  response.headers.append('Set-Cookie', sessionCookie(token));
  return response;
}

open('POST', '/petugas/keluar/', async (c) => {
  const { officer } = c.var;
  if (officer) {
    const input = { person: officer.id, session: officer.session, own: true };
    await insist(() => endSession(asOfficer(c, officer), input));
  }
  const response = c.redirect(SIGN_IN, 303);
  response.headers.append('Set-Cookie', endedCookie);
  return response;
});

open('GET', CODE, (c) => consolePage(c, (view) => codePage({ typed: '' }, view)));

open('POST', CODE, async (c) => {
  const { kode } = await formFields(c, ['kode'], 4096);
  try {
    await mustNotFlood(c);
    const input = { code: kode, old: c.var.officer?.session ?? null };
    return enter(c, await insist(() => useRecoveryCode(asResident(c), input)), '/petugas/akun/');
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const refused = { message: error.say(refusals.id), problems: error.fields };
    return consolePage(c, (view) => codePage({ typed: kode, refused }, view), refusalStatus[error.code]);
  }
});

own('GET', '/petugas/', 'signed_in', async (c, { grants }) => {
  const [only, ...others] = new Set(grants.map((grant) => grant.region));
  if (only && others.length === 0) return c.redirect(`/petugas/${only}/`, 303);
  const start = await readStart(c.var.db, grants, asked(c, ['cari', 'setelah']));
  return consolePage(c, (view) => startPage(start, view));
});
