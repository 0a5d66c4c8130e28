import type { Power, Scope } from '../../src/accounts/roles.ts';
import type { Given } from '../../src/open311/given.ts';
import { localDate } from '../../src/ui/when.ts';
import { apiKeyMac } from './api-key.ts';
import { allowanceOf, attemptsOf, countWrongKey } from './attempts.ts';
import type { Ctx } from './ctx.ts';
import { readAll, type Db, type Row } from './db.ts';
import { asResident, type Request_ } from './http.ts';
import { Refusal } from './refusal.ts';
import { keyed } from './keyed.ts';
import { network } from './write-limit.ts';

/** Wrong keys that one network may show on one day. Right ones are not counted, and open after them too. */
export const WRONG_API_KEYS = 20;

/** The key in a request's own header (RFC 6750): the one way that stands in no log of an address. */
export const bearerOf = (c: Request_): string | undefined =>
  /^Bearer +(\S+) *$/i.exec(c.req.header('Authorization') ?? '')?.[1];

/** The one key that a request shows, in its header or where its door looks (`sent`); two different ones are refused. */
export function keyShown(c: Request_, sent: readonly string[]): string | undefined {
  const [first, ...others] = new Set([bearerOf(c) ?? [], sent].flat());
  if (others.length > 0) throw new Refusal('invalid', (w) => w.keysTwo);
  return first;
}

/**
 * The world of a verb that a machine asks for, from the key that it showed: in its header, else where its door looks
 * (`sent`). No key, an unknown and a revoked one meet the same refusal. One round trip, and a write once a day.
 */
export async function keyActor(c: Request_, sent: readonly string[] = []): Promise<Ctx> {
  const { PORTAL_SECRET: secret } = c.env;
  const shown = keyShown(c, sent);
  if (!shown) throw unknown();
  const now = new Date();
  const from = network(c.req.header('CF-Connecting-IP') ?? '');
  const [mac, allowance] = await Promise.all([
    apiKeyMac(secret, shown),
    allowanceOf(secret, 'api_key', from, WRONG_API_KEYS + 1, now),
  ]);
  const [, counted = [], [key] = []] = await readAll(c.var.db, [
    countWrongKey(c.var.db, 'api_key', mac, allowance),
    attemptsOf(c.var.db, allowance),
    keyOf(c.var.db, mac),
  ]);
  if (!key && Number(counted[0]?.count ?? 0) > WRONG_API_KEYS) throw tooManyUntil(allowance.until, now);
  if (!key || key.revoked_at !== null) throw unknown();
  if (key.scope === 'publish' && key.two_person === 1)
    throw new Refusal('not_allowed', (w) => w.keyTwoPersons);
  await noteUse(c.var.db, key, now);
  return { ...asResident(c), actor: { kind: 'key', id: key.id as string, grants: [grantOf(key)] } };
}

/** The same for somebody who may ask without one: null then. A wrong one is refused, so that nobody takes a part for the whole. */
export const keyShownTo = async (c: Request_, all: Given): Promise<Ctx | null> =>
  c.req.header('Authorization') || all.has('api_key') ? keyActor(c, all.get('api_key')) : null;

const unknown = () => new Refusal('unauthenticated', (w) => w.keyUnknown);

// Whole seconds, and never too few.
const tooManyUntil = (until: string, now: Date) =>
  Object.assign(new Refusal('too_many', (w) => w.apiKeysTooMany), {
    again: Math.ceil((Date.parse(until) - now.getTime()) / 1000),
  });

const grantOf = ({ scope, region, organisation }: Row): Power => ({
  role: scope as Scope,
  region: region as string,
  organisation: organisation as string | null,
});

const keyOf = (db: Db, mac: string) =>
  db
    .prepare(
      `SELECT k.id, k.region, k.organisation, k.scope, k.revoked_at, k.last_used_on, r.two_person,
         r.time_zone
       FROM api_key AS k JOIN region AS r ON r.slug = k.region
       WHERE k.key_mac = ?
       LIMIT 1`,
    )
    .bind(mac);

// Nobody's doing, so it leaves no event; that it fails keeps nobody out.
async function noteUse(db: Db, key: Row, now: Date): Promise<void> {
  // Of the region, whose people read it beside moments of their own clocks.
  const today = localDate(now, key.time_zone as string);
  if (key.last_used_on === today) return;
  const used = db
    .prepare('UPDATE api_key SET last_used_on = ?1 WHERE id = ?2 AND coalesce(last_used_on, ?3) < ?1')
    .bind(today, key.id, '');
  await db.batch([used]).catch(() => {});
}

/** Refuses a flood of writes with one key: as many a minute as machines of one network may read (LIMIT_READ). */
export async function mustNotFloodAs(c: Request_, id: string): Promise<void> {
  const key = await keyed(c.env.PORTAL_SECRET, 'key_write', id);
  const { success } = await c.env.LIMIT_READ.limit({ key }).catch(() => ({ success: true }));
  if (!success) throw new Refusal('too_many', (w) => w.keyWritesTooMany);
}
