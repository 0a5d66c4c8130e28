import type { ServiceList } from '../services/schema.ts';
import type { Calendar } from './schema.ts';

/** A calendar with the version under which it can be looked up again. */
export interface Kept {
  calendar: Calendar;
  version: number;
}

/** The country's calendar, and the region's own when it has one. */
export interface CalendarPage {
  national: Kept;
  local: Kept | null;
}

/** By when reports of a region are answered, and on which days nobody works. */
export interface ClocksPage extends CalendarPage {
  region: { slug: string; name: string; demo: boolean; time_zone: string };
  list: ServiceList;
}

/** In October the decree about the next year's days off is usually out: from then on a missing table is a task. */
const OCTOBER = 10;

/** The year whose days off should be known by now, and are not; null when there is none. */
export function missingYear({ national }: CalendarPage, today: string): number | null {
  const next = Number(today.slice(0, 4)) + 1;
  if (Number(today.slice(5, 7)) < OCTOBER) return null;
  return national.calendar.years.some(({ year }) => year === next) ? null : next;
}
