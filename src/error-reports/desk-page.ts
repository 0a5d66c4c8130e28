import type { Problem } from '../ui/field.tsx';
import type { View } from '../ui/view.ts';
import type { PublicReport } from './page.ts';

/** A report as officers see it, with what a resident wrote; the words are empty once they were erased. */
export interface DeskReport extends PublicReport {
  what_is_wrong: string;
  right_value: string | null;
  where_to_see: string | null;
  erased_at: string | null;
}

/** The reports of a region's console. Either list is null when only the other one is asked for. */
export interface DeskList {
  open: { shown: DeskReport[]; next: string | null } | null;
  answered: { shown: PublicReport[]; next: string | null } | null;
  asked: { halaman?: string; setelah?: string; sebelum?: string };
}

/** In whose name somebody may answer. */
export interface Speaker {
  key: string;
  name: string;
}

/** One report, its answer, and who may give it. */
export interface DeskReportPage {
  report: DeskReport & { answer: string | null; answered_by: string | null };
  speakers: Speaker[];
}

/** Stands where the key of an organisation does when whoever runs the portal answers; no key looks like this. */
export const KEEPER = '*';

/** What an officer's page of one report is drawn from. */
export interface DeskReportProps {
  id: string;
  /** Null when the database does not answer: what was typed is shown all the same. */
  page: DeskReportPage | null;
  region: { slug: string; time_zone: string };
  mayErase: boolean;
  refused?: { message: string; problems: Problem[]; typed: TypedAnswer };
  view: View;
}

/** Names of the fields that the form of an answer sends. */
export const ANSWER_FIELDS = ['answer', 'organisation'] as const;
export type TypedAnswer = Record<(typeof ANSWER_FIELDS)[number], string>;
