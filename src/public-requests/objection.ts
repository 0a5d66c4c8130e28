import type { PublicRequest } from '../service-requests/public.ts';

/** Letters of what a supporter says is not solved. */
export const OBJECTION = { least: 10, most: 1000 };

/** Whether supporters may say "belum selesai" of a report on a day of its region. */
export const mayObjectAsSupporter = ({ is_open, course }: PublicRequest, today: string) =>
  !is_open && course.objection !== null && today <= course.objection.due_on;
