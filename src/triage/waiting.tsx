import type { View } from '../ui/view.ts';
import { words } from './desk-words.ts';

interface Props {
  /** Reports that wait for a check, counted up to `many`. */
  count: number;
  many: number;
  region: string;
  view: View;
}

/** How many residents' reports wait for a check, with the way to them. */
export const WaitingRequests = ({ count, many, region, view }: Props) => {
  const w = words[view.locale];
  const said = count >= many ? w.waitingMany(many - 1) : w.waiting(count);
  return <p>{count > 0 ? <a href={`/petugas/${region}/laporan/?daftar=baru`}>{said}</a> : said}</p>;
};
