import type { RefusalTally } from './refusal-counts.tsx';
import * as z from 'zod';
import { kinds, sights, type KindInAddress } from './schema.ts';

/** One that everybody may see: what was said, about what, and what was answered. */
export const PublicFeedback = z.object({
  id: z.string(),
  kind: z.enum(kinds),
  body: z.string().nullable(),
  seen: z.enum(sights).nullable(),
  seen_on: z.string().nullable(),
  /** Names of the kelurahan and kecamatan, as far as they were told. */
  place: z.string().nullable(),
  received_on: z.string(),
  programme: z.object({ slug: z.string(), title: z.string() }).nullable(),
  milestone: z.object({ key: z.string(), title: z.string() }).nullable(),
  update: z.object({ id: z.string(), title: z.string() }).nullable(),
  /** The day by which a question was promised its answer; null: it is none. */
  due_on: z.string().nullable(),
  /** That promise is over, and there is no answer. */
  late: z.boolean(),
  answer: z.string().nullable(),
  answered_at: z.string().nullable(),
  /** Name of the organisation; null: the region's coordinator, or nobody yet. */
  answered_by: z.string().nullable(),
  /** When the answer was corrected last, UTC; null: it is the first. */
  corrected_at: z.string().nullable(),
});
export type PublicFeedback = z.infer<typeof PublicFeedback>;

/** How many saw what, and in how many kelurahan. */
export const ObservationSum = z.object({
  there: z.int(),
  partly: z.int(),
  absent: z.int(),
  villages: z.int(),
});
export type ObservationSum = z.infer<typeof ObservationSum>;

/** What a programme's page tells of it. */
export const FeedbackOfProgramme = z.object({
  /** The unanswered questions, longest waiting first, and whether there are more. */
  open: z.array(PublicFeedback),
  more_open: z.boolean(),
  /** The newest answered ones. */
  answered: z.array(PublicFeedback),
  /** By the key of a milestone; '': the programme as a whole. */
  sums: z.record(z.string(), ObservationSum),
});
export type FeedbackOfProgramme = z.infer<typeof FeedbackOfProgramme>;

/** What an answer said before it was corrected. */
export interface EarlierAnswer {
  answer: string;
  /** Name of the organisation; null: the region's coordinator. */
  answered_by: string | null;
  /** UTC. */
  said_at: string;
  corrected_at: string;
  /** What was wrong in it. */
  reason: string;
}

export interface RegionOfFeedback {
  slug: string;
  name: string;
  demo: boolean;
  time_zone: string;
}

export interface FeedbackPage {
  region: RegionOfFeedback;
  /** Somebody is there who checks and answers. */
  staffed: boolean;
  feedback: PublicFeedback;
  /** The newest first. */
  earlier: EarlierAnswer[];
  photo: { id: string; width: number; height: number } | null;
}

/** A month in a place, as the tally holds it. */
export interface TallyLine {
  /** Name of the place; null: none was told. */
  place: string | null;
  /** 'YYYY-MM'. */
  month: string;
  there: number;
  partly: number;
  absent: number;
}

/** The filters as they stand in the query of a list. */
export const LIST = ['jenis', 'tonggak', 'kabar', 'setelah'] as const;
export type ListAsked = { jenis?: KindInAddress; tonggak?: string; kabar?: string; setelah?: string };

export interface FeedbackList {
  region: RegionOfFeedback;
  programme: { slug: string; title: string } | null;
  milestone: { key: string; title: string } | null;
  update: { id: string; title: string } | null;
  shown: PublicFeedback[];
  next: string | null;
  /** Of observations of a programme, a milestone or an update alone. */
  sum: ObservationSum | null;
  tally: TallyLine[];
  /** There are older months. */
  tally_cut: boolean;
  /** Of a whole region's first page alone. */
  refusals: RefusalTally | null;
  asked: ListAsked;
}
