import { beginningOf } from '../ui/when.ts';

/** A moment as the API tells it: without its milliseconds. */
export const at = (iso: string) => iso.replace(/\.\d+Z$/, 'Z');

export const atOrNull = (iso: string | null | undefined) => (iso ? at(iso) : null);

/** The last second of a day where it is that day, UTC. */
export const endOf = (day: string, timeZone: string): string =>
  at(new Date(Date.parse(beginningOf(day, timeZone)) + 86_399_000).toISOString());
