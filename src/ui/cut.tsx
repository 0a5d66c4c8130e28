import type { View } from './view.ts';
import { words } from './words.ts';

/** Says that a list was cut: what is not shown is never silently left out. */
export const Cut = ({ list, at, view }: { list: unknown[]; at: number; view: View }) =>
  list.length > at ? <p class="muted">{words[view.locale].cut(at)}</p> : null;
