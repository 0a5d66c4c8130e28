import { Hono } from 'hono';
import { citableSource } from '../../src/sources/citable.ts';
import type { SourcePage } from '../../src/sources/page.ts';
import { sourceSlots } from '../../src/sources/source.tsx';
import { restingKinds, useKinds } from '../../src/sources/uses.ts';
import { citation, CITING_FILE, viewOf } from '../citing/door.ts';
import { ID } from '../core/ids.ts';
import type { App, Request_ } from '../core/http.ts';
import { inTime } from '../core/in-time.ts';
import { page } from '../core/page.ts';
import { asked, mustBeOfNow } from '../core/query.ts';
import { Refusal } from '../core/refusal.ts';
import { readSourcePage } from './page-reads.ts';

/** The people's door to sources. */
export const sources = new Hono<App>();

sources.get('/sumber/:id/', (c) => {
  const id = idFrom(c.req.param('id'));
  return page(c, {
    shell: 'source',
    params: LISTS,
    read: async (db) => readSourcePage(db, id, askedOf(c)),
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

const LISTS = ['jenis', 'pernah', 'sebelum'] as const;

function askedOf(c: Request_): SourcePage['asked'] {
  const { jenis, pernah, sebelum } = asked(c, LISTS);
  const kind = restingKinds.find((one) => one === jenis);
  if (jenis && !kind) throw new Refusal('invalid', (w) => w.kindUnknown(restingKinds.join(', ')));
  if (kind) return { jenis: kind, ...(sebelum && { sebelum }) };
  const former = useKinds.find((one) => one === pernah);
  if (pernah && !former) throw new Refusal('invalid', (w) => w.kindUnknown(useKinds.join(', ')));
  return former ? { pernah: former, ...(sebelum && { sebelum }) } : {};
}

function idFrom(text: string): string {
  if (ID.test(text)) return text;
  throw new Refusal('not_found', (w) => w.sourceUnknown);
}
