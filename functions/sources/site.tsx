import { Hono } from 'hono';
import { sourceSlots } from '../../src/sources/source.tsx';
import { ID } from '../core/ids.ts';
import type { App } from '../core/http.ts';
import { page } from '../core/page.ts';
import { Refusal } from '../core/refusal.ts';
import { readSourcePage } from './page-reads.ts';

/** The people's door to sources. */
export const sources = new Hono<App>();

sources.get('/sumber/:id/', (c) => {
  const id = c.req.param('id');
  if (!ID.test(id)) throw new Refusal('not_found', (w) => w.sourceUnknown);
  return page(c, {
    shell: 'source',
    read: (db) => readSourcePage(db, id),
    slots: sourceSlots,
    timeZone: (rows) => rows.region.time_zone,
  });
});
