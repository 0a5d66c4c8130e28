/** Names of the fields in which two records of one shape differ, by their JSON. */
export function changedFields<T extends object>(before: T, after: T): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof T & string>;
  return [...names].filter((name) => stable(before[name]) !== stable(after[name]));
}

/** JSON with sorted keys, so that two equal records give one text. Absent and null are the same silence. */
export const stable = (value: unknown): string =>
  JSON.stringify(value ?? null, (_, v: unknown) =>
    v && typeof v === 'object' && !Array.isArray(v)
      ? Object.fromEntries(Object.entries(v).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : v,
  );
