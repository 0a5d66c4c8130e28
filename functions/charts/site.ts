import { Hono } from 'hono';
import { chartFormats, type ChartFormat } from '../../src/charts/chart.ts';
import { chartCsv, chartJson } from '../../src/charts/data-files.ts';
import { chartFile } from '../../src/charts/files.tsx';
import { chartNamed, type PublishedChart } from '../../src/charts/published.ts';
import { chartPicture } from '../../src/charts/standalone.tsx';
import { chartsOfProgramme } from '../../src/programmes/charts.ts';
import { chartsOfRegion } from '../../src/regions/charts.ts';
import { chartsOfSlippage, LINE } from '../../src/slippage/charts.ts';
import { filters, PATH } from '../../src/slippage/page.ts';
import { chartsOfStatistics } from '../../src/statistics/charts.ts';
import { asked as statisticsAsked } from '../../src/statistics/page.ts';
import { LICENCE } from '../../src/ui/licence.ts';
import type { View } from '../../src/ui/view.ts';
import { localDate } from '../../src/ui/when.ts';
import { type App, originOf, type Request_ } from '../core/http.ts';
import { inTime } from '../core/in-time.ts';
import { Moved } from '../core/page.ts';
import { mustBeOfNow } from '../core/query.ts';
import { publicly } from '../core/publicly.ts';
import { Refusal } from '../core/refusal.ts';
import { builtPicture, everywhere } from '../pictures/door.ts';
import { readBuiltProgramme } from '../programmes/page-reads.ts';
import { readRegionPage } from '../regions/page-reads.ts';
import { readAsked } from '../slippage/door.ts';
import { questionFrom } from '../statistics/door.ts';
import { readStatistics } from '../statistics/page-reads.ts';

/** Everybody's door to charts as files: the permanent addresses beside each of them. */
export const charts = new Hono<App>();

const REGION = '/:region{[a-z][a-z0-9-]{2,59}}';
const FILE = ':file{[a-z][a-z0-9-]*\\.(?:svg|png|csv|json)}';

charts.get(`${REGION}/program/:slug/${FILE}`, (c) =>
  file(c, [], async () => {
    const page = await readBuiltProgramme(c.var.db, c.req.param('region'), c.req.param('slug'));
    if (page instanceof Moved) return page;
    return page && found(c, page.region.time_zone, (view) => chartsOfProgramme(page, view));
  }),
);

charts.get(`${REGION}/:file{kemajuan\\.(?:svg|png|csv|json)}`, (c) =>
  file(c, [], async () => {
    const page = await readRegionPage(c.var.db, c.req.param('region'));
    return page && found(c, page.region.time_zone, (view) => chartsOfRegion(page, view));
  }),
);

charts.get(`${REGION}/kinerja/${FILE}`, (c) =>
  file(c, statisticsAsked, async () => {
    const page = await readStatistics(c.var.db, c.req.param('region'), questionFrom(c));
    return page && found(c, page.region.time_zone, (view) => chartsOfStatistics(page, view));
  }),
);

charts.get(`${PATH}:file{${LINE}\\.(?:svg|png|csv|json)}`, (c) =>
  file(c, filters, async () => {
    const page = await readAsked(c, c.var.db);
    return found(c, page.region?.time_zone ?? 'Asia/Jakarta', (view) => chartsOfSlippage(page, view));
  }),
);

interface Found {
  published: PublishedChart;
  view: View;
}

function found(c: Request_, timeZone: string, of: (view: View) => PublishedChart[]): Found | null {
  const view: View = {
    locale: 'id',
    today: localDate(new Date(), timeZone),
    origin: originOf(c),
  };
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
    if (chart instanceof Moved) return instead(c, chart.to + c.req.param('file'), 301);
    return format === 'png' ? points(c, chart) : text(c, format, chart);
  };
  // A picture of points carries the tag of its own file.
  return format === 'png' ? answering() : publicly(c, params, answering);
}

// Where the build made none of these very figures, the drawing that is always true takes its place.
const points = async (c: Request_, { published, view }: Found) =>
  (await builtPicture(c, chartPicture(published, view))) ??
  instead(c, chartFile(published.files, 'svg'), 302);

// A page elsewhere that shows the file follows this way too.
const instead = (c: Request_, to: string, status: 301 | 302) =>
  new Response(null, { status, headers: { ...everywhere(c), Location: to } });

function text(c: Request_, format: Exclude<ChartFormat, 'png'>, { published, view }: Found): Response {
  const headers = {
    ...everywhere(c),
    'Content-Type': chartFormats[format],
    Link: `<${LICENCE}>; rel="license", <${view.origin}${chartFile(published.files, 'json')}>; rel="describedby"; type="application/json"`,
  };
  if (format === 'svg') return new Response(chartPicture(published, view).svg(), { headers });
  if (format === 'csv') return new Response(chartCsv(published), { headers });
  return new Response(JSON.stringify(chartJson(published, view), null, 1), { headers });
}
