import type { List } from './fields.ts';

/** What a content holds under a name; a dot leads inside. */
export const at = (content: unknown, name: string): unknown =>
  name.split('.').reduce((inside, step) => (inside as Record<string, unknown> | undefined)?.[step], content);

/** The rows of a list, also where the content holds them as a map. */
export function rowsOf(list: List, value: unknown): unknown[] {
  if (value == null) return [];
  if (list.type !== 'rows' || !list.map) return value as unknown[];
  const [key = '', held = ''] = list.fields.map((leaf) => leaf.name);
  return Object.entries(value).map(([name, inside]) => ({ [key]: name, [held]: inside as unknown }));
}
