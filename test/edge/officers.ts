import { env } from 'cloudflare:workers';
import type { Grant, Role } from '../../src/accounts/roles.ts';
import type { Ctx } from '../../functions/core/ctx.ts';
import { newToken, SESSION_COOKIE, tokenHash } from '../../functions/accounts/session-token.ts';
import { newId } from '../../functions/core/ids.ts';
import { ask, ctxAt, ORIGIN } from './portal.ts';
import { REGION } from './sample.ts';

/** An officer with a session, as a test meets them. */
export interface Signed {
  id: string;
  name: string;
  grants: Grant[];
  cookie: string;
}

/** What a test may ask for besides a role in the sample region. */
interface Wish {
  region?: string | null;
  organisation?: string | null;
  name?: string;
  state?: 'enrolling' | 'active' | 'suspended';
  via?: 'passkey' | 'recovery' | 'invite';
  /** Milliseconds since the passkey was last shown. */
  provedAgo?: number;
}

/** Puts an officer with one role and a running session into the database, as the ceremonies would leave them. */
export async function officer(role: Role, wish: Wish = {}): Promise<Signed> {
  const { organisation = role === 'triager' ? 'dinas' : null, name = `Petugas ${role}` } = wish;
  const region = role === 'platform_admin' ? null : (wish.region ?? REGION);
  const [id, token, now] = [newId(), newToken(), new Date().toISOString()];
  const proved = new Date(Date.now() - (wish.provedAgo ?? 0)).toISOString();
  await env.DB.batch([
    env.DB.prepare('INSERT INTO person (id, name, state, created_at) VALUES (?, ?, ?, ?)').bind(
      id,
      name,
      wish.state ?? 'active',
      now,
    ),
    env.DB.prepare(
      'INSERT INTO role_grant (id, person_id, role, region, organisation, granted_at) VALUES (?, ?, ?, ?, ?, ?)',
    ).bind(newId(), id, role, region, organisation, now),
    env.DB.prepare(
      `INSERT INTO session (hash, id, person_id, via, created_at, seen_at, proved_at) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    ).bind(await tokenHash(token), newId(), id, wish.via ?? 'passkey', now, now, proved),
  ]);
  return { id, name, grants: [{ role, region, organisation }], cookie: `${SESSION_COOKIE}=${token}` };
}

/** Gives an officer one more role. */
export const granted = (who: Signed, { role, region, organisation }: Grant) =>
  env.DB.prepare(
    "INSERT INTO role_grant (id, person_id, role, region, organisation, granted_at) VALUES (?, ?, ?, ?, ?, '2026-01-01')",
  )
    .bind(newId(), who.id, role, region, organisation)
    .run();

/** The same for a whole region, or for all of them. */
export const also = (who: Signed, role: Role, region: string | null) =>
  granted(who, { role, region, organisation: null });

/** The world of a verb that an officer asks for. */
export const ctxOf = ({ id, grants }: Pick<Signed, 'id' | 'grants'>, now?: string): Ctx => ({
  ...ctxAt(now),
  actor: { kind: 'officer', id, grants },
});

/** Opens a page of the console as an officer's browser does. */
export const askAs = ({ cookie }: Pick<Signed, 'cookie'>, path: string, over: Partial<Env> = {}) =>
  ask(path, { headers: { Cookie: cookie } }, over);

/** Sends a form of the console as an officer's browser does. */
export const sendAs = (
  { cookie }: Pick<Signed, 'cookie'>,
  path: string,
  fields: Record<string, string> | [string, string][],
  over: Partial<Env> = {},
): Promise<Response> =>
  ask(
    path,
    {
      method: 'POST',
      headers: {
        Cookie: cookie,
        'Content-Type': 'application/x-www-form-urlencoded',
        'Sec-Fetch-Site': 'same-origin',
        Origin: ORIGIN,
      },
      body: new URLSearchParams(fields).toString(),
    },
    over,
  );
