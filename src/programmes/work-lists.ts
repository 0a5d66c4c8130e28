/** What waits for a region's officers. Each list holds at most one more than is shown. */
export interface Work {
  /** Programmes heard of longest ago, beyond the region's threshold. */
  silent: { key: string; title: string; last_event_date: string }[];
  /** Open milestones whose day has passed, longest late first. */
  late: { key: string; title: string; due_on: string; programme: string; programme_title: string }[];
  /** Error reports that wait for an answer, counted up to `MANY`. */
  reports: number;
}

/** How many of each are shown. */
export const WORK = 10;

/** Where counting stops: nobody plans a day by whether it is 120 or 130. */
export const MANY = 100;
