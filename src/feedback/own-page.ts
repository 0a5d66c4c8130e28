import type { Problem } from '../ui/question.tsx';
import type { Codes } from '../own-requests/page.ts';
import type { FeedbackClocks } from './clocks.ts';
import type { EarlierAnswer, PublicFeedback, RegionOfFeedback } from './public.ts';
import type { RefusalCode, State } from './schema.ts';

/** Where feedback is opened with its number and key. */
export const PATH = '/masukan/lacak/';

/** Feedback as whoever sent it sees it with the private key. */
export interface OwnFeedback {
  region: RegionOfFeedback;
  /** Somebody is there who checks and answers. */
  staffed: boolean;
  feedback: PublicFeedback;
  /** What its answer said before, the newest first. */
  earlier: EarlierAnswer[];
  state: State;
  refusal: RefusalCode | null;
  clocks: FeedbackClocks;
  published_at: string | null;
  /** With the address under which its owner may see it, for a while. */
  photo: { link: string; width: number; height: number; is_approved: boolean } | null;
}

/** The form, with what was typed and why it opened nothing. */
export interface TrackForm {
  typed: Partial<Codes>;
  refused?: { message: string; problems: Problem[] };
}
