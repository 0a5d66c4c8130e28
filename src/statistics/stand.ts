import type { Course, Moment } from '../clocks/course.ts';
import { clockNames, type ClockName } from '../clocks/schema.ts';
import { workingDays, workingDaysBetween } from '../clocks/working-days.ts';
import type { State } from '../service-requests/states.ts';
import { localDate } from '../ui/when.ts';

/**
 * What became of one promise. `i`: kept in time; `l`: kept late; `w`: owed, and not past its moment; `o`: owed, and past
 * it; `b`: never kept, and over with its report after its moment; `n`: over with its report before it.
 */
export type Fate = 'i' | 'l' | 'w' | 'o' | 'b' | 'n';

/** How a report stands after an event: codes and days, never a word of anybody. What is nothing is left out. */
export interface Stand {
  state: State;
  /** Key of the organisation that has it; left out: the region's coordinator. */
  agency?: string;
  service: string;
  district?: string;
  /** Working days since its receipt, pauses among them: what a resident lived through. */
  days: number;
  /** A Fate for each of verify, first_action and final. */
  clocks: string;
  outcome?: 'whole' | 'part';
  confirmed?: 'whole' | 'part';
  /** How often it was handed over, and opened again. */
  handed?: number;
  reopened?: number;
}

/** What of a report its stand is made of. */
export interface Standing {
  state: State;
  agency: string | null;
  service_code: string;
  district_code: string | null;
  /** UTC. */
  submitted_at: string;
  course: Course;
  outcome: 'whole' | 'part' | null;
  confirmed: 'whole' | 'part' | null;
  hand_over_count: number;
  reopened_count: number;
}

/** How a report stands at a moment: at most 300 bytes, for its event. */
export function standOf(request: Standing, { at, timeZone, calendars }: Moment): Stand {
  const { agency, district_code, outcome, confirmed, hand_over_count, reopened_count } = request;
  const day = (instant: string) => localDate(new Date(instant), timeZone);
  return {
    state: request.state,
    ...(agency && { agency }),
    service: request.service_code,
    ...(district_code && { district: district_code }),
    days: workingDaysBetween(workingDays(calendars), day(request.submitted_at), day(at)),
    clocks: clockNames.map((name) => fateOf(request.course, name, at)).join(''),
    ...(outcome && { outcome }),
    ...(confirmed && { confirmed }),
    ...(hand_over_count > 0 && { handed: hand_over_count }),
    ...(reopened_count > 0 && { reopened: reopened_count }),
  };
}

function fateOf({ kept, due, lapsed, paused_at }: Course, name: ClockName, at: string): Fate {
  const [when, { due_at }] = [kept[name], due[name]];
  if (when !== null) return when > due_at ? 'l' : 'i';
  const past = due_at < (paused_at ?? at);
  if (lapsed.includes(name)) return past ? 'b' : 'n';
  return past ? 'o' : 'w';
}
