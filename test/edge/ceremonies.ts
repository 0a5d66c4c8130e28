import { env } from 'cloudflare:workers';
import { SESSION_COOKIE } from '../../functions/accounts/session-token.ts';
import { invitePerson } from '../../functions/accounts/invite-person.ts';
import type { Grant } from '../../src/accounts/roles.ts';
import { newDevice, type Device } from './authenticator.ts';
import { sendAs } from './officers.ts';
import { ask, ctxAt } from './portal.ts';
import { REGION } from './sample.ts';

/** Somebody's browser: its cookie, and the device that holds their passkey. */
export interface Browser {
  cookie: string;
  device: Device;
}

const NOBODY = { cookie: '' };

/** What a drawn page asks the browser for. */
export const optionsIn = (html: string): Record<string, unknown> => {
  const json = /data-passkey="([^"]*)"/.exec(html)?.[1] ?? '{}';
  return (JSON.parse(unescaped(json)) as { options: Record<string, unknown> }).options;
};

/** The value of a field of a drawn page. */
export const valueIn = (html: string, name: string): string => {
  const tag = new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(html)?.[0] ?? '';
  return unescaped(/value="([^"]*)"/.exec(tag)?.[1] ?? '');
};

export const unescaped = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** The session that an answer begins, as a Cookie header. */
export const cookieOf = (response: Response): string =>
  new RegExp(`${SESSION_COOKIE}=[\\w-]{20,}`).exec(response.headers.get('Set-Cookie') ?? '')?.[0] ?? '';

// Many people of a test come from one network within a minute; a flood has a test of its own.
const UNHURRIED = { LIMIT_WRITE: { limit: async () => ({ success: true }) } as RateLimit };

/** Sends a form as somebody without a session. */
export const send = (path: string, fields: Record<string, string>, over: Partial<Env> = UNHURRIED) =>
  sendAs(NOBODY, path, fields, over);

/** The options of a page as they are now. */
export const askedBy = async (path: string, who: { cookie: string } = NOBODY) =>
  optionsIn(await (await ask(path, { headers: { Cookie: who.cookie } })).text());

/** Signs in with a device. */
export const signIn = async (device: Device, more: Record<string, string> = {}, lie = {}) =>
  send('/petugas/masuk/', {
    credential: await device.show(await askedBy('/petugas/masuk/'), lie),
    ...more,
  });

/** An invite to a role, as the command line makes it. */
export const inviteTo = async (grant: Partial<Grant> = {}) =>
  (
    await invitePerson(ctxAt(new Date().toISOString()), {
      role: 'editor',
      region: REGION,
      organisation: null,
      ...grant,
    })
  ).token;

/** Opens an invite and takes it up with a device. */
export async function accept(token: string, nama: string, device: Device, lie = {}): Promise<Response> {
  const opened = await (await send('/petugas/undangan/', { kode: token })).text();
  const credential = await device.make(optionsIn(opened), lie);
  return send('/petugas/undangan/terima/', { kode: token, nama, credential });
}

/** Somebody new with a role, one passkey and a session: they still have to make their account safe. */
export async function joined(grant: Partial<Grant> = {}, nama = 'Siti Uji'): Promise<Browser> {
  const device = await newDevice();
  const response = await accept(await inviteTo(grant), nama, device);
  if (response.status !== 303) throw new Error(await response.text());
  return { cookie: cookieOf(response), device };
}

/** The recovery codes that somebody makes, which also makes their account safe. */
export async function makeCodes(who: Browser): Promise<string[]> {
  const html = await (await sendAs(who, '/petugas/akun/kode/', {})).text();
  return [...html.matchAll(/<code>([^<]+)<\/code>/g)].map(([, code = '']) => code);
}

/** Moves every mark of time of a session into the past, as waiting would. */
export const age = (column: 'seen_at' | 'created_at' | 'proved_at', ms: number) =>
  env.DB.prepare(`UPDATE session SET ${column} = ?`)
    .bind(new Date(Date.now() - ms).toISOString())
    .run();
