import { overdue } from '../../src/clocks/course.ts';
import type { Ctx } from '../core/ctx.ts';
import { toldOf } from './told-of.ts';
import type { Movable } from '../service-requests/movable-reads.ts';
import { noteOnReports, type Note } from '../service-requests/note-on-reports.ts';

/**
 * Writes down that promises were broken, and tells officers, once for each promise. From then on those of the whole
 * region are among whom the report's notices are mailed to.
 */
export const escalateOverdue = (ctx: Ctx, notes: Note[]) => noteOnReports(ctx, 'escalate', notes);

/** What of a report is to be escalated at a moment (UTC); null: nothing. */
export function escalationOf(request: Movable, at: string): Note | null {
  const { course } = request;
  const broken = overdue(course, at).filter((name) => !course.escalated.includes(name));
  if (broken.length === 0) return null;
  return {
    request,
    course: {
      ...course,
      // Nobody is reminded of what is broken already: as if they had been in time, so that a late clock ends the same.
      reminded: [...new Set([...course.reminded, ...broken])],
      escalated: [...course.escalated, ...broken],
    },
    told: broken.map((clock) => ({
      kind: `overdue:${clock}`,
      recipients: toldOf(clock),
      data: { clock, due_on: course.due[clock].due_on },
    })),
  };
}
