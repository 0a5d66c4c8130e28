import { atom } from '../../src/feeds/atom.ts';
import type { Feed } from '../../src/feeds/feed.ts';
import { jsonFeed } from '../../src/feeds/json-feed.ts';
import type { Wish } from '../../src/feeds/page.ts';
import type { View } from '../../src/ui/view.ts';
import { cached, keep } from '../core/edge-cache.ts';
import { type Request_, originOf } from '../core/http.ts';
import { sha256 } from '../core/ids.ts';
import { inTime } from '../core/in-time.ts';
import { asked, mustBeOfNow } from '../core/query.ts';
import { Refusal } from '../core/refusal.ts';
import { isHeld } from '../core/held.ts';

const types = { atom: 'application/atom+xml; charset=utf-8', json: 'application/feed+json' } as const;

/** Reads a page of a feed; null when there is none. What it gives is drawn for the address that was asked. */
export type ReadFeed = (wish: Wish) => Promise<((view: Pick<View, 'locale' | 'origin'>) => Feed) | null>;

/** Answers with a feed whose parameters are named in their order, the place in it last. */
export async function feed(c: Request_, params: readonly string[], read: ReadFeed): Promise<Response> {
  mustBeOfNow(c);
  const given = new URLSearchParams(asked(c, params) as Record<string, string>);
  const search = given.size > 0 ? `?${given}` : '';
  // A feed says under which address it stands: another spelling of the same one is sent there.
  if (new URL(c.req.url).search !== search) return c.redirect(c.req.path + search, 301);
  const hit = await cached(c, params);
  if (hit) return hit;
  const format = c.req.path.endsWith('.json') ? 'json' : 'atom';
  const wish: Wish = { format, after: given.get(params.at(-1) ?? '') };
  const found = await inTime(() => read(wish));
  if (!found) throw unknown();
  const origin = originOf(c);
  const drawn = found({ locale: 'id', origin });
  const { pathname, search: place } = new URL(drawn.self);
  if (pathname !== c.req.path) return c.redirect(pathname + place, 301);
  const response = await answer(c, format, drawn);
  return response.status === 304 ? response : keep(c, params, response);
}

async function answer(c: Request_, format: Wish['format'], drawn: Feed): Promise<Response> {
  const body = format === 'json' ? jsonFeed(drawn) : atom(drawn);
  const headers = {
    'Content-Type': types[format],
    'Cache-Control': `public, max-age=0, s-maxage=${c.env.EDGE_CACHE_SECONDS}, must-revalidate`,
    ETag: `W/"${(await sha256(body)).slice(0, 32)}"`,
    // A page of another origin may read it: nothing in it depends on who asks.
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    // Reports are in it: what is withdrawn shall be gone.
    'X-Robots-Tag': 'noindex, noarchive',
  };
  const same = isHeld(c.req.raw, headers.ETag);
  return same ? new Response(null, { status: 304, headers }) : new Response(body, { headers });
}

/** What is no feed, or not one that the public may know of. */
export const unknown = () => new Refusal('not_found', (w) => w.feedUnknown);
