import { OpenAPIHono } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { at } from '../../src/api/values.ts';
import { cached, keep } from '../core/edge-cache.ts';
import { type App, type Request_, originOf } from '../core/http.ts';
import { Moved } from '../core/page.ts';
import { mayRead, READS_A_MINUTE } from '../core/read-limit.ts';
import { Refusal } from '../core/refusal.ts';
import { Failed, settle } from '../core/settle.ts';
import { mustHaveCome, mustKnow, sent, type Asking } from './answer.ts';
import { csvOf } from './csv.ts';
import { describeCommon, keyRouteOf, routeOf } from './describe.ts';
import { documentOf, indexOf } from './document.ts';
import { answerWithKey, shut } from './key-api.ts';
import type { KeyOperation } from './key-operation.ts';
import { closeOthers, open } from './methods-api.ts';
import { NOT_THEN, type Operation } from './operation.ts';
import { refuse, type Refusing } from './refusing.ts';
import { isHeld } from '../core/held.ts';

const READ_MS = 3000;
// The counter tells only whether it is used up, never how much is left.
const POLICY = `"read";q=${READS_A_MINUTE};w=60`;
const USED_UP = { RateLimit: '"read";r=0;t=60', 'Retry-After': '60' };

/** The machines' door: every operation of every noun at its address, and the description of them all. */
export function apiOf(...nouns: (Operation | KeyOperation)[][]): OpenAPIHono<App> {
  const operations = nouns.flat();
  const api = new OpenAPIHono<App>();
  api.use('/api/*', open);
  describeCommon(api.openAPIRegistry as never, operations);
  for (const op of operations) {
    const hook = ((result: Refusing, c: Request_) =>
      refuse(c.req.query(), result, Object.keys(op.query.shape))) as never;
    if ('scope' in op) {
      api.openapi(
        keyRouteOf(op, [shut, inJson] as never) as never,
        ((c: Request_) => answerWithKey(c, op, originOf(c))) as never,
        hook,
      );
      continue;
    }
    const route = routeOf(op, [limited, inJson] as never);
    api.openapi(route as never, ((c: Request_) => answer(c, op)) as never, hook);
  }
  api.get('/api/v1/openapi.json', (c) => described(c, api));
  api.get('/api/v1/', limited, (c) => told(c, indexOf(originOf(c))));
  closeOthers(
    api,
    new Set(operations.flatMap((op) => ('scope' in op && op.method === 'get' ? [op.path] : []))),
  );
  return api;
}

const limited: MiddlewareHandler<App> = async (c, next) => {
  c.header('RateLimit-Policy', POLICY);
  if (await mayRead(c)) return next();
  for (const [name, value] of Object.entries(USED_UP)) c.header(name, value);
  throw new Refusal('too_many', (w) => w.readsTooMany);
};

const KNOWN = new Set(['*/*', 'application/*', 'application/json']);

function takes(range: string): boolean {
  const [type = '', ...others] = range.split(';').map((part) => part.trim());
  return KNOWN.has(type) && !others.some((part) => /^q=0(?:\.0*)?$/.test(part));
}

const inJson: MiddlewareHandler<App> = async (c, next) => {
  const wanted = c.req.header('Accept')?.toLowerCase().split(',');
  if (!wanted || wanted.some(takes)) return next();
  if (c.req.query('format') === 'csv' && wanted.some((range) => range.includes('text/csv'))) return next();
  throw new Refusal('not_acceptable', (w) => w.apiNotAcceptable);
};

async function answer(c: Request_, op: Operation): Promise<Response> {
  const query = c.req.valid('query' as never) as Asking;
  const asked: Asking = { ...c.req.param(), ...query };
  const now = new Date();
  mustKnow(op, asked.fields);
  mustHaveCome(asked.per, now);
  const names = Object.keys(op.query.shape);
  const hit = await cached(c, names);
  if (hit) return hit;
  const world = { db: c.var.db, now, origin: originOf(c) };
  const found = await settle(() => op.read(world, asked), READ_MS);
  if (found instanceof Refusal) throw found;
  if (found instanceof Failed) throw silent(c, found);
  if (found === null) throw new Refusal('not_found', (w) => w.apiUnknown);
  if (found === NOT_THEN) throw new Refusal('not_found', (w) => w.apiNotThen);
  if (found instanceof Moved) return c.redirect(`/api/v1${found.to}${new URL(c.req.url).search}`, 301);
  const { body, tag } = await sent(op, world, asked, found, c.env.VERSION?.id ?? '');
  const csv = asked.format === 'csv' ? csvOf(op, asked.fields, body.data) : undefined;
  const answered = told(c, body, tag, csv);
  if (csv !== undefined)
    answered.headers.set('Content-Disposition', `attachment; filename="${nameOf(c)}.csv"`);
  return keep(c, names, answered);
}

// After what was asked: regions-kota-contoh-programmes.
const nameOf = (c: Request_) => c.req.path.replace('/api/v1/', '').replaceAll(/[^A-Za-z0-9-]+/g, '-');

function silent(c: Request_, { cause }: Failed): Refusal {
  console.error(JSON.stringify({ id: c.var.requestId, api: 'failed', cause: String(cause) }));
  return new Refusal('unavailable', (w) => w.databaseSilent);
}

function told(
  c: Request_,
  body: { links: { self: string; next?: string } },
  tag?: string,
  csv?: string,
): Response {
  const headers = new Headers({
    'Cache-Control': `public, max-age=0, s-maxage=${c.env.EDGE_CACHE_SECONDS}, must-revalidate`,
    'RateLimit-Policy': POLICY,
  });
  if (tag) headers.set('ETag', tag);
  if (isHeld(c.req.raw, tag)) return new Response(null, { status: 304, headers });
  if (body.links.next) headers.set('Link', `<${body.links.next}>; rel="next"`);
  headers.set('Content-Type', `${csv === undefined ? 'application/json' : 'text/csv'}; charset=utf-8`);
  return new Response(csv ?? JSON.stringify(body, inSeconds), { headers });
}

const PRECISE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{1,3}Z$/;

// Every moment is told in whole seconds, however it is kept.
const inSeconds = (_: string, value: unknown) =>
  typeof value === 'string' && PRECISE.test(value) ? at(value) : value;

// Made once for each address and contact: it is the same until the next deployment.
const documents = new WeakMap<object, Map<string, string>>();

function described(c: Request_, api: OpenAPIHono<App>): Response {
  const site = originOf(c);
  const known = documents.get(api) ?? new Map<string, string>();
  documents.set(api, known);
  const text =
    known.get(site) ?? JSON.stringify(documentOf(api as never, site, c.env.CONTACT_EMAIL), null, 1);
  if (c.env.SITE) known.set(site, text);
  return new Response(text, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': `public, max-age=0, s-maxage=${c.env.EDGE_CACHE_SECONDS}, must-revalidate`,
    },
  });
}
