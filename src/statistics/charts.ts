import type { ChartAddress } from '../charts/chart.ts';
import type { PublishedChart } from '../charts/published.ts';
import type { View } from '../ui/view.ts';
import { monthsChart, partsOf, questionPartsOf, type PartsOf } from './months-chart.tsx';
import { pathOf, queryOf, type DrawnStatistics } from './page.ts';
import { words as questionWords } from './question-words.ts';
import { words } from './words.ts';

/** Where the files of a chart of the statistics are: narrowed as their page is. */
export const chartAt = (
  { region, asked }: Pick<DrawnStatistics, 'region' | 'asked'>,
  name: string,
): ChartAddress => ({
  path: pathOf(region.slug) + name,
  query: queryOf(asked),
});

/** The months of reports and of questions, each where there is something to draw. */
export function chartsOfStatistics(page: DrawnStatistics, view: View): PublishedChart[] {
  const [w, q] = [words[view.locale], questionWords[view.locale]];
  const reports = { sentence: w.monthsSentence, desc: w.monthsDesc };
  return [
    ...published(page, 'bulan', w.months, partsOf, reports, view),
    ...(page.kind === 'region' || page.kind === 'agency'
      ? published(page, 'pertanyaan', q.months, questionPartsOf, q, view)
      : []),
  ];
}

function published(
  page: DrawnStatistics,
  name: string,
  title: string,
  of: PartsOf,
  told: Parameters<typeof monthsChart>[0]['told'],
  view: View,
): PublishedChart[] {
  const { region, months, asked, until } = page;
  if (!months.some((month) => of(month).received > 0)) return [];
  return [
    {
      chart: monthsChart({ id: name, months, partsOf: of, told, view }),
      title,
      heading: page.name ? `${title}: ${page.name}` : title,
      region: { slug: region.slug, name: region.name, demo: region.demo },
      page: `${pathOf(region.slug)}${queryOf(asked)}#${name}`,
      files: chartAt(page, name),
      sources: [],
      ...(until && { until }),
      of: months.map((month) => [month.period, of(month)]),
    },
  ];
}
