import { owed, type Course } from '../clocks/course.ts';
import type { ClockName } from '../clocks/schema.ts';
import { longDate, stamp } from '../ui/when.ts';
import { words } from './words.ts';

/** What a notice to an officer is about; not a word of the report, and nobody's name. */
export interface Notified {
  /** Such as "service_request.overdue:final". */
  kind: string;
  reference: string;
  is_secret: boolean;
  course: Course;
  region: string;
  region_name: string;
  time_zone: string;
}

const told = ({ kind }: Notified) => kind.replace('service_request.', '').split(':');

/** True of a warning that is over: what was near or broken is answered by now, or due on another day. */
export function isMoot(notified: Notified): boolean {
  const [what, clock = '', due_on] = told(notified);
  const { course } = notified;
  if (what === 'due_soon') return !isOwed(course, clock) || course.due[clock as ClockName].due_on !== due_on;
  return what === 'overdue' && !isOwed(course, clock);
}

const isOwed = (course: Course, clock: string) => owed(course).includes(clock as ClockName);

/** The mail in which an officer reads of it: what happened, by when something is owed, and where to see it. */
export function letter(notified: Notified, site: string): { subject: string; text: string } {
  const w = words.id;
  const { reference, is_secret, region, region_name } = notified;
  const [what = '', clock = ''] = told(notified);
  const said = w.told[what as keyof typeof w.told] ?? w.told.changed;
  const happened = is_secret ? w.secret : said(w.clock[clock as ClockName] ?? '');
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
