import type { State } from '../service-requests/states.ts';

/** What the public is told of a report's way, by the verb of the event. Whatever else happened is not told. */
export const told = [
  'verify',
  'forward',
  'hand_over',
  'ask',
  'answer',
  'respond',
  'follow_up',
  'close',
  'reject',
  'disclaim',
  'merge',
  'confirm',
  'object',
  'reopen',
  'auto_close',
  'undo',
  'approve_photos',
  'dismiss_objections',
] as const;
export type ToldVerb = (typeof told)[number];

/** What the reporter did: of a sensitive report not even the day is told. */
export const BY_REPORTER: readonly ToldVerb[] = ['answer', 'confirm', 'object'];

/** Events of one page; older ones are left out, and the page says so. */
export const STEPS = 60;
/** Hand-overs of one page. */
export const HANDS = 8;

/** One step of a report's way. */
export interface Step {
  verb: ToldVerb;
  /** The day in the region; null: not told. */
  on: string | null;
  /** The moment, UTC; null: of a sensitive report, of which the day is all that is told. */
  at: string | null;
  /** Name of the agency that did it, or to which it went; null: the region's coordinator; undefined: not known. */
  agency?: string | null | undefined;
  /** Where it went from one to another. */
  from?: string | null | undefined;
  /** Working days that the one before had it. */
  days_held?: number | undefined;
  /** How it was done, according to whoever says so. */
  how?: 'whole' | 'part' | undefined;
  /** The report that goes on in its place, if that is public. */
  into?: string | undefined;
  /** The reporter's "belum selesai" opened it again. */
  reopened?: true;
  /** Supporters who said "belum selesai" before. */
  objections?: number | undefined;
  /** What they were answered, where the report is shown whole. */
  answer?: string | undefined;
}

/** From one agency to another, and how many working days the one before had it. */
export interface Hand {
  from: string | null;
  to: string | null;
  days: number;
}

/** A report's way as the public may know it, oldest first. */
export interface Timeline {
  steps: Step[];
  /** There are older steps. */
  cut: boolean;
  hands: Hand[];
}

/** Where a report is now, and where it was going before somebody sent it on. */
export interface Holding {
  /** An agency has it, or had it at its end; else it is only meant for one. */
  held: boolean;
  /** The day since; null: not known. */
  since: string | null;
}

/** Whether an agency has a report, since when, from its steps. */
export function holding({ state, is_open }: { state: State; is_open: boolean }, timeline: Timeline): Holding {
  const last = timeline.steps.findLast(({ verb }) => ['forward', 'hand_over', 'undo'].includes(verb));
  const isEarly = state === 'received' || state === 'returned' || state === 'verified';
  const wasSent = last !== undefined || timeline.cut;
  return {
    held: !isEarly && (is_open || wasSent),
    since: last && last.verb !== 'undo' ? last.on : null,
  };
}

// What was said of how it is solved: by the agency, and by the reporter.
const WORDS = new Set<ToldVerb>(['follow_up', 'close', 'confirm', 'object', 'auto_close', 'ask']);

/** Whether the reporter's last word is "belum selesai": the day, null where it is not told; undefined: it is not. */
export const objectedOn = ({ steps }: Timeline): string | null | undefined =>
  steps.findLast(({ verb }) => verb === 'confirm' || verb === 'object')?.verb === 'object'
    ? steps.findLast(({ verb }) => verb === 'object')!.on
    : undefined;

/** Whether an answer is owed again because the reporter did not accept the last one. */
export const isDisputed = ({ steps }: Timeline): boolean =>
  steps.findLast(({ verb }) => WORDS.has(verb))?.verb === 'object';

/** The day of the last answer of an agency; null: there is none. */
export const answeredOn = ({ steps }: Timeline): string | null =>
  steps.findLast(({ verb }) => verb === 'follow_up')?.on ?? null;

/** When officers last answered supporters of a report as it was closed; null: not since. */
export function dismissedOn({ steps }: Timeline): string | null {
  const last = steps.findLast(({ verb }) => ENDS.has(verb) || verb === 'dismiss_objections');
  return last?.verb === 'dismiss_objections' ? last.on : null;
}

const ENDS = new Set<ToldVerb>(['close', 'reject', 'disclaim', 'merge', 'auto_close', 'reopen', 'object']);
