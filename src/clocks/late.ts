import { localDate } from '../ui/when.ts';
import type { Course, Moment } from './course.ts';
import { clockNames, type ClockName } from './schema.ts';
import { workingDays, workingDaysBetween } from './working-days.ts';

/** How late a promise is, or was when it was kept. */
export interface Late {
  /** Working days after the day on which it was owed; 0: less than one. */
  days: number;
  /** Which pauses are left out of them, by their place in Course.pauses: time that counts against nobody. */
  without: number[];
}
export type Lateness = Partial<Record<ClockName, Late>>;

/** How late each promise is at a moment that is, or was kept, late. */
export const lateness = (course: Course, moment: Moment): Lateness =>
  Object.fromEntries(
    clockNames.flatMap((name) => {
      const late = lateBy(name, course, moment);
      return late ? [[name, late]] : [];
    }),
  );

function lateBy(
  name: ClockName,
  { kept, due, paused_at, pauses }: Course,
  { at, timeZone, calendars }: Moment,
): Late | null {
  const until = kept[name] ?? paused_at ?? at;
  const { due_at, due_on } = due[name];
  if (until <= due_at) return null;
  const without = pauses.flatMap(({ extended, from, to }, i) =>
    !extended.includes(name) && from > due_at && to <= until ? [i] : [],
  );
  const day = localDate(new Date(until), timeZone);
  const counted = workingDaysBetween(workingDays(calendars), due_on, day);
  const stood = without.reduce((sum, i) => sum + (pauses[i]?.days ?? 0), 0);
  return { days: Math.max(0, counted - stood), without };
}
