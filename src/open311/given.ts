/** What was sent in the terms of Open311: the values of each name, in their order. */
export type Given = ReadonlyMap<string, readonly string[]>;

/** The one value of a name: the first that was sent. */
export const one = (given: Given, name: string): string | undefined => given.get(name)?.[0];
