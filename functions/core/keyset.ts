import { ID } from './ids.ts';
import { Refusal } from './refusal.ts';

/** A place in a list sorted by day (or by a number) and id. */
export interface Cursor {
  day: string;
  id: string;
}

/** The place before everything, in a list that begins with the newest. */
export const NEWEST: Cursor = { day: '9999-12-31', id: 'ZZZZZZZZZZ' };

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Reads "2019-05-16~7K3M9QXT2B" from a query; absent is the start of the list, anything else is refused. */
export function cursorFrom(text: string | undefined, shape = DAY): Cursor | null {
  if (!text) return null;
  const [day, id, ...rest] = text.split('~');
  if (!day || !shape.test(day) || !id || !ID.test(id) || rest.length > 0)
    throw new Refusal('invalid', (w) => w.cursorUnknown);
  return { day, id };
}

/** Splits one row more than a page into the page and the cursor of the next one. */
export function cut<T extends { id: string }>(rows: T[], size: number, day: (row: T) => string) {
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return { shown, next: rows.length > size && last ? `${day(last)}~${last.id}` : null };
}
