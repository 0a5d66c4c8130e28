import { EmbedBlock } from '../embeds/embed-block.tsx';
import type { View } from '../ui/view.ts';
import { chartsOfStatistics } from './charts.ts';
import type { StatisticsPage } from './page.ts';

/** The charts of the statistics for frames elsewhere, narrowed as the page is. */
export const StatisticsOffers = ({ page, view }: { page: StatisticsPage; view: View }) => {
  const offers = chartsOfStatistics(page, view).map((chart) => ({
    label: chart.title,
    chart,
    embed: `${chart.files.path}/${chart.files.query}`,
    title: `${chart.heading}, ${page.region.name}`,
  }));
  return offers.length > 0 ? <EmbedBlock offers={offers} view={view} /> : null;
};
