import { Hono } from 'hono';
import { homeSlots } from '../../src/regions/home.tsx';
import { previewOfRegion } from '../../src/regions/preview.ts';
import { regionSlots } from '../../src/regions/region.tsx';
import { visionSlots } from '../../src/regions/vision-page.tsx';
import type { App } from '../core/http.ts';
import { page } from '../core/page.ts';
import { asked } from '../core/query.ts';
import { lastingPage } from '../mementos/door.ts';
import { readHomePage } from './home-reads.ts';
import { readRegionPage, readVisionPage } from './page-reads.ts';
import { readRegionAsOf, readVisionAsOf } from './then-page-reads.ts';

/** The people's door to regions. */
export const regions = new Hono<App>();

const HOME = ['cari', 'provinsi', 'setelah'] as const;

regions.get('/', (c) =>
  page(c, {
    shell: 'home',
    params: HOME,
    read: (db) => readHomePage(db, asked(c, HOME)),
    slots: homeSlots,
  }),
);

const regionPath = '/:region{[a-z][a-z0-9-]{2,59}}/';

regions.get(regionPath, (c) => {
  const region = c.req.param('region');
  return lastingPage(c, {
    shell: 'region',
    read: (db) => readRegionPage(db, region),
    readThen: (db, per) => readRegionAsOf(db, region, per),
    slots: regionSlots,
    preview: previewOfRegion,
    timeZone: (rows) => rows.region.time_zone,
  });
});

regions.get(`${regionPath}visi/`, (c) => {
  const region = c.req.param('region');
  return lastingPage(c, {
    shell: 'vision',
    read: (db) => readVisionPage(db, region),
    readThen: (db, per) => readVisionAsOf(db, region, per),
    slots: visionSlots,
    timeZone: (rows) => rows.region.time_zone,
  });
});
