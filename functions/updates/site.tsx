import { Hono } from 'hono';
import { citableUpdate } from '../../src/updates/citable.ts';
import { contradictionsSlots } from '../../src/updates/contradictions-page.tsx';
import { timelineSlots } from '../../src/updates/timeline.tsx';
import { updateSlots } from '../../src/updates/update.tsx';
import { citation, CITING_FILE } from '../citing/door.ts';
import { ID } from '../core/ids.ts';
import { inTime } from '../core/in-time.ts';
import type { App, Request_ } from '../core/http.ts';
import { page } from '../core/page.ts';
import { asked } from '../core/query.ts';
import { Refusal } from '../core/refusal.ts';
import { PAIRS, readContradictions } from './contradiction-reads.ts';
import { readTimelinePage, readUpdatePage } from './page-reads.ts';

/** The people's door to updates. */
export const updates = new Hono<App>();

const TIMELINE = ['wilayah', 'sebelum'] as const;

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
    params: ['setelah'],
    read: async (db) => {
      const wish = asked(c, ['setelah']);
      const found = await readContradictions(db, c.req.param('region'), wish.setelah, PAIRS);
      return found && { ...found, asked: wish };
    },
    slots: contradictionsSlots,
    timeZone: (rows) => rows.region.time_zone,
  }),
);

updates.get('/u/:id/', (c) => updatePage(c, c.req.param('id'), null));
updates.get('/u/:id/v/:version/', (c) =>
  updatePage(c, c.req.param('id'), versionFrom(c.req.param('version'))),
);

updates.get(`/u/:id/v/:version/${CITING_FILE}`, async (c) => {
  const [id, version] = [idFrom(c.req.param('id')), versionFrom(c.req.param('version'))];
  const shown = await inTime(() => readUpdatePage(c.var.db, id, version));
  const cited = shown && citableUpdate(shown, new URL(c.env.SITE || c.req.url).origin);
  if (!cited) throw new Refusal('not_found', (w) => w.updateUnknown);
  return citation(c, cited);
});

function updatePage(c: Request_, text: string, version: number | null) {
  const id = idFrom(text);
  return page(c, {
    shell: 'update',
    read: (db) => readUpdatePage(db, id, version),
    slots: updateSlots(version),
    timeZone: (rows) => rows.region.time_zone,
  });
}

function idFrom(text: string): string {
  if (ID.test(text)) return text;
  throw new Refusal('not_found', (w) => w.updateUnknown);
}

function versionFrom(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new Refusal('not_found', (w) => w.versionShape);
}
