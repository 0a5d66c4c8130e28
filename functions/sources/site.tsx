import { Hono } from 'hono';
import { citableSource } from '../../src/sources/citable.ts';
import { sourceSlots } from '../../src/sources/source.tsx';
import { citation, CITING_FILE, viewOf } from '../citing/door.ts';
import { ID } from '../core/ids.ts';
import type { App } from '../core/http.ts';
import { inTime } from '../core/in-time.ts';
import { page } from '../core/page.ts';
import { mustBeOfNow } from '../core/query.ts';
import { Refusal } from '../core/refusal.ts';
import { readSourcePage } from './page-reads.ts';

/** The people's door to sources. */
export const sources = new Hono<App>();

sources.get('/sumber/:id/', (c) => {
  const id = idFrom(c.req.param('id'));
  return page(c, {
    shell: 'source',
    read: (db) => readSourcePage(db, id),
    slots: sourceSlots,
    timeZone: (rows) => rows.region.time_zone,
  });
});

sources.get(`/sumber/:id/${CITING_FILE}`, async (c) => {
  const id = idFrom(c.req.param('id'));
  mustBeOfNow(c);
  const found = await inTime(() => readSourcePage(c.var.db, id));
  if (!found) throw new Refusal('not_found', (w) => w.sourceUnknown);
  return citation(c, citableSource(found, viewOf(c, found.region.time_zone)));
});

function idFrom(text: string): string {
  if (ID.test(text)) return text;
  throw new Refusal('not_found', (w) => w.sourceUnknown);
}
