import { Hono } from 'hono';
import { feedXml } from '../../src/feeds/page.ts';
import type { TopicName } from '../../src/following/schema.ts';
import { cached, keep } from '../core/edge-cache.ts';
import type { App, Request_ } from '../core/http.ts';
import { ID, sha256 } from '../core/ids.ts';
import { asked } from '../core/query.ts';
import { Refusal } from '../core/refusal.ts';
import { Failed, settle } from '../core/settle.ts';
import { readFeed } from './reads.ts';

/** The door of programs that read feeds. */
export const feeds = new Hono<App>();

const REGION = ':region{[a-z][a-z0-9-]{2,59}}';
const AREA = ['kategori', 'kecamatan'] as const;
const READ_MS = 3000;

feeds.get('/feeds/:file{[a-z][a-z0-9-]{2,59}\\.atom}', (c) =>
  feed(c, 'region', { region: nameIn(c, 'file'), subject: '' }),
);

feeds.get('/feeds/laporan/:file', (c) => feed(c, 'service_request', { region: '', subject: idIn(c) }));

feeds.get('/feeds/masukan/:file', (c) => feed(c, 'feedback', { region: '', subject: idIn(c) }));

feeds.get(`/feeds/${REGION}/laporan.atom`, (c) => {
  const { kategori = '', kecamatan = '' } = asked(c, AREA);
  return feed(
    c,
    'service_area',
    { region: c.req.param('region'), subject: `${kategori}/${kecamatan}` },
    AREA,
  );
});

feeds.get(`/feeds/${REGION}/program/:file`, (c) =>
  feed(c, 'programme', { region: c.req.param('region'), subject: nameIn(c, 'file') }),
);

async function feed(
  c: Request_,
  topic: TopicName,
  named: { region: string; subject: string },
  params: readonly string[] = [],
): Promise<Response> {
  const hit = await cached(c, params);
  if (hit) return hit;
  const found = await settle(() => readFeed(c.var.db, { ...named, topic }), READ_MS);
  if (found instanceof Refusal) throw found;
  if (found instanceof Failed) throw new Refusal('unavailable', (w) => w.databaseSilent);
  if (!found) throw unknown();
  const origin = new URL(c.env.SITE || c.req.url).origin;
  const body = feedXml(found, { locale: 'id', origin });
  const headers = {
    'Content-Type': 'application/atom+xml; charset=utf-8',
    'Cache-Control': `public, max-age=0, s-maxage=${c.env.EDGE_CACHE_SECONDS}, must-revalidate`,
    ETag: `W/"${(await sha256(body)).slice(0, 32)}"`,
    // Reports are in it: what is withdrawn shall be gone.
    'X-Robots-Tag': 'noindex, noarchive',
  };
  if (c.req.header('If-None-Match')?.includes(headers.ETag))
    return new Response(null, { status: 304, headers });
  return keep(c, params, new Response(body, { headers }));
}

const unknown = () => new Refusal('not_found', (w) => w.feedUnknown);

// A file is called like the thing that it is about.
function nameIn(c: Request_, param: string): string {
  const [, name] = /^([a-z0-9][a-z0-9-]{0,80})\.atom$/.exec(c.req.param(param) ?? '') ?? [];
  if (!name) throw unknown();
  return name;
}

function idIn(c: Request_): string {
  const [, id = ''] = /^(\w{10})\.atom$/.exec(c.req.param('file') ?? '') ?? [];
  if (!ID.test(id)) throw unknown();
  return id;
}
