import { Hono } from 'hono';
import { citableUpdate } from '../../src/updates/citable.ts';
import { link, linksOfNow } from '../../src/mementos/links.ts';
import { localDate } from '../../src/ui/when.ts';
import { previewOfUpdate } from '../../src/updates/preview.ts';
import type { UpdatePage } from '../../src/updates/page.ts';
import { contradictionsSlots } from '../../src/updates/contradictions-page.tsx';
import { timelineSlots } from '../../src/updates/timeline.tsx';
import { updateSlots } from '../../src/updates/update.tsx';
import { citation, CITING_FILE } from '../citing/door.ts';
import { ID } from '../core/ids.ts';
import { inTime } from '../core/in-time.ts';
import { type App, type Request_, originOf } from '../core/http.ts';
import { page, type Told } from '../core/page.ts';
import { asked, mustBeOfNow } from '../core/query.ts';
import { Refusal } from '../core/refusal.ts';
import { headersOf, mustHaveBegun, perFrom } from '../mementos/door.ts';
import { PAIRS, readContradictions } from './contradiction-reads.ts';
import { readTimelinePage, readUpdatePage, readVersionAsOf } from './page-reads.ts';

/** The people's door to updates. */
export const updates = new Hono<App>();

const TIMELINE = ['wilayah', 'sebelum'] as const;
const NARROWED = ['program', 'setelah'] as const;

updates.get('/linimasa/', (c) =>
  page(c, {
    shell: 'timeline',
    params: TIMELINE,
    read: async (db) => readTimelinePage(db, asked(c, TIMELINE)),
    slots: timelineSlots,
  }),
);

updates.get('/:region{[a-z][a-z0-9-]{2,59}}/berbeda/', (c) =>
  page(c, {
    shell: 'contradictions',
    params: NARROWED,
    read: async (db) => {
      const wish = asked(c, NARROWED);
      const { program: programme, setelah: after } = wish;
      const found = await readContradictions(db, {
        region: c.req.param('region'),
        programme,
        after,
        limit: PAIRS,
      });
      return found && { ...found, asked: wish };
    },
    slots: contradictionsSlots,
    timeZone: (rows) => rows.region.time_zone,
  }),
);

updates.get('/u/:id/', async (c) => {
  const [id, per] = [c.req.param('id'), perFrom(c)];
  return per ? versionAsOf(c, idFrom(id), per) : updatePage(c, id, null);
});
updates.get('/u/:id/v/:version/', (c) =>
  updatePage(c, c.req.param('id'), versionFrom(c.req.param('version'))),
);

updates.get(`/u/:id/v/:version/${CITING_FILE}`, async (c) => {
  const [id, version] = [idFrom(c.req.param('id')), versionFrom(c.req.param('version'))];
  mustBeOfNow(c);
  const shown = await inTime(() => readUpdatePage(c.var.db, id, version));
  if (!shown) throw new Refusal('not_found', (w) => w.updateUnknown);
  return citation(c, citableUpdate(shown, originOf(c)));
});

// To its entry in the log, which it gets after it was published: the page of a version names these addresses for ever.
updates.get('/u/:id/v/:version/:file{segel\\.(?:tlog-proof|json)}', async (c) => {
  const [id, version] = [idFrom(c.req.param('id')), versionFrom(c.req.param('version'))];
  mustBeOfNow(c);
  const found = await inTime(() => readUpdatePage(c.var.db, id, version));
  if (!found) throw new Refusal('not_found', (w) => w.updateUnknown);
  const { log_index: leaf } = found.shown;
  if (leaf === null) throw new Refusal('not_found', (w) => w.sealedNotYet);
  const [, end] = (c.req.param('file') ?? '').split('.');
  return c.redirect(end === 'json' ? `/log/isi/${leaf}.json` : `/log/bukti/${leaf}.tlog-proof`, 303);
});

function updatePage(c: Request_, text: string, version: number | null) {
  const id = idFrom(text);
  return page(c, {
    shell: 'update',
    read: (db) => readUpdatePage(db, id, version),
    slots: updateSlots(version),
    preview: previewOfUpdate,
    timeZone: (rows) => rows.region.time_zone,
    told: (rows, origin) => toldOf(rows, version, origin),
  });
}

/** To the version in which it stood: that address is the one to cite. */
async function versionAsOf(c: Request_, id: string, per: string): Promise<Response> {
  const found = await inTime(() => readVersionAsOf(c.var.db, id, per));
  if (!found) throw new Refusal('not_found', (w) => w.updateUnknown);
  const { path, timeZone } = found;
  mustHaveBegun(per, timeZone);
  if (path === null) throw new Refusal('not_found', (w) => w.updateNotThen);
  return c.redirect(path, 302);
}

// A version's own page counts to the day on which it was published, for ever; the page of the update to today.
function toldOf({ id, region, shown, mementos }: UpdatePage, version: number | null, origin: string): Told {
  if (!mementos) return {};
  const path = `/u/${id}/`;
  if (version !== null)
    return {
      today: localDate(new Date(shown.published_at), region.time_zone),
      frozen: true,
      headers: headersOf(origin, path, mementos),
    };
  const links = [
    ...linksOfNow(origin, path, mementos.chosen?.path ?? null),
    ...(mementos.prev ? [link(origin + mementos.prev.path, 'predecessor-version')] : []),
  ];
  return { headers: { Link: links.join(', ') } };
}

function idFrom(text: string): string {
  if (ID.test(text)) return text;
  throw new Refusal('not_found', (w) => w.updateUnknown);
}

function versionFrom(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new Refusal('not_found', (w) => w.versionShape);
}
