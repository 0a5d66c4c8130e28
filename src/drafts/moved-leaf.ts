import type { Change } from '../ui/changes.ts';
import { movedDay, movedNumber } from '../ui/moved.ts';
import { number, quantity } from '../ui/number.ts';
import type { Leaf } from './fields.ts';

/** How the answer to one question became another: how far a number or a deadline moved, that a day was put right, or a name took its place. */
export function movedLeaf(
  leaf: Leaf,
  before: unknown,
  after: unknown,
): Pick<Change, 'moved' | 'corrected' | 'whole'> {
  if (leaf.type === 'name') return { whole: true };
  if ('happened' in leaf && before !== null && after !== null) return { corrected: true };
  const moved = counted(leaf, before, after);
  return moved === null ? {} : { moved };
}

function counted(leaf: Leaf, before: unknown, after: unknown): string | null {
  const kind = leaf.type === 'absentable' ? leaf.value : leaf.type;
  if (typeof before === 'string' && typeof after === 'string')
    return 'ahead' in leaf ? movedDay(before, after) : null;
  if (typeof before !== 'number' || typeof after !== 'number' || isYear(leaf)) return null;
  return movedNumber(before, after, kind === 'money' ? (value) => quantity(value, 'IDR') : number);
}

// A year is a name made of figures, as `say` writes it: it does not rise.
const isYear = (leaf: Leaf) =>
  (leaf.type === 'number' && leaf.plain) || (leaf.type === 'absentable' && leaf.value === 'number');
