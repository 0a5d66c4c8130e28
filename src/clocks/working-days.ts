import type { Calendars } from './schema.ts';

const DAY = 86_400_000;
const MONDAY_TO_FRIDAY = [1, 2, 3, 4, 5];

/** ISO day of the week: 1 Monday to 7 Sunday. */
const weekdayOf = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

const dayFrom = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
const nextDay = (day: string) => dayFrom(day, 1);
const previousDay = (day: string) => dayFrom(day, -1);

/** Whether the offices of a region work on a day. A region may have its own week and more days off, never fewer. */
export function workingDays({ national, local }: Calendars): (day: string) => boolean {
  const week = local?.working_week ?? national.working_week ?? MONDAY_TO_FRIDAY;
  const off = new Set([...national.days, ...(local?.days ?? [])].map(({ day }) => day));
  return (day) => week.includes(weekdayOf(day)) && !off.has(day);
}

/** The n-th working day after a day; the day itself is day 0. */
export function workingDayAfter(isWorked: (day: string) => boolean, day: string, n: number): string {
  let at = day;
  for (let left = n; left > 0;) {
    at = nextDay(at);
    if (isWorked(at)) left -= 1;
  }
  return at;
}

/** The working day before a day. */
export function workingDayBefore(isWorked: (day: string) => boolean, day: string): string {
  let at = previousDay(day);
  while (!isWorked(at)) at = previousDay(at);
  return at;
}

/** How many working days lie after one day, up to and including another; 0 when that is not later. */
export function workingDaysBetween(isWorked: (day: string) => boolean, from: string, to: string): number {
  let count = 0;
  for (let at = from; at < to;) {
    at = nextDay(at);
    if (isWorked(at)) count += 1;
  }
  return count;
}
