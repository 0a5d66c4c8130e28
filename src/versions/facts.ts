import { longDate } from '../ui/when.ts';
import type { Part } from './part.ts';

/** One fact under its label; null: nobody said it. True of a name. */
export type Said = [label: string, value: string | null, whole?: true];

/** The facts that somebody said. */
export const facts = (said: Said[]): Part[] =>
  said.flatMap(([label, value, whole]) =>
    value === null ? [] : [{ same: label, label, value, ...(whole && { whole }) }],
  );

/** The day on which something began, under its label: another one puts it right. */
export const began = (label: string, day: string | null): Part[] =>
  day === null ? [] : [{ same: label, label, value: longDate(day), happened: true }];

/** Facts of one thing, under what it is called. `same` is what it is known by, where it may be called otherwise one day. */
export const within = (called: string, parts: Part[], same = called): Part[] =>
  parts.map((part) => ({ ...part, same: `${same}, ${part.same}`, label: `${called}, ${part.label}` }));

/** How things of a list are called, where not by what they are known by; `key`: and whatever their first day. */
interface Called<T> {
  called?: (thing: T) => string;
  key?: (thing: T) => string;
}

/** Facts of each thing of a list, known by one thing and called by it or another; a second one known by the same is numbered. */
export const each = <T>(
  things: readonly T[],
  known: (thing: T) => string,
  told: (thing: T) => Part[],
  { called = known, key }: Called<T> = {},
): Part[] => {
  const names = things.map(known);
  return things.flatMap((thing, i) => {
    const earlier = names.slice(0, i).filter((name) => name === names[i]).length;
    const nth = earlier === 0 ? '' : ` (${earlier + 1})`;
    const same = names[i] + nth;
    const parts = within(called(thing) + nth, told(thing), same);
    return key ? parts.map((part) => ({ ...part, thing: { same, key: key(thing) } })) : parts;
  });
};
