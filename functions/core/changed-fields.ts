import { stable } from '../../src/ui/stable.ts';

export { stable };

/** Names of the fields in which two records of one shape differ, by their JSON. */
export function changedFields<T extends object>(before: T, after: T): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof T & string>;
  return [...names].filter((name) => stable(before[name]) !== stable(after[name]));
}
