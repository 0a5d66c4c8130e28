import { Cite } from '../citing/cite.tsx';
import type { View } from '../ui/view.ts';
import { citableChart } from './citable.ts';
import { nameOf, type PublishedChart } from './published.ts';

/** How a chart of a page is cited, where there is one by that name. */
export const CiteChart = ({ charts, name, view }: { charts: PublishedChart[]; name: string; view: View }) => {
  const chart = charts.find((one) => nameOf(one) === name);
  return chart ? (
    <Cite cited={citableChart(chart, view)} of={{ anchor: name, label: chart.title }} view={view} />
  ) : null;
};
