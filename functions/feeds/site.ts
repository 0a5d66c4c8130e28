import { Hono } from 'hono';
import { feedOfOverdue } from '../../src/feeds/overdue.ts';
import { feedOfTopic } from '../../src/feeds/page.ts';
import type { TopicName } from '../../src/following/schema.ts';
import type { App, Request_ } from '../core/http.ts';
import { ID } from '../core/ids.ts';
import { cursorFrom } from '../core/keyset.ts';
import { asked } from '../core/query.ts';
import { Refusal } from '../core/refusal.ts';
import { orders } from '../public-requests/list-reads.ts';
import { feed, unknown } from './door.ts';
import { readOverdue } from './overdue-reads.ts';
import { readCorrections, readFeed } from './reads.ts';

/** The door of programs that read feeds. */
export const feeds = new Hono<App>();

const REGION = ':region{[a-z][a-z0-9-]{2,59}}';
const FILE = ':file{.+\\.(?:atom|json)}';
const AREA = ['kategori', 'kecamatan'] as const;

feeds.get('/feeds/:file{koreksi\\.(?:atom|json)}', (c) =>
  feed(c, ['sebelum'], async (wish) => {
    const page = await readCorrections(c.var.db, eventIn(wish.after));
    return (view) => feedOfTopic(page, wish, view);
  }),
);

feeds.get('/feeds/:file{[a-z][a-z0-9-]{2,59}\\.(?:atom|json)}', (c) =>
  ofTopic(c, 'region', { region: nameIn(c), subject: '' }),
);

feeds.get(`/feeds/laporan/${FILE}`, (c) => ofTopic(c, 'service_request', { region: '', subject: idIn(c) }));

feeds.get(`/feeds/masukan/${FILE}`, (c) => ofTopic(c, 'feedback', { region: '', subject: idIn(c) }));

feeds.get(`/feeds/${REGION}/:file{laporan\\.(?:atom|json)}`, (c) => {
  const { kategori = '', kecamatan = '' } = asked(c, AREA);
  return ofTopic(c, 'service_area', { region: regionIn(c), subject: `${kategori}/${kecamatan}` }, AREA);
});

feeds.get(`/feeds/${REGION}/:file{koreksi\\.(?:atom|json)}`, (c) =>
  ofTopic(c, 'corrections', { region: regionIn(c), subject: '' }),
);

feeds.get(`/feeds/${REGION}/program/${FILE}`, (c) =>
  ofTopic(c, 'programme', { region: regionIn(c), subject: nameIn(c) }),
);

feeds.get(`/feeds/${REGION}/dimensi/${FILE}`, (c) =>
  ofTopic(c, 'dimension', { region: regionIn(c), subject: nameIn(c) }),
);

feeds.get(`/feeds/${REGION}/terlambat/${FILE}`, (c) =>
  feed(c, ['setelah'], async (wish) => {
    const after = cursorFrom(wish.after ?? undefined, orders.late.shape);
    const page = await readOverdue(c.var.db, regionIn(c), nameIn(c), after, new Date().toISOString());
    return page && ((view) => feedOfOverdue(page, wish, view));
  }),
);

const ofTopic = (
  c: Request_,
  topic: TopicName,
  named: { region: string; subject: string },
  params: readonly string[] = [],
) =>
  feed(c, [...params, 'sebelum'], async (wish) => {
    const page = await readFeed(c.var.db, { ...named, topic }, eventIn(wish.after));
    return page && ((view) => feedOfTopic(page, wish, view));
  });

const regionIn = (c: Request_) => c.req.param('region') ?? '';

// A file is called like the thing that it is about.
function nameIn(c: Request_): string {
  const [, name] = /^([a-z0-9][a-z0-9-]{0,80})\.(?:atom|json)$/.exec(c.req.param('file') ?? '') ?? [];
  if (!name) throw unknown();
  return name;
}

function idIn(c: Request_): string {
  const [, id = ''] = /^(\w{10})\.(?:atom|json)$/.exec(c.req.param('file') ?? '') ?? [];
  if (!ID.test(id)) throw unknown();
  return id;
}

// A place in a feed is the number of an event.
function eventIn(text: string | null): number {
  if (text === null) return Number.MAX_SAFE_INTEGER;
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new Refusal('invalid', (w) => w.cursorUnknown);
  return Number(text);
}
