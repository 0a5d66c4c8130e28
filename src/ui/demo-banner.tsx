import type { View } from './view.ts';
import { words } from './words.ts';

/** Says on every page of the demonstration region that nothing on it is real. */
export const DemoBanner = ({ demo, view }: { demo: boolean; view: View }) =>
  demo ? <p class="demo">{words[view.locale].demo}</p> : null;
