import { words as citing } from '../citing/words.ts';
import type { Citation } from '../sources/schema.ts';
import type { View } from '../ui/view.ts';
import type { Chart, ChartAddress } from './chart.ts';

/** A chart with all that must go where it goes. */
export interface PublishedChart {
  chart: Chart;
  /** What it shows, on a page that says of what: "Kurva S". */
  title: string;
  /** What it shows of what: "Kurva S: Pusat kendali". */
  heading: string;
  region: { slug: string; name: string; demo: boolean };
  /** Path and fragment of the page on which it stands. */
  page: string;
  files: ChartAddress;
  /** Those on which its figures rest; none where they are counted here. */
  sources: Citation[];
  /** ISO day to whose end it counts; left out: it is of the day on which it is read. */
  until?: string;
  /** The moment to which its page is kept, in the time zone of its region; left out: its past is not kept. */
  kept?: { per: string; timeZone: string };
  /** Its figures without the day on which it is read; see pictures/picture.ts. */
  of: unknown;
}

/** What it shows of what and where, for where no page stands around it: "Kurva S: Pusat kendali, Kota Contoh". */
export const titleOf = ({ heading, region }: PublishedChart, { locale }: View) =>
  citing[locale].inRegion(heading, region.name);

/** The last part of its address, by which a chart is asked for. */
export const nameOf = ({ files: { path } }: PublishedChart) => path.slice(path.lastIndexOf('/') + 1);

/** Several charts of one page, in the order in which they stand there. */
export const chartNamed = (charts: PublishedChart[], name: string) =>
  charts.find((chart) => nameOf(chart) === name) ?? null;
