import { Hono } from 'hono';
import { rulesSlots } from '../../src/clocks/rules-page.tsx';
import { words } from '../../src/clocks/words.ts';
import type { App } from '../core/http.ts';
import { page } from '../core/page.ts';
import { mustBeOfNow } from '../core/query.ts';
import { Refusal } from '../core/refusal.ts';
import { readCalendarVersion, readClocks } from './page-reads.ts';

/** The people's door to the clocks: by when a report is answered, and why then. */
export const clocks = new Hono<App>();

const AT = '/:region{[a-z][a-z0-9-]{2,59}}/laporan';

clocks.get(`${AT}/aturan/`, (c) =>
  page(c, {
    shell: 'clocks',
    read: (db) => readClocks(db, c.req.param('region')),
    slots: rulesSlots,
    timeZone: (rows) => rows.region.time_zone,
  }),
);

clocks.get(`${AT}/aturan.json`, async (c) => {
  mustBeOfNow(c);
  const found = await readClocks(c.var.db, c.req.param('region'));
  if (!found) throw new Refusal('not_found', (w) => w.pageUnknown);
  const { region, list, national, local } = found;
  const services = list.services.map(({ code, name, clocks: own }) => ({ code, name, clocks: own ?? null }));
  const { counting, pausing } = words.id;
  return c.json({ region: region.slug, clocks: list.clocks, services, counting, pausing, national, local });
});

// A version never changes, so that every date that was promised by it can be computed again.
clocks.get(`${AT}/aturan/kalender/:scope/:version{[1-9][0-9]{0,5}\\.json}`, async (c) => {
  const { region, scope, version } = c.req.param();
  const found = await readCalendarVersion(c.var.db, region, scope, Number.parseInt(version, 10));
  if (!found) throw new Refusal('not_found', (w) => w.pageUnknown);
  return c.json(found);
});
