import { EmbedBlock } from '../embeds/embed-block.tsx';
import type { View } from '../ui/view.ts';
import { chartsOfSlippage } from './charts.ts';
import type { SlippagePage } from './page.ts';

/** The drawing of the ledger for a frame elsewhere, sorted and narrowed as its page is; a page further on has none. */
export const LedgerOffer = ({ page, view }: { page: SlippagePage; view: View }) => {
  const offers = (page.asked.setelah ? [] : chartsOfSlippage(page, view)).map((chart) => ({
    label: chart.title,
    chart,
    embed: `${chart.files.path}/${chart.files.query}`,
    title: chart.title,
  }));
  return offers.length > 0 ? <EmbedBlock offers={offers} view={view} /> : null;
};
