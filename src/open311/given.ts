/** What was sent in the terms of Open311: the values of each name, in their order. */
export type Given = ReadonlyMap<string, readonly string[]>;

/** The one value of a name: the first that was sent. */
export const one = (given: Given, name: string): string | undefined => given.get(name)?.[0];

/** Of names that have one value, those that were sent with several that differ. */
export const twiceIn = (given: Given, names: readonly string[]): string[] =>
  names.filter((name) => new Set(given.get(name)).size > 1);
