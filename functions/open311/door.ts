import type { Hono, MiddlewareHandler } from 'hono';
import type { Format, Value } from '../../src/open311/formats.ts';
import { one, twiceIn, type Given } from '../../src/open311/given.ts';
import { endpoints, formatOf, type Endpoint, type Resource } from '../../src/open311/resources.ts';
import { refusals } from '../../src/ui/refusals.ts';
import type { App, Request_ } from '../core/http.ts';
import { inOpen311 } from '../core/open311-voice.ts';
import { publicly } from '../core/publicly.ts';
import { mayRead } from '../core/read-limit.ts';
import { Refusal } from '../core/refusal.ts';
import type { Jurisdiction } from './jurisdiction-reads.ts';

/** What a resource is asked: in which format, at which endpoint, and about which thing, if it is one of many. */
export interface Call {
  format: Format;
  endpoint: Endpoint;
  /** Code, number or token from the address; empty for a list. */
  id: string;
}

/** Everything in an address that changes an answer. */
const PARAMETERS =
  'jurisdiction_id service_request_id service_code status start_date end_date updated_after updated_before bbox lat long radius page page_size after extensions'.split(
    ' ',
  );

/** Those of them that have one value. */
const SINGLE = PARAMETERS.filter((name) => !['service_request_id', 'service_code', 'status'].includes(name));

type Answer = Response | undefined;
/** Gives none where a later door is to answer. */
type Handler = (c: Request_, call: Call) => Answer | Promise<Answer>;

/** Puts a resource at both endpoints, in both formats. What no door takes, `notInOpen311` answers. */
export function at(door: Hono<App>, method: 'GET' | 'POST', resource: Resource, handler: Handler): void {
  const [list, single] = resource.split('/');
  const file = single ? `${list}/:file{[^/]+\\.(?:xml|json)}` : `:file{${list}\\.(?:xml|json)}`;
  for (const endpoint of ['production', 'test'] as const)
    door.on(method, `${endpoints[endpoint]}/${file}`, async (c, next) => {
      const named = c.req.param('file') ?? '';
      const format = formatOf(named);
      const id = single ? named.slice(0, -format.length - 1) : '';
      const answering = async () => {
        if (method === 'GET') mustBeSingle(given(c), SINGLE);
        return handler(c, { format, endpoint, id });
      };
      return (await (method === 'GET' ? publicly(c, PARAMETERS, answering) : answering())) ?? next();
    });
}

/** Answers with a resource; `root` is the name of its XML element. */
export const answer = (c: Request_, { format }: Call, root: string, value: Value): Response =>
  inOpen311(c, root, value, { format });

/** Before every Open311 door: any site's page may read, and nobody reads too often. */
export const framed: MiddlewareHandler<App> = async (c, next) => {
  c.header('Access-Control-Allow-Origin', '*');
  if (c.req.method === 'OPTIONS') return preflight(c);
  if (c.req.method === 'POST' || (await mayRead(c))) return next();
  throw new Refusal('too_many', (w) => w.readsTooMany);
};

// Reads alone: a key has no place in a page that anybody can open.
function preflight(c: Request_): Response {
  c.header('Access-Control-Allow-Methods', 'GET, HEAD, OPTIONS');
  c.header('Access-Control-Allow-Headers', 'If-None-Match');
  c.header('Access-Control-Max-Age', '86400');
  return c.body(null, 204);
}

/** What stands in the address after "?", and after it what a body says: Open311 takes both. An empty value counts as none. */
export function given(c: Request_, body: Iterable<[string, string]> = []): Given {
  const sent = [...new URL(c.req.url).searchParams, ...body];
  const found = new Map<string, string[]>();
  for (const [name, value] of sent)
    if (value.trim() !== '') found.set(name, [...(found.get(name) ?? []), value.trim()]);
  return found;
}

// Whichever of two answers is taken, half of those who send two are misled.
function mustBeSingle(all: Given, names: readonly string[]): void {
  const twice = twiceIn(all, names).map((field) => ({ field, message: refusals.id.postTwice }));
  if (twice.length > 0) throw new Refusal('invalid', (w) => w.open311FiltersWrong, twice);
}

/** The region that was asked for, in the address or in a body; several are served here, so it must be said, and said once. */
export function jurisdictionIn(all: Given): Jurisdiction {
  mustBeSingle(all, ['jurisdiction_id']);
  const name = one(all, 'jurisdiction_id')
    ?.toLowerCase()
    .replace(/^www\./, '');
  if (!name) throw new Refusal('invalid', (w) => w.jurisdictionMissing);
  if (name.length > 253) throw new Refusal('not_found', (w) => w.jurisdictionUnknown);
  if (/^\d{2}\.\d{2}$/.test(name)) return { by: 'code', name };
  return { by: name.includes('.') ? 'host' : 'slug', name };
}
