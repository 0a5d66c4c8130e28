import type { View } from '../ui/view.ts';
import { words } from './console-words.ts';

interface Props {
  /** Reports that wait for an answer, counted up to `many`. */
  count: number;
  many: number;
  region: string;
  /** Whether who reads this may open the room in which they are answered. */
  mayAnswer: boolean;
  view: View;
}

/** How many error reports of a region wait, with the way to answer them. */
export const WaitingReports = ({ count, many, region, mayAnswer, view }: Props) => {
  const w = words[view.locale];
  const said = count >= many ? w.waitingMany(many - 1) : w.waiting(count);
  return <p>{mayAnswer && count > 0 ? <a href={`/petugas/${region}/kekeliruan/`}>{said}</a> : said}</p>;
};
