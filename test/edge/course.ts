import { alarmsOf } from '../../src/clocks/alarms.ts';
import { begin, type Course } from '../../src/clocks/course.ts';
import { clocksFor } from '../../src/clocks/due.ts';
import type { Calendars, Clocks, Rule } from '../../src/clocks/schema.ts';
import { next, type Action } from '../../src/service-requests/actions.ts';
import { courseAfter } from '../../src/service-requests/course-of.ts';
import type { State } from '../../src/service-requests/states.ts';
import { services as rules } from './requests.ts';
import { national } from './reporting.ts';

/** A report on paper: what the clocks make of it, without a database. */
export interface Paper {
  state: State;
  course: Course;
  clocks: Clocks;
  rules: Record<'silence' | 'objection', Rule>;
  timeZone: string;
  calendars: Calendars;
}

export const calendars: Calendars = { national, local: null, version: 'nasional 1' };

/** A complaint that is received at a moment (UTC); `hours` stand in the place of its first term. */
export function received(
  submittedAt: string,
  over: { timeZone?: string; calendars?: Calendars; hours?: number } = {},
): Paper {
  const { timeZone = 'Asia/Jakarta', hours } = over;
  const where = { timeZone, calendars: over.calendars ?? calendars };
  const [plain] = rules.services;
  const service = hours
    ? { ...plain!, clocks: { verify: { term: { hours }, source: 'Aturan uji' } } }
    : plain!;
  const clocks = clocksFor({ service, list: rules, class: 'complaint', submittedAt, ...where });
  return { state: 'received', course: begin(clocks), clocks, rules: rules.clocks, ...where };
}

/** The report after an action at a moment (UTC); null: in its state there is no such action. */
export function after(paper: Paper, action: Action, at: string): Paper | null {
  const state = next(paper.state, action);
  if (!state) return null;
  const { course, clocks, rules: own, timeZone, calendars: days } = paper;
  const moment = { at, timeZone, calendars: days };
  return {
    ...paper,
    state,
    course: courseAfter(action, { from: paper.state, course, clocks, rules: own, moment }),
  };
}

/** The report after several, none of which may be refused. */
export const went = (paper: Paper, ...deeds: [Action, string][]): Paper =>
  deeds.reduce((now, [action, at]) => {
    const done = after(now, action, at);
    if (!done) throw new Error(`${action} in ${now.state}`);
    return done;
  }, paper);

export const alarms = ({ course, clocks, timeZone, calendars: days }: Paper) =>
  alarmsOf(course, clocks, { timeZone, calendars: days });
