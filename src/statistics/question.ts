import { workingDays, workingDaysBetween } from '../clocks/working-days.ts';
import type { Calendars, Promised } from '../clocks/schema.ts';
import { localDate } from '../ui/when.ts';
import type { Days } from './fact.ts';
import type { Fate } from './stand.ts';

/** How a published question stands after an event: codes and days, never a word of anybody. What is nothing is left out. */
export interface QuestionStand {
  /** Key of the organisation that owes the answer; left out: the region's coordinator. */
  agency?: string;
  received_on: string;
  /** What became of the promise of an answer. */
  clock: Fate;
  /** Working days from its receipt to its answer. */
  days?: number;
  /** Nobody sees it any more. */
  over?: 1;
}

/** What of a question its stand is made of. */
export interface QuestionStanding {
  agency: string | null;
  received_on: string;
  time_zone: string;
  promises: { final?: Promised };
  calendars: Calendars;
}

/** The stand of a question that is published, or answered, at a moment (UTC). */
export function questionStandOf(question: QuestionStanding, at: string, answered: boolean): QuestionStand {
  const { agency, received_on, time_zone, promises, calendars } = question;
  const past = promises.final !== undefined && promises.final.due_at < at;
  const day = localDate(new Date(at), time_zone);
  return {
    ...(agency && { agency }),
    received_on,
    clock: answered ? (past ? 'l' : 'i') : past ? 'o' : 'w',
    ...(answered && { days: workingDaysBetween(workingDays(calendars), received_on, day) }),
  };
}

/** What statistics know of one question that was published: it stays counted when it is taken away later. */
export interface QuestionFact {
  noun: 'feedback';
  /** 'YYYY-MM' of receipt in the region's own time zone. */
  month: string;
  agency: string | null;
  /** Everybody sees it, and nobody answered. */
  open: boolean;
  clock: Fate;
  answer: Days;
}

/** An event of feedback, as far as statistics read it. */
export interface FeedbackHappened {
  verb: string;
  data: { clock?: string; stand?: QuestionStand };
}

const ENDS = new Set(['hide', 'withdraw', 'erase']);

/** What is known of a question after one more event; null: nothing, since it was never published. */
export function asked(fact: QuestionFact | null, { verb, data }: FeedbackHappened): QuestionFact | null {
  if (data.stand) return stood(data.stand);
  if (!fact?.open) return fact;
  if (verb === 'escalate' && data.clock === 'final') return { ...fact, clock: 'o' };
  return ENDS.has(verb) ? { ...fact, open: false, clock: fact.clock === 'o' ? 'b' : 'n' } : fact;
}

const stood = ({ agency, received_on, clock, days, over }: QuestionStand): QuestionFact => ({
  noun: 'feedback',
  month: received_on.slice(0, 7),
  agency: agency ?? null,
  open: 'wo'.includes(clock) && over !== 1,
  clock,
  answer: days ?? null,
});
