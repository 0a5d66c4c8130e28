import { owed, type Course } from '../clocks/course.ts';
import type { ClockName } from '../clocks/schema.ts';
import type { Grade } from '../own-requests/page.ts';
import type { State } from '../service-requests/states.ts';
import { longDate, stamp } from '../ui/when.ts';
import { reporterWords } from './reporter-words.ts';

/** Mails about one report: of these so many may tell a message, and one is kept for its end. */
export const MAILS = { all: 12, messages: 8 };

/** What a notice to a reporter is about, as the report stands now: no word, category, place or agency of it. */
export interface ToldReporter {
  /** Such as "service_request.confirm:4". */
  kind: string;
  reference: string;
  is_secret: boolean;
  state: State;
  course: Course;
  /** UTC; null: it is open. */
  closed_at: string | null;
  /** Of the message that it tells of. */
  grade: Grade | null;
  /** Another notice tells of something that happened later. */
  is_overtaken: boolean;
  /** How many mails about the report left before. */
  mails_before: number;
  region_name: string;
  time_zone: string;
}

function toldOf({ kind }: ToldReporter): [what: string, clock: ClockName, due_on: string | undefined] {
  const [what = '', clock, due_on] = kind.replace('service_request.', '').split(':');
  return [what, clock as ClockName, due_on];
}

const isWaiting = ({ state }: ToldReporter) => state === 'returned' || state === 'awaiting_reporter';

/** True of what would be false if it left now, or of which a later mail tells better. */
export function isMootToReporter(told: ToldReporter): boolean {
  const [what, clock, due_on] = toldOf(told);
  const { course } = told;
  const isOwed = owed(course).includes(clock);
  if (what === 'due_soon') return !isOwed || course.due[clock].due_on !== due_on;
  if (what === 'overdue') return !isOwed;
  return told.is_overtaken || (moot[what]?.(told) ?? false);
}

const moot: Record<string, (told: ToldReporter) => boolean> = {
  verified: ({ state }) => state !== 'verified',
  forwarded: ({ state }) => state !== 'referred',
  // A question that was answered meanwhile.
  message: (told) => told.grade === 'question' && !isWaiting(told),
  confirm: ({ course }) => course.silence === null,
  closed: ({ closed_at }) => closed_at === null,
  reopened: ({ closed_at }) => closed_at !== null,
};

/** Whether another mail that leaves with it says it too, or says what is worse. */
export function isSaidBy(told: ToldReporter, other: ToldReporter): boolean {
  if (told.reference !== other.reference) return false;
  const [[what, clock], [others, itsClock]] = [toldOf(told), toldOf(other)];
  return told.is_secret || (what === 'due_soon' && others === 'overdue' && clock === itsClock);
}

/** Where the mail leads: to the page that asks for number and key, and to the one that stops these mails. */
interface Leads {
  track: string;
  leave: string;
}

/** The mail in which a reporter reads of it: what happened, what they can do and by when, and where. `now` is UTC. */
export function reporterLetter(told: ToldReporter, { track, leave }: Leads, now: string) {
  const w = reporterWords.id;
  const { reference } = told;
  const said = told.is_secret ? [w.secret(reference)] : [happened(told), able(told, now)];
  const why = w.why(told.is_secret ? '' : told.region_name);
  const parts = [...said, `${w.open}\n${track}`, w.key, left(told), why, `${w.leave}\n${leave}`];
  return { subject: w.subject(reference), text: `${parts.filter(Boolean).join('\n\n')}\n` };
}

// How many may still come.
function left(told: ToldReporter): string {
  const { mails_before } = told;
  const { last, few } = reporterWords.id;
  // Its end is told: nothing of that is still to come.
  if (mails_before < MAILS.all - 1 && toldOf(told)[0] === 'closed') return '';
  if (mails_before >= MAILS.all - 1) return last;
  return mails_before >= MAILS.messages - 1 ? few : '';
}

function happened(told: ToldReporter): string {
  const w = reporterWords.id;
  const [what, clock] = toldOf(told);
  const said = w.told[what as keyof typeof w.told] ?? w.told.changed;
  return w.happened(told.reference, said({ promise: w.clock[clock] ?? '' }));
}

/** What they can do as the report stands now, and by when; nothing, when there is nothing. */
function able(told: ToldReporter, now: string): string {
  const { able: w, clock: names } = reporterWords.id;
  const { course, closed_at, time_zone } = told;
  if (isWaiting(told)) return w.answer;
  if (closed_at !== null)
    return course.objection && course.objection.due_at > now
      ? w.reopen(longDate(course.objection.due_on))
      : '';
  if (course.silence) return w.confirm(longDate(course.silence.due_on));
  const clock = promised(told);
  if (!clock) return '';
  const { due_on, due_at } = course.due[clock];
  // A term in hours ends at a minute, all others with their day.
  const day = due_at.endsWith(':59:59.999Z') ? longDate(due_on) : stamp(due_at, time_zone);
  return (due_at < now ? w.complain : w.wait)(names[clock], day);
}

// The promise that it is about, else the final answer.
function promised(told: ToldReporter): ClockName | undefined {
  const [what, about] = toldOf(told);
  const due = owed(told.course);
  if (['due_soon', 'overdue'].includes(what)) return about;
  return due.includes('final') ? 'final' : due[0];
}
