import type { AreaList } from '../areas/schema.ts';
import type { Waiting } from '../photos/schema.ts';
import type { PersonalFound } from '../service-requests/personal.ts';
import type { RegionOfRequest } from '../service-requests/submitted.ts';
import type { Problem } from '../ui/question.tsx';
import type { FeedbackClocks } from './clocks.ts';
import type { Kind, Sight } from './schema.ts';
import type { TypedFeedback } from './typed.ts';

/** Of what feedback speaks: a programme or one of its milestones, or an update, which may belong to a programme. */
export interface Target {
  programme: { id: string; slug: string; title: string } | null;
  milestone: { key: string; title: string } | null;
  update: { id: string; title: string } | null;
}

/** What of a region the form is drawn from. */
export interface FormGround {
  region: RegionOfRequest;
  /** True when somebody is there who looks at its feedback. */
  staffed: boolean;
  areas: AreaList;
  /** Null: what was named is not in this region, or nothing was. */
  target: Target | null;
  /** Who answers for it: name of the organisation; null: the region's coordinator. */
  agency: string | null;
  /** Those among which somebody chooses who named none. */
  programmes: { slug: string; title: string }[];
}

/** Feedback as far as it is filled in, and carried from page to page. */
export interface Filled {
  typed: TypedFeedback;
  photos: Waiting[];
  /** Minted with the form. */
  idempotency: string;
}

/** Why it was not taken yet. */
export interface NotTaken {
  message: string;
  problems: Problem[];
}

/** Feedback that may be written down. */
export interface ReadFeedback {
  kind: Kind;
  body: string | null;
  seen: Sight | null;
  seen_on: string | null;
  district_code: string | null;
  village_code: string | null;
}

/** The page that asks whether all is right. */
export interface CheckPage {
  ground: FormGround & { target: Target };
  filled: Filled;
  feedback: ReadFeedback;
  /** The promises, were it sent now. */
  clocks: FeedbackClocks;
  received_on: string;
  personal: PersonalFound[];
  refused?: NotTaken | undefined;
}

/** Feedback that was taken, with its private key, and all that the receipt is drawn from. */
export interface SubmittedFeedback {
  id: string;
  /** The private key, 24 symbols: shown once, stored nowhere. */
  key: string;
  ground: Pick<FormGround, 'region' | 'staffed' | 'agency'> & { target: Target };
  kind: Kind;
  /** UTC. */
  submitted_at: string;
  clocks: FeedbackClocks;
  photos: number;
  /** The same submit came before with other words: those stand, and these do not. */
  is_changed: boolean;
}
