import type { View } from './view.ts';
import { words } from './words.ts';

/** Name of the field that is a trap for robots: people neither see nor reach it. */
export const TRAP = 'situs';

/** The trap, last in a form that anybody may send. */
export const Trap = ({ view }: { view: View }) => (
  <p class="visually-hidden">
    <label for={TRAP}>{words[view.locale].trap}</label>
    <input id={TRAP} name={TRAP} type="text" tabindex={-1} autocomplete="off" />
  </p>
);
