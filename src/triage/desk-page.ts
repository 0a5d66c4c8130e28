import type { Action as Right } from '../accounts/roles.ts';
import type { Calendars } from '../clocks/schema.ts';
import type { HistoryLine } from '../history/page.ts';
import type { OwnMessage, OwnPhoto, OwnWords, RequestFacts } from '../own-requests/page.ts';
import type { Problem } from '../ui/field.tsx';
import type { ResponseTemplate } from '../response-templates/schema.ts';
import type { View } from '../ui/view.ts';

/** How much of a report the public may see, as an officer decides: with its words, the facts alone, or nothing. */
export const publicities = ['whole', 'facts', 'none'] as const;
export type Publicity = (typeof publicities)[number];

/** What an officer can take a public report back to: ever less, never more. */
export const hidings = ['facts', 'none'] as const satisfies readonly Publicity[];
export type Hiding = (typeof hidings)[number];

/** Through whose hands a report went; names of organisations, null: the region's coordinator. */
export interface DeskReferral {
  at: string;
  from: string | null;
  to: string | null;
  /** Working days. */
  days_held: number;
  reason: string | null;
}

/** What an officer wrote for colleagues. */
export interface DeskNote {
  id: string;
  at: string;
  /** Null: their data were erased. */
  name: string | null;
  /** Null: erased, or shut. */
  body: string | null;
}

/** "Belum selesai" of a supporter, on which an officer has to look. */
export interface DeskObjection {
  at: string;
  body: string | null;
}

/** A photo, and whether an officer took it out of the public's sight for good. */
export interface DeskPhoto extends OwnPhoto {
  hidden_at: string | null;
}

/** What is known around a report: where it went, what officers wrote, and what they may begin with. */
export interface DeskAround {
  referrals: DeskReferral[];
  notes: DeskNote[];
  objections: DeskObjection[];
  /** Reports that were merged into it. */
  duplicates: string[];
  /** Newest first. */
  history: HistoryLine[];
  /** There are older ones that are not shown. */
  is_cut: boolean;
  templates: ResponseTemplate[];
  agencies: [key: string, name: string][];
  /** The agency that answers for its category there; null: the coordinator finds out. */
  routed: string | null;
  calendars: Calendars;
}

/** One report as officers see it: never how to reach its reporter. */
export interface DeskRequest {
  facts: RequestFacts;
  /** Key of its agency. */
  agency: string | null;
  /** Null: secret, and not opened. */
  words: OwnWords | null;
  messages: OwnMessage[] | null;
  /** Sealed fields that no key of the portal opens. */
  shut: string[];
  /** Empty, too: secret, and not opened; only how many there are is told. */
  photos: DeskPhoto[];
  photo_count: number;
  links: Record<string, string>;
  has_contact: boolean;
  /** Supporters' objections that wait. */
  objection_count: number;
  around: DeskAround;
}

/** What the page of one report is drawn from. */
export interface DeskRequestProps {
  request: DeskRequest;
  region: { slug: string };
  /** What this officer may do with it. */
  may: (action: Right) => boolean;
  token: string;
  now: string;
  /** What was just done. */
  done?: string | undefined;
  refused?: { message: string; problems: Problem[] } | undefined;
  /** The version that a form was sent for, which is no longer the report's. */
  stale?: number | undefined;
  /** The form that was sent, or is begun with a template: it stands open. */
  open?: string | undefined;
  /** What was typed in it. */
  typed: Record<string, string>;
  view: View;
}

/** Ticks of photos are sent under this and the photo's id. */
export const PHOTO_TICK = 'foto-';

/** Where a form of the page of one report is sent. */
export const pathOf = ({ region, request }: Pick<DeskRequestProps, 'region' | 'request'>, deed: string) =>
  `/petugas/${region.slug}/laporan/${request.facts.id}/${deed}/`;
