import { remindAt } from '../../src/clocks/alarms.ts';
import { overdue, running } from '../../src/clocks/course.ts';
import type { Ctx } from '../core/ctx.ts';
import { toldOf } from './told-of.ts';
import type { Movable } from '../service-requests/movable-reads.ts';
import { noteOnReports, type Note } from '../service-requests/note-on-reports.ts';

/** Tells officers of promises that are near, once for each day on which one is due; a broken one is near no more. */
export const remindDue = (ctx: Ctx, notes: Note[]) => noteOnReports(ctx, 'remind', notes);

/** The reminder that a report wants at a moment (UTC); null: none. */
export function reminderOf(request: Movable, at: string): Note | null {
  const { course, clocks, calendars, time_zone: timeZone } = request;
  const broken = overdue(course, at);
  const near = running(course).filter(
    (name) =>
      !broken.includes(name) &&
      !course.reminded.includes(name) &&
      remindAt(course, clocks, name, { timeZone, calendars }) <= at,
  );
  if (near.length === 0) return null;
  return {
    request,
    course: { ...course, reminded: [...course.reminded, ...near] },
    told: near.map((clock) => {
      const { due_on } = course.due[clock];
      return { kind: `due_soon:${clock}:${due_on}`, recipients: toldOf(clock), data: { clock, due_on } };
    }),
  };
}
