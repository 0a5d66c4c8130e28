import { env } from 'cloudflare:workers';
import type { Power, Scope } from '../../src/accounts/roles.ts';
import { makeKey } from '../../functions/api-keys/make-key.ts';
import type { Ctx } from '../../functions/core/ctx.ts';
import { newId } from '../../functions/core/ids.ts';
import { ctxAt } from './portal.ts';
import { ask311, type Answered } from './open311.ts';
import { REGION } from './sample.ts';

/** A machine with a key, as a test meets it. */
export interface Machine {
  id: string;
  key: string;
  grants: Power[];
}

/** Makes a key of a scope, in the sample region unless told otherwise. */
export async function machine(
  scope: Scope,
  { region = REGION, organisation = null as string | null, label = 'Sistem uji, dijalankan tim uji' } = {},
): Promise<Machine> {
  const wish = {
    region,
    typed: { scope, organisation: organisation ?? '', label },
    token: newId() + newId(),
  };
  const made = await makeKey(ctxAt(new Date().toISOString()), { ...wish, secret: env.PORTAL_SECRET });
  return { ...made, grants: [{ role: scope, region, organisation }] };
}

/** The world of a verb that a machine asks for. */
export const ctxOfKey = ({ id, grants }: Machine, now?: string): Ctx => ({
  ...ctxAt(now),
  actor: { kind: 'key', id, grants },
});

/** Posts to an address of Open311, as the program of somebody else does. */
export const post311 = (
  path: string,
  body: BodyInit,
  headers: Record<string, string> = {},
  over: Partial<Env> = {},
): Promise<Answered> => ask311(path, { method: 'POST', body, headers }, { ...unlimited, ...over });

/** Nobody is kept out for being too many: one file asks more in a minute than a program does. */
const unlimited: Partial<Env> = { LIMIT_READ: { limit: async () => ({ success: true }) } };
