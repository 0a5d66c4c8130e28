import type { View } from '../ui/view.ts';
import { words } from './words.ts';

/** That nothing of a kind is there: in the words of the page of now, or, as of a moment, that there was none yet. */
export const Absent = ({ said, view }: { said: string; view: View }) => (
  <p class="absent">{view.per ? words[view.locale].notThen : said}</p>
);
