import type { Lists } from '../drafts/fields.ts';
import type { Citation } from '../sources/schema.ts';

/** What something is called since a moment (UTC); an empty one for how it is called where no version of it is kept. */
export interface NameSince {
  key: string;
  label: string;
  since: string;
  /** How a source is cited by that name. */
  cited?: Citation;
}

/** How people called what contents name by keys, each name with the moment since which it held, in that order. */
export type NamesSince = Partial<Record<keyof Lists, NameSince[]>>;

/** The names that held at a moment (UTC); of what came later the first that it ever had. */
export const namesAt = (names: NamesSince, moment: string): Lists =>
  Object.fromEntries(
    Object.entries(names).map(([list, found]) => [
      list,
      heldAt(found, moment).map(({ key, label }) => ({ key, label })),
    ]),
  ) as Lists;

/** The sources that some contents rest on, as they were cited at a moment (UTC), in the order of their keys. */
export const citedAt = ({ sources = [] }: NamesSince, keys: string[], moment: string): Citation[] => {
  const held = new Map(heldAt(sources, moment).map(({ key, cited }) => [key, cited]));
  return keys.flatMap((key) => held.get(key) ?? []);
};

function heldAt(found: NameSince[], moment: string): NameSince[] {
  const held = new Map<string, NameSince>();
  for (const name of found) if (!held.has(name.key) || name.since <= moment) held.set(name.key, name);
  return [...held.values()];
}
