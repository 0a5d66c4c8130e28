import { promised, type When } from '../clocks/due.ts';
import type { Promised } from '../clocks/schema.ts';
import type { ServiceList } from '../services/schema.ts';
import type { Kind } from './schema.ts';

/** The promises made for feedback when it is received; they are kept with it and never made anew. */
export interface FeedbackClocks {
  /** By when it is looked at; by when a question is answered. Nothing else is ever answered. */
  promises: { verify: Promised; final?: Promised };
  /** Calendars.version. */
  calendar: string;
}

/** By the region's own rules: those of every report, and for a question those of a request for information. */
export const clocksOf = (
  kind: Kind,
  { clocks }: Pick<ServiceList, 'clocks'>,
  when: When,
): FeedbackClocks => ({
  promises: {
    verify: promised(clocks.verify, when),
    ...(kind === 'question' && { final: promised(clocks.final.information_request, when) }),
  },
  calendar: when.calendars.version,
});
