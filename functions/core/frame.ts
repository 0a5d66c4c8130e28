import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { metered } from './db.ts';
import type { App } from './http.ts';
import { Refusal } from './refusal.ts';
import { isOpen311 } from '../../src/open311/resources.ts';
import { filterWords } from '../../src/open311/filter-words.ts';

const QUERY_LIMIT = 2000;

/** Gives every request an id and a counted database, and writes one JSON line about it, without personal data. */
export const observed: MiddlewareHandler<App> = async (c, next) => {
  const started = Date.now();
  const meter = { calls: 0, rowsRead: 0 };
  c.set('requestId', crypto.randomUUID());
  c.set('meter', meter);
  c.set('db', metered(c.env.DB, meter));
  c.set('search', metered(c.env.SEARCH, meter));
  await next();
  c.header('X-Request-Id', c.var.requestId);
  console.log(
    JSON.stringify({
      id: c.var.requestId,
      method: c.req.method,
      route: routeOf(c.req.path),
      status: c.res.status,
      ms: Date.now() - started,
      d1_calls: meter.calls,
      d1_rows_read: meter.rowsRead,
    }),
  );
};

// The first two segments tell which page was slow; what follows may be somebody's own words or key, and so may be the
// name of a photo or the number of a report that nobody may know of.
const routeOf = (path: string) =>
  path
    .split('/')
    .slice(0, /^\/(?:foto|laporan)\//.test(path) ? 2 : 3)
    .join('/')
    .slice(0, 80);

const policy = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
};

/** The same policy for a page that may also show pictures of one other origin, such as the tiles of a map. */
export const policyWithImagesOf = (origin: string): string =>
  Object.entries({ ...policy, imgSrc: [...policy.imgSrc, origin] })
    .map(([name, sources]) =>
      [name.replace(/[A-Z]/g, (sign) => `-${sign.toLowerCase()}`), ...sources].join(' '),
    )
    .join('; ');

/** Everything a page needs comes from this origin; nothing inline, nothing from elsewhere. */
export const secured = secureHeaders({
  contentSecurityPolicy: policy,
  strictTransportSecurity: 'max-age=63072000',
  xFrameOptions: 'DENY',
  xXssProtection: false,
  referrerPolicy: 'strict-origin-when-cross-origin',
  permissionsPolicy: { camera: [], microphone: [], payment: [], geolocation: ['self'] },
  // A file that somebody sent brings a stricter policy of its own, a page with a map a wider one.
  overwrite: false,
});

// What makes an address of Open311 that long is a list of numbers.
const tooLong = ({ pathname, searchParams }: URL) =>
  isOpen311(pathname) && searchParams.has('service_request_id')
    ? new Refusal('invalid', (w) => w.open311FiltersWrong, [
        { field: 'service_request_id', message: filterWords.ids },
      ])
    : new Refusal('invalid', (w) => w.addressTooLong);

/** Refuses what no page asks for, and gives every page one address: with its final slash. Machines' addresses have none. */
export const tidy: MiddlewareHandler<App> = async (c, next) => {
  const url = new URL(c.req.url);
  if (url.search.length > QUERY_LIMIT) throw tooLong(url);
  const slashless =
    /^\/[^.]*[^/.]$/.test(url.pathname) &&
    !/^\/(?:healthz|oembed$|api\/v1\/|log\/(?:checkpoint|tile|saksi)\b)/.test(url.pathname) &&
    !isOpen311(url.pathname);
  if (slashless && ['GET', 'HEAD'].includes(c.req.method))
    return c.redirect(`${url.pathname.replace(/^\/+/, '/')}/${url.search}`, 301);
  return next();
};
