import { isAbsent } from '../ui/absence.ts';
import { number, quantity } from '../ui/number.ts';
import { periodWords } from '../ui/period.ts';
import { longDate, printed } from '../ui/when.ts';
import { absenceOptions, type Leaf, type ListName, type Lists } from './fields.ts';
import { words } from './words.ts';

/** The answer to one question in words: days written out, money as rupiah, choices by their labels. */
export function say(leaf: Leaf, value: unknown, lists: Lists): string {
  switch (leaf.type) {
    case 'date':
      return longDate(String(value));
    case 'period':
      return periodWords(String(value));
    case 'moment':
      return printed(String(value));
    case 'number':
      return leaf.plain ? String(value) : number(value as number);
    case 'money':
      return quantity(value as number, 'IDR');
    case 'tick':
      return value === leaf.ticked ? words.id.yes : words.id.no;
    case 'choice':
      return chosen(leaf.options, value);
    case 'name':
      return nameOf(leaf.list, String(value), lists);
    case 'absentable':
      return isAbsent(value) ? chosen(absenceOptions, value) : sayValue(leaf, value);
    default:
      return String(value);
  }
}

const chosen = (options: readonly (readonly [string, string])[], value: unknown) =>
  options.find(([one]) => one === value)?.[1] ?? String(value);

// A year is no quantity: 2025, not 2.025.
function sayValue({ value: kind }: Extract<Leaf, { type: 'absentable' }>, value: unknown): string {
  return kind === 'money' ? quantity(value as number, 'IDR') : String(value);
}

/** How people call the thing with a key; the key itself where its name is not known. */
export const nameOf = (list: ListName, key: string, lists: Lists): string =>
  lists[list]?.find((one) => one.key === key)?.label ?? key;
