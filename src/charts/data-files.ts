import { words } from '../citing/words.ts';
import { LICENCE } from '../ui/licence.ts';
import { csvLines } from '../spreadsheets/write-csv.ts';
import type { View } from '../ui/view.ts';
import type { Cell } from './chart.ts';
import { chartFile } from './files.tsx';
import { titleOf, type PublishedChart } from './published.ts';
import { sourceAddress } from './sourced.ts';

/**
 * The numbers of a chart, a row for each thing that is drawn; what is not known is empty. A file is kept without its
 * address: each row says of which chart, place and day it is, and where that is read.
 */
export function chartCsv(published: PublishedChart, view: View): string {
  const { chart, page, region, until } = published;
  const title = titleOf(published, view);
  const of = [
    region.demo ? `${title} [${words[view.locale].fiction}]` : title,
    until ?? view.today,
    view.origin + page,
  ];
  const names = [...chart.columns.map(({ name }) => name), 'chart', 'chart_as_of', 'chart_page'];
  return csvLines([names, ...chart.rows.map((row) => [...row.map(written), ...of])], ',', true);
}

const written = (cell: Cell) => (typeof cell === 'number' ? cell : String(cell ?? ''));

/** The same with what must be known of them; the rows by the names of their columns. */
export function chartJson(published: PublishedChart, view: View) {
  const { today, origin } = view;
  const { chart, region, page, files, sources, until } = published;
  return {
    title: titleOf(published, view),
    sentence: chart.sentence,
    as_of: until ?? today,
    region,
    page: origin + page,
    picture: origin + chartFile(files, 'svg'),
    licence: LICENCE,
    sources: sources.map((source) => ({ ...source, address: sourceAddress(source, view) })),
    columns: chart.columns,
    rows: chart.rows.map((row) => Object.fromEntries(chart.columns.map(({ name }, i) => [name, row[i]]))),
  };
}
