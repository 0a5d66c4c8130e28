import type { Course } from '../clocks/course.ts';
import { next } from '../service-requests/actions.ts';
import { isOpen, type State } from '../service-requests/states.ts';

/** How often the reporter may open a closed report again; after that others are asked. */
export const REOPENINGS = 3;

/** What the reporter's word depends on. */
export interface Told {
  state: State;
  course: Pick<Course, 'silence' | 'objection'>;
  /** How often they opened it again. */
  objected: number;
}

/** An agency said what it did, and waits for the reporter's word on it. */
export const isAnswered = ({ state, course }: Pick<Told, 'state' | 'course'>) =>
  state === 'in_progress' && course.silence !== null;

/** What a message of the reporter does: answers a question, says "belum selesai" of an answer, or only tells something. */
export function messageMeans(told: Pick<Told, 'state' | 'course'>): 'answer' | 'object' | 'message' {
  if (next(told.state, 'answer')) return 'answer';
  return isAnswered(told) ? 'object' : 'message';
}

/** Whether the reporter may say that it is solved: of what was answered, and of what ended as done. */
export const mayConfirm = (told: Pick<Told, 'state' | 'course'>) =>
  next(told.state, 'confirm') !== null && (told.state !== 'in_progress' || isAnswered(told));

/** Whether the reporter may say "belum selesai" at a moment (UTC), and why not. */
export function mayObject({ state, course, objected }: Told, now: string): 'yes' | 'no' | 'over' | 'spent' {
  if (isAnswered({ state, course })) return 'yes';
  if (isOpen(state) || !next(state, 'object')) return 'no';
  if (objected >= REOPENINGS) return 'spent';
  return course.objection !== null && now <= course.objection.due_at ? 'yes' : 'over';
}

/** Whether there is an answer to give a number to. A report that goes on in another one was given none. */
export const mayRate = ({ state }: Pick<Told, 'state'>) => !isOpen(state) && state !== 'duplicate';
