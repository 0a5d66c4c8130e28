import type { View } from '../ui/view.ts';
import { percentOf, type Share } from './figures.ts';
import { words } from './words.ts';

/** How percentages are rounded, said where any of these is told. */
export const Rounding = ({ of, view }: { of: Share[]; view: View }) =>
  of.some((share) => percentOf(share) !== null) ? <p class="muted">{words[view.locale].rounded}</p> : null;
