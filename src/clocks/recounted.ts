import type { Course, Moment, Waiting } from './course.ts';
import { due } from './due.ts';

/**
 * The course with the terms in which its reporter may still say something counted again, where they were counted with a
 * calendar that was not decided yet: nobody loses a working day by a holiday that was announced later. They only come
 * later; what an agency owes stays as it was promised.
 */
export const recounted = (course: Course, where: Omit<Moment, 'at'>): Course => ({
  ...course,
  silence: course.silence && later(course.silence, where),
  objection: course.objection && later(course.objection, where),
});

function later(waiting: Waiting, where: Omit<Moment, 'at'>): Waiting {
  if (!waiting.provisional) return waiting;
  const now = due(waiting.term, { submittedAt: waiting.started_at, ...where });
  return now.due_at > waiting.due_at ? { ...waiting, ...now, calendar: where.calendars.version } : waiting;
}
