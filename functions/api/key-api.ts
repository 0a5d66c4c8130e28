import type { MiddlewareHandler } from 'hono';
import * as z from 'zod';
import { named } from '../../src/api/named.ts';
import { at } from '../../src/api/values.ts';
import type { Ctx } from '../core/ctx.ts';
import type { App, Request_ } from '../core/http.ts';
import { insist } from '../core/insist.ts';
import { jsonBody } from '../core/json-body.ts';
import { keyActor, mustNotFloodAs } from '../core/key-actor.ts';
import { keysOf } from '../core/keys.ts';
import { Refusal, refusalIn } from '../core/refusal.ts';
import { addressOf } from './answer.ts';
import { checked } from './checked.ts';
import type { KeyOperation } from './key-operation.ts';

/** How long a deed may take, with what is tried again. */
const DEADLINE_MS = 20_000;
/** What wrangler.toml allows LIMIT_READ, counted for each key. */
const POLICY = '"key";q=300;w=60';
const DAY_S = 86_400;

/** No page of anybody reads what a key opens, and nobody keeps it. */
export const shut: MiddlewareHandler<App> = async (c, next) => {
  c.header('Cache-Control', 'no-store');
  c.header('Cross-Origin-Resource-Policy', 'same-origin');
  c.header('X-Robots-Tag', 'noindex');
  c.header('RateLimit-Policy', POLICY);
  await next();
};

/** Does what a machine asks for with its key: who it is, is asked before what it sent is read. */
export async function answerWithKey(c: Request_, op: KeyOperation, origin: string): Promise<Response> {
  const asked = { ...c.req.param(), ...(c.req.valid('query' as never) as object) };
  const ctx = await actorIn(c, op, c.req.param('region') ?? '');
  const { schema = z.undefined(), bytes = 0 } = op.body ?? {};
  const body = checked<unknown>(op.body && (await jsonBody(c, bytes)), schema);
  const call = {
    ctx,
    keys: keysOf(c.env),
    origin,
    asked,
    body,
    header: (name: string) => c.req.header(name),
  };
  const done = await insist(() => op.run(call), DEADLINE_MS).catch(notSaved);
  const links = { self: addressOf(op, origin, asked) };
  const as_of = at(done.at ?? new Date().toISOString());
  return c.json({ data: named(op.item, done.data), links, as_of }, done.status ?? 200, done.headers);
}

/** The world of a machine that may ask for this in this region. */
async function actorIn(c: Request_, { scope }: KeyOperation, region: string): Promise<Ctx> {
  const ctx = await keyActor(c).catch(until(c, DAY_S - (Math.floor(Date.now() / 1000) % DAY_S)));
  await mustNotFloodAs(c, ctx.actor.id).catch(until(c, 60));
  const grants = ctx.actor.grants ?? [];
  if (!grants.some(({ role }) => role === scope)) {
    c.header('WWW-Authenticate', `Bearer realm="Pantau Kota", error="insufficient_scope", scope="${scope}"`);
    throw new Refusal('not_allowed', (w) => w.apiKeyScope(scope));
  }
  if (!grants.some((grant) => grant.region === region))
    throw new Refusal('not_allowed', (w) => w.apiKeyElsewhere);
  return ctx;
}

// Whoever asked too often is told when to come again.
const until = (c: Request_, seconds: number) => (error: unknown) => {
  if (refusalIn(error).code === 'too_many') {
    c.header('Retry-After', String(seconds));
    c.header('RateLimit', `"key";r=0;t=${seconds}`);
  }
  throw error;
};

function notSaved(error: unknown): never {
  throw refusalIn(error).code === 'unavailable' ? new Refusal('unavailable', (w) => w.apiNotSaved) : error;
}
