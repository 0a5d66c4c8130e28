import { Hono } from 'hono';
import { mementoLinks, link, timeMap, timeMapText } from '../../src/mementos/links.ts';
import { fromHttpDate, type Mementos } from '../../src/mementos/memento.ts';
import { readAll } from '../core/db.ts';
import { wrongMethod } from '../core/errors.ts';
import { type App, type Request_, originOf } from '../core/http.ts';
import { inTime } from '../core/in-time.ts';
import { Refusal } from '../core/refusal.ts';
import { keptAt, originalOf, type Kept } from './originals.ts';
import { mementosAfter, mementosBefore, toMementos } from './reads.ts';

/** Machines' door to the past of a page (Memento, RFC 7089): which versions there are, and which stood at a moment. */
export const mementos = new Hono<App>();

/** Mementos on one page of a TimeMap. */
const PAGE = 500;

const DOORS = ['/timegate/*', '/timemap/*'];

// Of a refusal too: what is wrong can be read by pages of others, and another moment is answered otherwise.
for (const door of DOORS)
  mementos.use(door, async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(OPEN)) c.res.headers.set(name, value);
    if (door === '/timegate/*') c.res.headers.set('Vary', 'accept-datetime');
  });

// A page of another origin asks before it sends a moment: the gate, and then the memento to which that leads.
for (const door of DOORS) mementos.options(door, (c) => preflight(c));
mementos.options('*', (c, next) => (isTravelling(c) ? preflight(c) : next()));

mementos.get('/timegate/*', async (c) => {
  const kept = namedIn(c, '/timegate/');
  const wanted = c.req.header('Accept-Datetime');
  const at = wanted === undefined ? LAST : fromHttpDate(wanted);
  if (at === null) throw new Refusal('invalid', (w) => w.acceptDatetime);
  const found = await inTime(() => readAround(c, kept, at));
  const to = found.chosen ?? found.first;
  if (!to) throw new Refusal('not_found', (w) => w.noMementos);
  const [origin, { path }] = [originOf(c), originalOf(kept)];
  const links = [
    link(origin + path, 'original'),
    link(timeMap(origin, path), 'timemap', { type: 'application/link-format' }),
    ...mementoLinks(origin, { ...found, chosen: to, prev: null, next: null }),
  ];
  return c.body(null, 302, {
    Location: origin + to.path,
    Link: links.join(', '),
    'Cache-Control': 'no-cache',
  });
});

mementos.get('/timemap/*', async (c) => {
  const [, after, rest = ''] =
    /^(?:(\d{1,6}|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)\/)?(.*)$/.exec(restOf(c, '/timemap/')) ?? [];
  const kept = keptIn(c, rest);
  const [rows = []] = await inTime(() =>
    readAll(c.var.db, [mementosAfter(c.var.db, kept, placeOf(kept, after), PAGE + 1)]),
  );
  if (rows.length === 0) throw new Refusal('not_found', (w) => w.noMementos);
  const [origin, { path, at }] = [originOf(c), originalOf(kept)];
  const [shown, isMore] = [rows.slice(0, PAGE), rows.length > PAGE];
  const text = timeMapText(origin, path, {
    self: timeMap(origin, path, after),
    next: isMore ? timeMap(origin, path, shown.at(-1)?.place as string) : null,
    mementos: shown.map((row) => ({ at: row.at as string, path: at(row.place as string) })),
    ends: { first: after === undefined, last: !isMore },
  });
  return c.body(text, 200, {
    'Content-Type': 'application/link-format',
    'Cache-Control': `public, max-age=0, s-maxage=${c.env.EDGE_CACHE_SECONDS}, must-revalidate`,
  });
});

for (const door of DOORS) mementos.all(door, (c) => wrongMethod(c, 'GET, HEAD, OPTIONS'));

// Pages of others may ask: nothing here is anybody's own.
const OPEN = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'Link, Location' };

const preflight = (c: Request_) =>
  c.body(null, 204, {
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Methods': 'GET, HEAD',
    'Access-Control-Allow-Headers': 'Accept-Datetime',
    'Access-Control-Max-Age': '86400',
  });

const isTravelling = (c: Request_) =>
  /accept-datetime/i.test(c.req.header('Access-Control-Request-Headers') ?? '') &&
  keptAt(c.req.path.replace(/\/v\/[1-9]\d{0,5}\/$/, '/')) !== null;

// The last second of HTTP dates: the one after it would have five digits to its year.
const LAST = '9999-12-31T23:59:59Z';

async function readAround(c: Request_, kept: Kept, at: string): Promise<Mementos> {
  const until = at === LAST ? '9999-12-31T23:59:59.999Z' : new Date(Date.parse(at) + 1000).toISOString();
  const [rows = []] = await readAll(c.var.db, [mementosBefore(c.var.db, kept, `'${until}'`)]);
  return toMementos(kept, rows);
}

// Versions are numbers, seconds are texts: the other kind of place stands before everything.
function placeOf(kept: Kept, after = ''): string | number {
  if (kept.kind === 'update') return /^\d{1,6}$/.test(after) ? Number(after) : 0;
  return after;
}

const namedIn = (c: Request_, door: string) => keptIn(c, restOf(c, door));

// From the address as it was sent: a router's parameter has lost its query, and may be decoded.
function restOf(c: Request_, door: string): string {
  const { pathname, search } = new URL(c.req.url);
  return pathname.slice(door.length) + search;
}

// Some send "http:/host" where two slashes were meant: the way there may have taken one.
function keptIn(c: Request_, address: string): Kept {
  const [, host, path = ''] = /^https?:\/{1,2}([^/?#]+)(\/[^?#]*)$/.exec(address) ?? [];
  const own = [originOf(c), c.req.url].map((one) => new URL(one).host);
  const kept = host && own.includes(host) ? keptAt(path.endsWith('/') ? path : `${path}/`) : null;
  if (!kept) throw new Refusal('not_found', (w) => w.noMementos);
  return kept;
}
