import { running, type Course, type Moment } from './course.ts';
import { endOf } from './due.ts';
import type { ClockName, Clocks } from './schema.ts';
import { workingDayBefore, workingDays } from './working-days.ts';

/** Later than anything: no clock of the report runs. It sorts after every date and is never past. */
export const NEVER = '9999-12-31T23:59:59.999Z';

const HOUR = 3_600_000;

/** By which moments a report is found: what is owed next, and when the clock has something to do about it. All UTC. */
export interface Alarms {
  /** The oldest promise that is owed; NEVER while nothing is, and while all that is owed waits for the reporter. */
  next_due_at: string;
  /** The public's "late": when the final answer is owed; NEVER once it is given, and while its clock stands still. */
  final_due_at: string;
  /** When the clock has something to do: to remind, to note a breach, or to close by silence. */
  wake_at: string;
}

/** The alarms of a report's course. */
export function alarmsOf(course: Course, clocks: Clocks, where: Omit<Moment, 'at'>): Alarms {
  const owed = running(course);
  const first = (names: ClockName[], at: (name: ClockName) => string) => names.map(at).toSorted()[0] ?? NEVER;
  const dueAt = (name: ClockName) => course.due[name].due_at;
  const untold = owed.filter((name) => !course.escalated.includes(name));
  return {
    next_due_at: first(owed, dueAt),
    final_due_at: owed.includes('final') ? dueAt('final') : NEVER,
    wake_at: [
      first(
        untold.filter((name) => !course.reminded.includes(name)),
        (name) => remindAt(course, clocks, name, where),
      ),
      first(untold, dueAt),
      course.silence?.due_at ?? NEVER,
    ].toSorted()[0]!,
  };
}

/** A promise is near from the beginning of its last working day but one; one in hours, an hour before. UTC. */
export function remindAt(
  { due }: Course,
  { promises }: Clocks,
  name: ClockName,
  { timeZone, calendars }: Omit<Moment, 'at'>,
): string {
  const { due_on, due_at } = due[name];
  if ('hours' in promises[name].term) return new Date(Date.parse(due_at) - HOUR).toISOString();
  const day = workingDayBefore(workingDays(calendars), due_on);
  return new Date(Date.parse(endOf(day, timeZone)) - 24 * HOUR + 1).toISOString();
}
