import { Hono } from 'hono';
import { chartFormats, type ChartFormat } from '../../src/charts/chart.ts';
import { citableChart } from '../../src/charts/citable.ts';
import { chartCsv, chartJson } from '../../src/charts/data-files.ts';
import { chartFile } from '../../src/charts/files.tsx';
import { chartNamed, nameOf, type PublishedChart } from '../../src/charts/published.ts';
import { chartPicture } from '../../src/charts/standalone.tsx';
import { chartsOfProgramme } from '../../src/programmes/charts.ts';
import { chartsOfRegion } from '../../src/regions/charts.ts';
import { chartsOfSlippage, LINE } from '../../src/slippage/charts.ts';
import { filters, PATH } from '../../src/slippage/page.ts';
import { chartsOfStatistics } from '../../src/statistics/charts.ts';
import { asked as statisticsAsked } from '../../src/statistics/page.ts';
import { LICENCE } from '../../src/ui/licence.ts';
import type { View } from '../../src/ui/view.ts';
import type { App, Request_ } from '../core/http.ts';
import { citation, ENDS, viewOf } from '../citing/door.ts';
import { inTime } from '../core/in-time.ts';
import { Moved } from '../core/page.ts';
import { mustBeOfNow } from '../core/query.ts';
import { publicly } from '../core/publicly.ts';
import { Refusal } from '../core/refusal.ts';
import { perFrom } from '../mementos/door.ts';
import { builtPicture, everywhere } from '../pictures/door.ts';
import { readCitedProgramme } from '../programmes/then-page-reads.ts';
import { readRegionPage } from '../regions/page-reads.ts';
import { readRegionAsOf } from '../regions/then-page-reads.ts';
import { readAsked } from '../slippage/door.ts';
import { questionFrom } from '../statistics/door.ts';
import { readStatistics } from '../statistics/page-reads.ts';

/** Everybody's door to charts as files: the permanent addresses beside each of them. */
export const charts = new Hono<App>();

const REGION = '/:region{[a-z][a-z0-9-]{2,59}}';
const FILE = ':file{[a-z][a-z0-9-]*\\.(?:svg|png|csv|json)}';

charts.get(`${REGION}/program/:slug/${FILE}`, (c) =>
  file(c, ['per'], async () => {
    const per = perFrom(c);
    const page = await readCitedProgramme(c.var.db, c.req.param('region'), c.req.param('slug'), per);
    if (page instanceof Moved) return page;
    return page && found(c, page.region.time_zone, (view) => chartsOfProgramme(page, view), per);
  }),
);

/** Where charts stand that are no part of a programme, what may be asked there, and how they are read. */
const PLACES: [path: string, name: string, params: readonly string[], read: Read][] = [
  [`${REGION}/`, 'kemajuan', ['per'], progressOf],
  [`${REGION}/kinerja/`, '[a-z]+', statisticsAsked, statisticsOf],
  [PATH, LINE, filters, slippageOf],
];

for (const [path, name, params, read] of PLACES) {
  charts.get(`${path}:file{${name}\\.(?:svg|png|csv|json)}`, (c) => file(c, params, () => read(c)));
  charts.get(`${path}kutipan/:file{${name}\\.(?:${ENDS})}`, async (c) => {
    mustBeOfNow(c, params);
    const chart = await inTime(() => read(c));
    if (!chart) throw new Refusal('not_found', (w) => w.chartUnknown);
    return citation(c, citableChart(chart.published, chart.view));
  });
}

type Read = (c: Request_) => Promise<Found | null>;

async function progressOf(c: Request_): Promise<Found | null> {
  const [db, region, per] = [c.var.db, c.req.param('region') ?? '', perFrom(c)];
  const then = per === null ? null : await readRegionAsOf(db, region, per);
  const page = per === null ? await readRegionPage(db, region) : then instanceof Moved ? null : then?.page;
  return page ? found(c, page.region.time_zone, (view) => chartsOfRegion(page, view), per) : null;
}

async function statisticsOf(c: Request_): Promise<Found | null> {
  const page = await readStatistics(c.var.db, c.req.param('region') ?? '', questionFrom(c));
  return page && found(c, page.region.time_zone, (view) => chartsOfStatistics(page, view));
}

async function slippageOf(c: Request_): Promise<Found | null> {
  const page = await readAsked(c, c.var.db);
  return found(c, page.region?.time_zone ?? 'Asia/Jakarta', (view) => chartsOfSlippage(page, view));
}

interface Found {
  published: PublishedChart;
  view: View;
}

function found(
  c: Request_,
  timeZone: string,
  of: (view: View) => PublishedChart[],
  per: string | null = null,
): Found | null {
  const view = viewOf(c, timeZone, per);
  const published = chartNamed(of(view), (c.req.param('file') ?? '').replace(/\.\w+$/, ''));
  return published && { published, view };
}

async function file(
  c: Request_,
  params: readonly string[],
  read: () => Promise<Found | Moved | null>,
): Promise<Response | undefined> {
  const format = (c.req.param('file') ?? '').replace(/^.*\./, '') as ChartFormat;
  mustBeOfNow(c, params);
  const answering = async () => {
    const chart = await inTime(read);
    if (!chart) throw new Refusal('not_found', (w) => w.chartUnknown);
    if (chart instanceof Moved) return instead(c, movedTo(c, chart.to), 301);
    return format === 'png' ? points(c, chart) : text(c, format, chart);
  };
  // A picture of points carries the tag of its own file.
  return format === 'png' ? answering() : publicly(c, params, answering);
}

function movedTo(c: Request_, to: string): string {
  const [path = '', query] = to.split('?');
  return path + (c.req.param('file') ?? '') + (query ? `?${query}` : '');
}

// Where the build made none of these very figures, the drawing that is always true takes its place; of a part or of the
// past it never makes any.
async function points(c: Request_, { published, view }: Found): Promise<Response> {
  const drawn = chartFile(published.files, 'svg');
  if (published.files.query) throw new Refusal('not_found', (w) => w.pointsOfWhole(drawn));
  return (await builtPicture(c, chartPicture(published, view))) ?? instead(c, drawn, 302);
}

// A page elsewhere that shows the file follows this way too.
const instead = (c: Request_, to: string, status: 301 | 302) =>
  new Response(null, { status, headers: { ...everywhere(c), Location: to } });

function text(c: Request_, format: Exclude<ChartFormat, 'png'>, { published, view }: Found): Response {
  const headers = {
    ...everywhere(c),
    'Content-Type': chartFormats[format],
    ...(view.per && {
      'Content-Disposition': `inline; filename="${nameOf(published)}-${view.per.replaceAll(':', '')}.${format}"`,
    }),
    Link: `<${LICENCE}>; rel="license", <${view.origin}${chartFile(published.files, 'json')}>; rel="describedby"; type="application/json"`,
  };
  if (format === 'svg') return new Response(chartPicture(published, view).svg(), { headers });
  if (format === 'csv') return new Response(chartCsv(published, view), { headers });
  return new Response(JSON.stringify(chartJson(published, view), null, 1), { headers });
}
