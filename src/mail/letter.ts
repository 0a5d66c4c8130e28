import { owed, type Course } from '../clocks/course.ts';
import type { ClockName } from '../clocks/schema.ts';
import type { State } from '../service-requests/states.ts';
import { longDate, stamp } from '../ui/when.ts';
import { words } from './words.ts';

/** What a notice to an officer is about, as the report stands now; not a word of it, and nobody's name. */
export interface Notified {
  /** Such as "service_request.overdue:final". */
  kind: string;
  reference: string;
  is_secret: boolean;
  course: Course;
  state: State;
  /** UTC; null: it is open. */
  closed_at: string | null;
  /** Supporters who say "belum selesai", and wait. */
  objection_count: number;
  /** Name of the organisation that is to answer; null: nobody but the region's coordinator. */
  agency: string | null;
  /** Its reader acts for that organisation, or for the whole region; neither: it is theirs no more. */
  is_agencys: 0 | 1;
  is_regions: 0 | 1;
  /** It went to another agency after this notice. */
  is_handed_on: 0 | 1;
  /** What was asked for was agreed to. */
  is_agreed: 0 | 1;
  region: string;
  region_name: string;
  time_zone: string;
}

function told({ kind }: Notified): [what: string, of: string] {
  const [what = '', ...of] = kind.replace('service_request.', '').split(':');
  return [what, of.join(':')];
}

/** True of what would be false, or nobody's business any more, if it left now. */
export function isMoot(notified: Notified): boolean {
  const [what, of] = told(notified);
  if (!notified.is_agencys && !notified.is_regions) return true;
  return moot[what]?.(notified, of) ?? false;
}

const moot: Record<string, (notified: Notified, of: string) => boolean> = {
  received: ({ state }) => state !== 'received',
  forwarded: ({ closed_at, is_handed_on }) => closed_at !== null || is_handed_on === 1,
  handed_over: ({ closed_at, is_handed_on }) => closed_at !== null || is_handed_on === 1,
  reopened: ({ closed_at }) => closed_at !== null,
  unsolved: ({ closed_at }) => closed_at !== null,
  // The doubts of one closing; those of a later one have a notice of their own.
  objected: ({ closed_at, objection_count }, of) => objection_count === 0 || closed_at !== of,
  identity_asked: ({ is_agreed }) => is_agreed === 1,
  // What was near or broken is answered by now, or due on another day.
  due_soon: ({ course }, of) => {
    const [clock = '', due_on] = of.split(':');
    return !isOwed(course, clock) || course.due[clock as ClockName].due_on !== due_on;
  },
  overdue: ({ course }, clock) => !isOwed(course, clock),
};

const isOwed = (course: Course, clock: string) => owed(course).includes(clock as ClockName);

/** The mail in which an officer reads of it: what happened, by when something is owed, and where to see it. */
export function letter(notified: Notified, site: string): { subject: string; text: string } {
  const w = words.id;
  const { reference, is_secret, region, region_name } = notified;
  const [what, of] = told(notified);
  const [clock = ''] = of.split(':');
  const said = w.told[what as keyof typeof w.told] ?? w.told.changed;
  const agency = notified.is_agencys ? w.yours : (notified.agency ?? w.another);
  const happened = is_secret ? w.secret : said({ promise: w.clock[clock as ClockName] ?? '', agency });
  const href = (path: string) => new URL(path, site).href;
  const text = [
    w.happened(reference, happened),
    ...(is_secret ? [] : [by(notified, clock as ClockName)]),
    `${w.open}\n${href(`/petugas/${region}/laporan/${reference}/`)}`,
    `${w.why}\n${href('/petugas/akun/')}`,
  ].filter((part) => part !== '');
  return { subject: w.subject(region_name, reference, happened), text: `${text.join('\n\n')}\n` };
}

/** By when: of the promise that it is about, else of the one that is owed next; nothing while all wait for the reporter. */
function by({ course, time_zone }: Notified, about: ClockName): string {
  const w = words.id;
  const running = owed(course).filter((name) => name === about || course.paused_at === null);
  const clock = running.includes(about)
    ? about
    : running.toSorted((a, b) => (course.due[a].due_at < course.due[b].due_at ? -1 : 1))[0];
  if (!clock) return '';
  const { due_on, due_at } = course.due[clock];
  // A term in hours ends at a minute, all others with their day.
  const isDay = due_at.endsWith(':59:59.999Z');
  return w.by(w.clock[clock], isDay ? longDate(due_on) : stamp(due_at, time_zone));
}
