import type { RequestClass } from '../service-requests/states.ts';
import type { Service, ServiceList } from '../services/schema.ts';
import { localDate } from '../ui/when.ts';
import type { Calendars, ClockName, Clocks, Promised, Rule, Term } from './schema.ts';
import { workingDayAfter, workingDays } from './working-days.ts';

/** A report at the moment of its receipt, and everything that decides by when it is answered. */
export interface Received {
  service: Service;
  /** The region's list, whose terms hold where the category has none of its own. */
  list: Pick<ServiceList, 'clocks'>;
  class: RequestClass;
  /** UTC, ISO 8601. */
  submittedAt: string;
  /** IANA name of the region's time zone. */
  timeZone: string;
  calendars: Calendars;
}

/** The promises that are made for a report when it is received; they are kept with it and never made anew. */
export function clocksFor(received: Received): Clocks {
  const promise = (name: ClockName) => promised(ruleOf(received, name), received);
  return {
    promises: { verify: promise('verify'), first_action: promise('first_action'), final: promise('final') },
    calendar: received.calendars.version,
  };
}

/** The rule of one clock: the category's own, else the region's. Complaints about officials take `supervisory`. */
export function ruleOf(
  { service, list, class: kind }: Pick<Received, 'service' | 'list' | 'class'>,
  name: ClockName,
): Rule {
  if (name !== 'final') return service.clocks?.[name] ?? list.clocks[name];
  const final = kind === 'complaint' && service.supervisory ? 'supervisory' : kind;
  return service.clocks?.final?.[final] ?? list.clocks.final[final];
}

/** The promise that one rule makes at a receipt. */
export function promised({ term, source, caution }: Rule, received: When): Promised {
  return { term, source, ...(caution && { caution }), ...due(term, received) };
}

export type Due = Pick<Promised, 'due_on' | 'due_at' | 'provisional'>;
export type When = Pick<Received, 'submittedAt' | 'timeZone' | 'calendars'>;

/** When a term that begins at a receipt ends. Hours need no calendar, so they are never provisional. */
export function due(term: Term, { submittedAt, timeZone, calendars }: When): Due {
  if ('hours' in term) {
    const at = new Date(Date.parse(submittedAt) + term.hours * HOUR);
    return { due_on: localDate(at, timeZone), due_at: at.toISOString(), provisional: false };
  }
  const received = localDate(new Date(submittedAt), timeZone);
  const due_on = workingDayAfter(workingDays(calendars), received, term.working_days);
  return { due_on, due_at: endOf(due_on, timeZone), provisional: !isDecided(received, due_on, calendars) };
}

const HOUR = 3_600_000;

// Hours east of Greenwich. None of Indonesia's zones has summer time.
const east: Record<string, number> = { 'Asia/Jakarta': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 };

/** The last millisecond of a day in a time zone, UTC. */
export function endOf(day: string, timeZone: string): string {
  const hours = east[timeZone];
  if (hours === undefined) throw new Error(`no such time zone in Indonesia: ${timeZone}`);
  return new Date(Date.parse(`${day}T23:59:59.999Z`) - hours * HOUR).toISOString();
}

/** True when the country's days off are known for every year that the days fall into. */
export function isDecided(from: string, to: string, { national }: Calendars): boolean {
  const years = new Set(national.years.map(({ year }) => year));
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1)
    if (!years.has(year)) return false;
  return true;
}
