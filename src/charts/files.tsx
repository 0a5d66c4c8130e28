import type { View } from '../ui/view.ts';
import type { ChartAddress, ChartFormat } from './chart.ts';
import { words } from './words.ts';

interface Props {
  at: ChartAddress;
  /** What tells this chart from the others of a page, for those who hear the links alone. */
  of: string;
  view: View;
}

/** The files of a chart, to take away: pictures and numbers, of the moment that its page tells of. */
export const ChartFiles = ({ at, of, view }: Props) => {
  const w = words[view.locale].files;
  const link = (format: ChartFormat, before: string) => (
    <>
      {before}
      <a href={chartFile(at, format)}>
        {format.toUpperCase()}
        <span class="visually-hidden"> ({of})</span>
      </a>
    </>
  );
  return (
    <p class="muted chart-files">
      {link('svg', `${w.picture} `)}
      {/* The build draws points of the whole alone, and of now. */}
      {at.query === '' ? link('png', ' · ') : null}
      {link('csv', ` · ${w.data} `)}
      {link('json', ' · ')}
    </p>
  );
};

/** Where the files are of a chart that has a past: as of the moment that its page tells of. */
export const lastingAt = (path: string, { per }: View): ChartAddress => ({
  path,
  query: per ? `?per=${per}` : '',
});

/** The address of one file of a chart. */
export const chartFile = ({ path, query }: ChartAddress, format: ChartFormat) => `${path}.${format}${query}`;
