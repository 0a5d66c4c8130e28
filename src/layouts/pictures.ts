import { chartPicture } from '../charts/standalone.tsx';
import { portalPreview } from '../pictures/portal-preview.ts';
import { previewPicture } from '../pictures/preview.tsx';
import type { Picture } from '../pictures/picture.ts';
import { chartsOfProgramme } from '../programmes/charts.ts';
import { previewOfProgramme } from '../programmes/preview.ts';
import { chartsOfRegion } from '../regions/charts.ts';
import { previewOfRegion } from '../regions/preview.ts';
import { chartsOfSlippage } from '../slippage/charts.ts';
import { chartsOfStatistics } from '../statistics/charts.ts';
import type { RegionSnapshot } from '../snapshot/schema.ts';
import { localDate } from '../ui/when.ts';
import { previewOfUpdate } from '../updates/preview.ts';
import { builtView, portalSnapshot, regionSnapshots } from './built.ts';

/** Every picture of points that the build makes. */
export async function pictures(site: URL | undefined): Promise<Picture[]> {
  const all = (await regionSnapshots()).flatMap((snapshot) => ofRegion(snapshot, site));
  const { as_of, slippage } = await portalSnapshot();
  const view = builtView(as_of, site);
  const ledger = chartsOfSlippage(slippage, view).map((chart) => chartPicture(chart, view));
  return [previewPicture(portalPreview), ...ledger, ...all];
}

function ofRegion(
  { as_of, region, programmes, updates, statistics }: RegionSnapshot,
  site: URL | undefined,
): Picture[] {
  const view = builtView(as_of, site, region.region.time_zone);
  const charts = [
    ...chartsOfRegion(region, view),
    ...programmes.flatMap((page) => chartsOfProgramme(page, view)),
    ...chartsOfStatistics(
      {
        ...statistics,
        region: region.region,
        asked: {},
        kind: 'region',
        name: null,
        until: dayBefore(as_of),
      },
      view,
    ),
  ];
  const previews = [
    previewOfRegion(region, view),
    ...programmes.map((page) => previewOfProgramme(page, view)),
    ...updates.flatMap((page) => previewOfUpdate(page, view) ?? []),
  ];
  return [...charts.map((chart) => chartPicture(chart, view)), ...previews.map(previewPicture)];
}

// Reports are counted at midnight (WIB): up to the day before the one on which they were read.
const dayBefore = (moment: string) => localDate(new Date(Date.parse(moment) - 86_400_000), 'Asia/Jakarta');
