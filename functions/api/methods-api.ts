import type { OpenAPIHono } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { wrongMethod } from '../core/errors.ts';
import type { App, Request_ } from '../core/http.ts';

const OPEN = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Link, RateLimit-Policy, RateLimit, Retry-After, X-Request-Id',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  // Reports are in it: what is withdrawn shall be gone, also from what a search engine keeps.
  'X-Robots-Tag': 'noindex, noarchive',
};

/** Each address names its methods to whoever asks, and refuses the others; GET asks for a key at those in `keyed`. */
export function closeOthers(api: OpenAPIHono<App>, keyed: ReadonlySet<string>): void {
  const served = Map.groupBy(
    api.routes.filter(({ method }) => method !== 'ALL'),
    ({ path }) => path,
  );
  for (const [path, routes] of served) {
    const methods = new Set(routes.map(({ method }) => method));
    const isOpen = methods.has('GET') && !keyed.has(pathOf(path));
    const allowed = ['GET', 'HEAD', 'POST', 'OPTIONS'].filter(
      (one) => one === 'OPTIONS' || methods.has(one === 'HEAD' ? 'GET' : one),
    );
    const allow = allowed.join(', ');
    api.options(path, (c) => preflight(c, allow, isOpen)).all(path, (c) => wrongMethod(c, allow));
  }
}

const pathOf = (path: string) => path.replace('/api/v1', '').replace(/:(\w+)/g, '{$1}');

/** Whoever reads may do so from any page; nothing here knows a cookie. What a key opens says who may, itself. */
export const open: MiddlewareHandler<App> = async (c, next) => {
  await next();
  if (c.res.headers.has('Cross-Origin-Resource-Policy')) return;
  if (['GET', 'HEAD', 'OPTIONS'].includes(c.req.method))
    for (const [name, value] of Object.entries(OPEN)) c.res.headers.set(name, value);
};

// A key has no place in a page that anybody can open: what asks for one is not for pages.
function preflight(c: Request_, allow: string, isOpen: boolean): Response {
  if (!isOpen) c.header('Cross-Origin-Resource-Policy', 'same-origin');
  return c.body(null, 204, {
    Allow: allow,
    ...(isOpen && {
      'Access-Control-Allow-Methods': 'GET, HEAD',
      'Access-Control-Allow-Headers': 'If-None-Match',
      'Access-Control-Max-Age': '86400',
    }),
  });
}
