import { Hono } from 'hono';
import { filters, statusInAddress } from '../../src/public-requests/list-page.ts';
import { requestListSlots } from '../../src/public-requests/list.tsx';
import { pathOf, requestSlots } from '../../src/public-requests/request.tsx';
import { stepsTold } from '../../src/public-requests/steps-told.ts';
import { clocksTold } from '../../src/service-requests/clocks-told.ts';
import { policyWithImagesOf } from '../core/frame.ts';
import { type App, type Request_, originOf } from '../core/http.ts';
import { page } from '../core/page.ts';
import { asked } from '../core/query.ts';
import { Refusal } from '../core/refusal.ts';
import { readRequestList } from './list-page-reads.ts';
import type { Asked } from './list-reads.ts';
import { readRequest } from './page-reads.ts';
import { orUnknown, referenceIn } from './door.tsx';
import { tilesOf } from './tiles.ts';

/** The people's door to the reports of residents that everybody may see. */
export const publicRequests = new Hono<App>();

publicRequests.get('/:region{[a-z][a-z0-9-]{2,59}}/laporan/', async (c) => {
  const tiles = tilesOf(c.env);
  const response = await page(c, {
    shell: 'requests',
    params: filters,
    read: async (db, search) => readRequestList(db, search, c.req.param('region'), filterFrom(c)),
    slots: (rows, view) => requestListSlots(rows, view, tiles),
    timeZone: (rows) => rows.region.time_zone,
  });
  unkept(response);
  if (!tiles) return response;
  const mapped = new Response(response.body, response);
  mapped.headers.set('Content-Security-Policy', policyWithImagesOf(new URL(tiles.url).origin));
  return mapped;
});

publicRequests.get('/laporan/:ref/', (c) =>
  orUnknown(c, async () => {
    const id = referenceIn(c);
    if (id !== c.req.param('ref')) return c.redirect(pathOf(id), 301);
    const response = await page(c, {
      shell: 'request',
      read: (db) => readRequest(db, id),
      slots: requestSlots,
      timeZone: (rows) => rows.region.time_zone,
    });
    return unkept(response);
  }),
);

// Every clock of a report, and every step, for whoever wants to compute it again.
publicRequests.get('/laporan/:ref/waktu.json', async (c) => {
  const id = referenceIn(c);
  if (id !== c.req.param('ref')) return c.redirect(`${pathOf(id)}waktu.json`, 301);
  const found = await readRequest(c.var.db, id);
  if (!found) throw new Refusal('not_found', (w) => w.requestUnknown);
  const { region, shown, timeline } = found;
  const origin = originOf(c);
  const told = clocksTold({ ...shown.request, region, late_by: shown.late_by }, origin);
  const response = c.json({ ...told, ...stepsTold(timeline) });
  response.headers.set('Cache-Control', 'no-store');
  return unkept(response);
});

// What is withdrawn shall be gone, also from what a search engine keeps.
function unkept(response: Response): Response {
  response.headers.set('X-Robots-Tag', 'noindex, noarchive');
  return response;
}

function filterFrom(c: Request_): Asked {
  const given: Asked = asked(c, filters);
  const known = Object.values(statusInAddress);
  if (given.keadaan && !known.includes(given.keadaan))
    throw new Refusal('invalid', (w) => w.statusUnknown(known.join(', ')));
  if (given.terlambat && given.terlambat !== 'ya') throw new Refusal('invalid', (w) => w.flagUnknown);
  const { program, setelah: _, ...others } = given;
  if (program && Object.keys(others).length > 0) throw new Refusal('invalid', (w) => w.programmeFilterAlone);
  return given;
}
