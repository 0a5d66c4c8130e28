import * as z from 'zod';

/** The region that a report concerns. */
interface RegionOfReport {
  slug: string;
  name: string;
  demo: boolean;
  time_zone: string;
}

/** What everybody may know of an error report: never the words of who reported it. */
export interface PublicReport {
  id: string;
  address: string;
  submitted_at: string;
  /** Day in the region's time zone. */
  received_on: string;
  state: 'open' | 'answered';
  answered_at: string | null;
}

export interface ErrorReportPage {
  region: RegionOfReport;
  report: PublicReport & { answer: string | null; answered_by: string | null };
}

/** What was reported wrong at one address, and how many of that was answered. */
export const Reported = z.object({ address: z.string(), reported: z.int(), answered: z.int() });
export type Reported = z.infer<typeof Reported>;

/** One region's reports. Either list is null when only the other one is asked for. */
export interface ErrorReportList {
  region: RegionOfReport;
  open: { shown: PublicReport[]; next: string | null } | null;
  answered: { shown: PublicReport[]; next: string | null } | null;
  /** `halaman`: the path of the page about which they are. */
  asked: { halaman?: string; setelah?: string; sebelum?: string };
}
