import type { Lists } from '../drafts/fields.ts';

/** What something is called since a moment (UTC); an empty one for how it is called where no version of it is kept. */
export interface NameSince {
  key: string;
  label: string;
  since: string;
}

/** How people called what contents name by keys, each name with the moment since which it held, in that order. */
export type NamesSince = Partial<Record<keyof Lists, NameSince[]>>;

/** The names that held at a moment (UTC); of what came later the first that it ever had. */
export const namesAt = (names: NamesSince, moment: string): Lists =>
  Object.fromEntries(Object.entries(names).map(([list, found]) => [list, heldAt(found, moment)])) as Lists;

function heldAt(found: NameSince[], moment: string) {
  const held = new Map<string, NameSince>();
  for (const name of found) if (!held.has(name.key) || name.since <= moment) held.set(name.key, name);
  return [...held.values()].map(({ key, label }) => ({ key, label }));
}
