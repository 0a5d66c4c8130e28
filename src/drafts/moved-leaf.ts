import { movedDay, movedNumber } from '../ui/moved.ts';
import { number, quantity } from '../ui/number.ts';
import type { Leaf } from './fields.ts';

/** How far the answer to one question moved, in words; null where it is no number and no day, or is not there. */
export function movedLeaf(leaf: Leaf, before: unknown, after: unknown): string | null {
  const kind = leaf.type === 'absentable' ? leaf.value : leaf.type;
  if ((kind === 'date' || kind === 'period') && typeof before === 'string' && typeof after === 'string')
    return movedDay(before, after);
  if (typeof before !== 'number' || typeof after !== 'number' || isYear(leaf)) return null;
  return movedNumber(before, after, kind === 'money' ? (value) => quantity(value, 'IDR') : number);
}

// A year is a name made of figures, as `say` writes it: it does not rise.
const isYear = (leaf: Leaf) =>
  (leaf.type === 'number' && leaf.plain) || (leaf.type === 'absentable' && leaf.value === 'number');
