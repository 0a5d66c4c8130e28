import type { Request_ } from './http.ts';
import { isHeld } from './held.ts';

/** A page kept at the edge a few seconds ago, answered as 304 when the visitor has it already. */
export async function cached(c: Request_, params: readonly string[]): Promise<Response | null> {
  const hit = usable(c) ? await (await pages()).match(cacheKey(c, params)) : undefined;
  if (!hit) return null;
  const tag = hit.headers.get('ETag');
  if (!isHeld(c.req.raw, tag)) return new Response(hit.body, hit);
  await hit.body?.cancel();
  return new Response(null, { status: 304, headers: hit.headers });
}

/** Hands the page on and keeps a copy for EDGE_CACHE_SECONDS. */
export function keep(c: Request_, params: readonly string[], response: Response): Response {
  // That nothing changed is told to one visitor, who has the page already.
  if (!usable(c) || response.status !== 200) return response;
  const copy = response.clone();
  c.executionCtx.waitUntil(pages().then((cache) => cache.put(cacheKey(c, params), copy)));
  return response;
}

const pages = () => caches.open('pages');

// A request with a cookie is somebody's own page; it is neither kept nor answered from what others saw.
const usable = (c: Request_) => Number(c.env.EDGE_CACHE_SECONDS) > 0 && !c.req.header('Cookie');

// Known parameters, sorted; strangers share the plain page, so nobody can fill the cache with noise.
function cacheKey(c: Request_, params: readonly string[]): string {
  const url = new URL(c.req.path, c.req.url);
  for (const name of params.toSorted())
    for (const value of c.req.queries(name) ?? []) if (value) url.searchParams.append(name, value);
  url.searchParams.set('_version', c.env.VERSION?.id ?? '');
  return url.href;
}
