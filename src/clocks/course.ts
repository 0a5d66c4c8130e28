import { localDate } from '../ui/when.ts';
import { due, endOf, isDecided, type Due } from './due.ts';
import {
  clockNames,
  type Calendars,
  type ClockName,
  type Clocks,
  type Promised,
  type Rule,
} from './schema.ts';
import { workingDayAfter, workingDaysBetween, workingDays } from './working-days.ts';

/** Time that counts against nobody: a question waits for the reporter, or an answer for their word on it. */
export interface Pause {
  /** UTC, and the same as days of the region. */
  from: string;
  to: string;
  from_on: string;
  to_on: string;
  /** Working days after the first day up to the last: so many longer is every promise in `extended`. */
  days: number;
  extended: ClockName[];
  /** Calendars.version under which they were counted. */
  calendar: string;
}

/** A term that began after the submit, frozen like the others at its beginning. */
export interface Waiting extends Promised {
  /** UTC. */
  started_at: string;
  calendar: string;
}

/**
 * What became of a report's promises. The promises themselves (Clocks) stay as they were made; from them, the pauses and
 * the calendars anyone comes to the same dates.
 */
export interface Course {
  /** When each was kept, UTC; null: still owed. The answer is owed again when the reporter does not accept it. */
  kept: Record<ClockName, string | null>;
  /** Those that nobody kept before the report ended, and that its end did not keep either: a merge answers nothing. */
  lapsed: ClockName[];
  /** By when each is owed now: as promised, and longer by the pauses. It never comes nearer. */
  due: Record<ClockName, Due>;
  /** Those that are over, oldest first. */
  pauses: Pause[];
  /** Since when one goes on, UTC. */
  paused_at: string | null;
  /** The fourth clock: when a follow-up without a word of the reporter closes the report. Null: nothing to be silent about. */
  silence: Waiting | null;
  /** Until when a closed report can be opened again; null while it is open, and when it cannot be. */
  objection: Waiting | null;
  /** Promises of whose nearness and of whose breach officers were told. */
  reminded: ClockName[];
  escalated: ClockName[];
}

/** The same as the public may know it: of a sensitive report it is not told when its reporter was waited for. */
export interface PublicCourse extends Omit<Course, 'pauses'> {
  pauses: (Omit<Pause, 'from' | 'to' | 'from_on' | 'to_on'> &
    Record<'from' | 'to' | 'from_on' | 'to_on', string | null>)[];
}

/** Where and when something happens to a report. */
export interface Moment {
  /** UTC. */
  at: string;
  timeZone: string;
  calendars: Calendars;
}

const dueOf = ({ due_on, due_at, provisional }: Due): Due => ({ due_on, due_at, provisional });

/** The course of a report that was just received. */
export const begin = ({ promises }: Clocks): Course => ({
  kept: { verify: null, first_action: null, final: null },
  lapsed: [],
  due: {
    verify: dueOf(promises.verify),
    first_action: dueOf(promises.first_action),
    final: dueOf(promises.final),
  },
  pauses: [],
  paused_at: null,
  silence: null,
  objection: null,
  reminded: [],
  escalated: [],
});

/** Notes that promises were kept; one that was kept before keeps its moment. */
export const keep = (course: Course, names: readonly ClockName[], at: string): Course => ({
  ...course,
  kept: { ...course.kept, ...Object.fromEntries(names.map((name) => [name, course.kept[name] ?? at])) },
});

/** Begins a pause, unless one goes on. */
export const pause = (course: Course, at: string): Course => ({
  ...course,
  paused_at: course.paused_at ?? at,
});

/**
 * Ends a pause. What is owed is owed so much later; a promise that was broken before the pause began stays broken: nobody
 * is on time again by asking a question. With `mayExtend` false it was time of whoever owes the answer, and nothing moves.
 */
export function resume(
  course: Course,
  clocks: Clocks,
  { at, timeZone, calendars }: Moment,
  mayExtend = true,
): Course {
  const { paused_at: from } = course;
  if (from === null) return course;
  const [from_on, to_on] = [localDate(new Date(from), timeZone), localDate(new Date(at), timeZone)];
  const isWorked = workingDays(calendars);
  const days = workingDaysBetween(isWorked, from_on, to_on);
  const extended = clockNames.filter(
    (name) => mayExtend && course.kept[name] === null && course.due[name].due_at >= from,
  );
  const later = (name: ClockName): Due => {
    const { due_on, due_at, provisional } = course.due[name];
    if ('hours' in clocks.promises[name].term) {
      const moment = new Date(Date.parse(due_at) + Date.parse(at) - Date.parse(from));
      return { due_on: localDate(moment, timeZone), due_at: moment.toISOString(), provisional };
    }
    const day = workingDayAfter(isWorked, due_on, days);
    return {
      due_on: day,
      due_at: days === 0 ? due_at : endOf(day, timeZone),
      provisional: provisional || !isDecided(due_on, day, calendars),
    };
  };
  return {
    ...course,
    due: { ...course.due, ...Object.fromEntries(extended.map((name) => [name, later(name)])) },
    pauses: [...course.pauses, { from, to: at, from_on, to_on, days, extended, calendar: calendars.version }],
    paused_at: null,
    // Of a new date officers are reminded anew; of the same one they were.
    reminded: course.reminded.filter(
      (name) => !extended.includes(name) || later(name).due_at === course.due[name].due_at,
    ),
  };
}

/** A term that begins now, under a rule and the calendars of today. */
export const waiting = ({ term, source, caution }: Rule, { at, timeZone, calendars }: Moment): Waiting => ({
  term,
  source,
  ...(caution && { caution }),
  ...due(term, { submittedAt: at, timeZone, calendars }),
  started_at: at,
  calendar: calendars.version,
});

/** The promises that are not kept yet, and not over with their report. */
export const owed = ({ kept, lapsed }: Course | PublicCourse): ClockName[] =>
  clockNames.filter((name) => kept[name] === null && !lapsed.includes(name));

/** The promises that are owed and whose time runs: all of them, but in a pause those alone that were broken before it. */
export const running = (course: Course): ClockName[] =>
  owed(course).filter((name) => course.paused_at === null || course.due[name].due_at < course.paused_at);

/** The promises that were not kept and are past their moment at `now` (UTC). While the clocks stand still none becomes late. */
export const overdue = ({ kept, due: dues, paused_at }: Course | PublicCourse, now: string): ClockName[] =>
  clockNames.filter((name) => kept[name] === null && dues[name].due_at < (paused_at ?? now));

/** The promises that were kept, but late. */
export const keptLate = ({ kept, due: dues }: Course | PublicCourse): ClockName[] =>
  clockNames.filter((name) => (kept[name] ?? '') > dues[name].due_at);
