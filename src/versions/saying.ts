import { nameOf } from '../drafts/say.ts';
import type { Lists } from '../drafts/fields.ts';
import type { Part } from './parts.ts';

/** One thing that is said, under its label; null while nothing is. */
export type Said = [label: string, value: string | null];

/** A statement that one source carries. */
export interface Saying {
  as_of: string;
  said_by: string | null;
  source: string;
}

/** What is said of one thing, each under the name of that thing; `same` tells it apart where its name may change. */
export const all = (of: string, parts: Said[], same = of): Part[] =>
  parts.flatMap(([label, value]) =>
    value === null ? [] : [{ same: under(same, label), label: under(of, label), value }],
  );

const under = (of: string, label: string) => (of ? `${of}, ${label}` : label);

/** Who said it and where. */
export const said = ({ said_by, source }: Saying, names: Lists): Said[] => [
  ['yang mengatakan', said_by],
  ['sumber', nameOf('sources', source, names)],
];

/** What tells a thing apart from those before it that have its name: nothing for the first, "(2)" for the second. */
export function nth<T>(earlier: T[], isAlike: (one: T) => boolean): string {
  const alike = earlier.filter(isAlike).length;
  return alike === 0 ? '' : ` (${alike + 1})`;
}
