import type { Course } from '../clocks/course.ts';
import type { Lateness } from '../clocks/late.ts';
import type { Clocks } from '../clocks/schema.ts';
import type { Photo } from '../photos/schema.ts';
import type { Problem } from '../ui/question.tsx';
import type { View } from '../ui/view.ts';
import type { Service } from '../services/schema.ts';
import type { Channel } from '../service-requests/channels.ts';
import type { RequestClass, State } from '../service-requests/states.ts';

/** How to reach the reporter, as they gave it; opened for their own eyes. */
export interface OwnContact {
  name: string | null;
  phone: string | null;
  email: string | null;
}

/** What they wrote; null in a field: not given, or erased when its time was over. */
export interface OwnWords {
  description: string | null;
  landmark: string | null;
  attributes: Record<string, string | number | string[]> | null;
  lat: number | null;
  long: number | null;
}

/** Respon awal, respon substantif, a question, how the report was closed; of the reporter: belum selesai. */
export type Grade = 'initial' | 'substantive' | 'question' | 'closing' | 'objection';

export interface OwnMessage {
  id: string;
  at: string;
  sender: 'reporter' | 'agency';
  /** What it is; null: none of these. */
  grade: Grade | null;
  /** Name of the organisation that answers; null: the reporter, or the region's coordinator. */
  organisation: string | null;
  /** Null: erased when its time was over, or shut. */
  body: string | null;
  /** Sealed, and no key of the portal opens it. */
  is_shut: boolean;
}

export interface OwnPhoto extends Photo {
  state: 'ready' | 'approved';
  uploaded_at: string;
  sha256: string;
}

export interface OwnEvent {
  at: string;
  verb: string;
  actor: string;
  data: Record<string, unknown>;
}

/** What is kept of a report besides what was written: dates, codes and their words. */
export interface RequestFacts {
  region: { slug: string; name: string; demo: boolean; time_zone: string };
  id: string;
  class: RequestClass;
  service_code: string;
  /** Null when the category left the region's list. */
  service: Service | null;
  agency: string | null;
  district: string | null;
  village: string | null;
  incident_on: string | null;
  programme: { title: string; slug: string } | null;
  lapor_number: string | null;
  is_anonymous: boolean;
  is_secret: boolean;
  is_withdrawn: boolean;
  state: State;
  /** UTC. */
  submitted_at: string;
  received_on: string;
  clocks: Clocks;
  course: Course;
  text_sha256: string;
  supporter_count: number;
  closed_at: string | null;
  hand_over_count: number;
  outcome: 'whole' | 'part' | null;
  confirmed: 'whole' | 'part' | null;
  rating: number | null;
  reopened_count: number;
  duplicate_of: string | null;
  channel: Channel;
  /** Moved by every change. */
  version: number;
  /** What the public sees of it; null: nothing. */
  shown: 'whole' | 'facts' | null;
}

/** Who wanted to know how to reach the reporter, and why. */
export interface OwnOpening {
  id: string;
  asked_at: string;
  /** Name of the organisation of the one who asked; null: the region's coordinator. */
  organisation: string | null;
  /** Null: erased when its time was over, or shut. */
  reason: string | null;
  /** When a second person agreed, where the region wants two. */
  agreed_at: string | null;
  /** When it was opened; null: it was not, so far. */
  opened_at: string | null;
  /** Role of whoever opened it, or asked. */
  role: string | null;
}

/** A report as its reporter sees it with the private key: all that is kept of it. */
export interface OwnPage extends RequestFacts {
  /** How late a promise is, or was. */
  late_by: Lateness;
  /** How often its reporter opened it again. */
  objected: number;
  /** Supporters who say "belum selesai", and wait for an officer. */
  objection_count: number;
  openings: OwnOpening[];
  /** There are older ones that are not told. */
  openings_cut: boolean;
  /** Names of the region's organisations, by their keys. */
  organisations: Record<string, string>;
  /** The public report that goes on in its place; also `duplicate_of` names no other here. */
  continued: string | null;
  words: OwnWords;
  /** Sealed fields that no key of the portal opens: they are null here. */
  shut: string[];
  contact: OwnContact | null;
  /** News of it goes to the address they left. */
  tells_reporter: boolean;
  messages: OwnMessage[];
  photos: OwnPhoto[];
  events: OwnEvent[];
  /** There are older ones that are not told. */
  events_cut: boolean;
}

/** Names of the two fields that every form of the reporter's page carries. */
export const CODES = ['nomor', 'kunci'] as const;
export type Codes = Record<(typeof CODES)[number], string>;

/** What the forms of the page take, by the names of their fields. */
export interface OwnForms {
  pesan?: string;
  belum?: string;
  nilai?: string;
}

/** Letters of one message. */
export const MESSAGE_LIMIT = 4000;
/** Messages that each side may write on one report. */
export const MESSAGES = 100;

/** What the page of a report is drawn from. */
export interface OwnProps {
  page: OwnPage;
  /** As they were typed; every form of the page carries them on. */
  codes: Codes;
  /** Minted with each drawing: the same form sent twice does its work once. */
  token: string;
  /** UTC: what is late is late at this moment. */
  now: string;
  /** Addresses of the photos, by their id; they hold for a while and then no more. */
  links: Record<string, string>;
  /** What was just done. */
  done?: string;
  refused?: { message: string; problems: Problem[] };
  /** What was typed and not taken. */
  typed?: OwnForms;
  view: View;
}

/** Photos that a report may hold in all: four that came with it, and four that are added later. */
export const OWN_PHOTOS = 8;
