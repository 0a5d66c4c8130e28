import { words as statistics } from '../statistics/words.ts';
import type { View } from '../ui/view.ts';
import { words } from './list-words.ts';

/** The ways in from a region's page: report something, follow a report, read what others report. */
export const RequestDoors = ({ region, view }: { region: string; view: View }) => {
  const w = words[view.locale];
  return (
    <p class="more">
      <a href={`/${region}/lapor/`}>{w.report}</a> <a href="/lacak/">{w.track}</a>{' '}
      <a href={`/${region}/laporan/`}>{w.readThem}</a>{' '}
      <a href={`/${region}/kinerja/`}>{statistics[view.locale].link}</a>
    </p>
  );
};
