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
] as const;
export type ToldVerb = (typeof told)[number];

/** What the reporter did: of a sensitive report not even the day is told. */
export const BY_REPORTER: readonly ToldVerb[] = ['answer', 'confirm', 'object'];

/** Events of one page; older ones are left out, and the page says so. */
export const STEPS = 12;
/** Hand-overs of one page. */
export const HANDS = 8;

/** One step of a report's way. */
export interface Step {
  verb: ToldVerb;
  /** The day in the region; null: not told. */
  on: string | null;
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
