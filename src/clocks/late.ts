import { localDate } from '../ui/when.ts';
import type { Course, Moment, PublicCourse } from './course.ts';
import { clockNames, type ClockName } from './schema.ts';
import { workingDays, workingDaysBetween } from './working-days.ts';

/** How late each promise is that is, or was kept late. */
export const lateness = (course: Course | PublicCourse, moment: Moment): Partial<Record<ClockName, number>> =>
  Object.fromEntries(
    clockNames.flatMap((name) => {
      const days = lateBy(name, course, moment);
      return days === null ? [] : [[name, days]];
    }),
  );

/**
 * How late a promise is at a moment, or was when it was kept: working days after the day on which it was owed; null: it
 * is not. Time that counts against nobody is left out. Zero: late by less than a day, or by how much is not told.
 */
export function lateBy(
  name: ClockName,
  { kept, due, paused_at, pauses }: Course | PublicCourse,
  { at, timeZone, calendars }: Moment,
): number | null {
  const until = kept[name] ?? paused_at ?? at;
  const { due_at, due_on } = due[name];
  if (until <= due_at) return null;
  const later = pauses.filter(({ extended }) => !extended.includes(name));
  if (later.some(({ from }) => from === null)) return 0;
  const day = localDate(new Date(until), timeZone);
  const stood = later
    .filter(({ from, to }) => from! > due_at && to! <= until)
    .reduce((sum, { days }) => sum + days, 0);
  return Math.max(0, workingDaysBetween(workingDays(calendars), due_on, day) - stood);
}
