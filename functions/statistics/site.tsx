import { Hono } from 'hono';
import { csvLines } from '../../src/spreadsheets/write-csv.ts';
import { asked as names, pathOf, queryOf } from '../../src/statistics/page.ts';
import { ABOUT, columns, linesOf } from '../../src/statistics/records.ts';
import { statisticsSlots } from '../../src/statistics/statistics.tsx';
import { words } from '../../src/statistics/words.ts';
import { LICENCE } from '../../src/ui/licence.ts';
import { type App, type Request_, originOf } from '../core/http.ts';
import { page } from '../core/page.ts';
import { Refusal } from '../core/refusal.ts';
import { questionFrom } from './door.ts';
import { readStatistics } from './page-reads.ts';

/** The people's door to the statistics of reports. */
export const statistics = new Hono<App>();

const REGION = '/:region{[a-z][a-z0-9-]{2,59}}';

statistics.get(`${REGION}/kinerja/`, (c) =>
  page(c, {
    shell: 'statistics',
    params: names,
    read: async (db) => readStatistics(db, c.req.param('region'), questionFrom(c)),
    slots: statisticsSlots,
    timeZone: (rows) => rows.region.time_zone,
  }),
);

statistics.get(`${REGION}/kinerja.csv`, async (c) => {
  const found = await readOr404(c);
  const lines = linesOf(found);
  const titles = [...ABOUT, ...columns.map(({ name }) => name)];
  const text = csvLines(
    [titles, ...lines.map((line) => titles.map((title) => line[title] ?? ''))],
    ',',
    true,
  );
  return c.body(text, 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="kinerja-${found.region.slug}.csv"`,
  });
});

statistics.get(`${REGION}/kinerja.json`, async (c) => {
  const found = await readOr404(c);
  const { region, until, since } = found;
  const origin = originOf(c);
  return c.json({
    region: { slug: region.slug, name: region.name, demo: region.demo },
    page: origin + pathOf(region.slug) + queryOf(found.asked),
    licence: LICENCE,
    counted_until: until,
    counted_since: since,
    method: words.id.method,
    columns,
    lines: linesOf(found),
  });
});

async function readOr404(c: Request_) {
  const found = await readStatistics(c.var.db, c.req.param('region') ?? '', questionFrom(c));
  if (!found) throw new Refusal('not_found', (w) => w.pageUnknown);
  return found;
}
