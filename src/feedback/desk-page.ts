import type { Calendars } from '../clocks/schema.ts';
import type { HistoryLine } from '../history/page.ts';
import type { ReportPhoto, Shown } from '../photos/schema.ts';
import type { Problem } from '../ui/field.tsx';
import type { View } from '../ui/view.ts';
import type { PromiseName } from './due.ts';
import { kindsInAddress, type Kind, type RefusalCode, type Sight, type State } from './schema.ts';

/** The officers' lists, by the word in the address; what each is called in `feedback.list`. */
export const deskLists = {
  menunggu: 'waiting',
  pertanyaan: 'unanswered',
  terbit: 'published',
  ditolak: 'refused',
  disembunyikan: 'hidden',
} as const;
export type DeskListName = keyof typeof deskLists;

/** Lists of what is owed: the oldest promise first. In the others the newest stands first. */
export const isOwed = (list: DeskListName) => list === 'menunggu' || list === 'pertanyaan';

/** What of a region's feedback is listed. */
export interface DeskAsked {
  daftar: DeskListName;
  jenis?: keyof typeof kindsInAddress | undefined;
  /** Slug of a programme. */
  program?: string | undefined;
  /** Key of an organisation; '-': those that the coordinator answers for. */
  lembaga?: string | undefined;
  setelah?: string | undefined;
}

/** Stands where the key of an organisation does when the region's coordinator is meant; no key looks like this. */
export const COORDINATOR = '-';

/** What feedback is about, as its public pages call it. */
export interface Target {
  programme: { slug: string; title: string } | null;
  milestone: { key: string; title: string } | null;
  update: { id: string; title: string } | null;
}

/** One line of a list. */
export interface DeskLine extends Target {
  id: string;
  kind: Kind;
  /** Name of the organisation that answers for it; null: the coordinator. */
  agency: string | null;
  seen: Sight | null;
  beginning: string | null;
  is_erased: boolean;
  received_on: string;
  list_at: string;
  refusal: RefusalCode | null;
  /** What is owed, and by when; null: nothing. */
  owed: Owed | null;
}

export interface Owed {
  promise: PromiseName;
  due_on: string;
  /** UTC. */
  due_at: string;
}

export interface DeskListPage {
  shown: DeskLine[];
  next: string | null;
  /** By which lateness is counted; null: the country's days off are not known yet. */
  calendars: Calendars | null;
  /** Name of the programme to which the list is narrowed. */
  programme: string | null;
  /** Whose feedback can be chosen. */
  agencies: { key: string; name: string }[];
}

/** In whose name somebody may answer. */
export interface Speaker {
  key: string;
  name: string;
}

/** One piece of feedback as its officers see it. */
export interface DeskFeedback extends Target {
  id: string;
  version: number;
  kind: Kind;
  state: State;
  agency: { key: string; name: string } | null;
  /** An officer erased it before it was refused or hidden; else, when it is withdrawn, its author took it back. */
  is_erased: boolean;
  /** Null: none, erased, or taken back by its author. */
  body: string | null;
  seen: Sight | null;
  seen_on: string | null;
  /** Names of the kelurahan and the kecamatan, as far as they were told. */
  place: string | null;
  refusal: RefusalCode | null;
  submitted_at: string;
  published_at: string | null;
  ended_at: string | null;
  erased_at: string | null;
  answer: string | null;
  answered_at: string | null;
  /** Null in an answered one: the coordinator. */
  answered_by: string | null;
  promises: { promise: PromiseName; due_on: string; due_at: string; kept_at: string | null }[];
  owed: Owed | null;
  photos: Shown<ReportPhoto>[];
  speakers: Speaker[];
  history: HistoryLine[];
  calendars: Calendars | null;
}

/** What the forms of a page send, each deed by its own. */
export type Deed = 'terbitkan' | 'tolak' | 'jawab' | 'koreksi' | 'foto' | 'sembunyikan' | 'hapus';
export const PHOTO_TICK = 'foto-';

/** What an officer's page of one piece of feedback is drawn from. */
export interface DeskFeedbackProps {
  feedback: DeskFeedback;
  region: { slug: string; time_zone: string };
  may: { moderate: boolean; answer: boolean; erase: boolean };
  /** UTC. */
  now: string;
  /** The list from which somebody came. */
  from: Partial<DeskAsked>;
  /** The deed that was just done. */
  done?: string | undefined;
  /** The form that was sent, and why not. */
  open?: Deed | undefined;
  refused?: { message: string; problems: Problem[] } | undefined;
  typed: Record<string, string>;
  /** The version for which that form was drawn, when it is another by now. */
  stale?: number | undefined;
  view: View;
}

/** The address of a list of the room. */
export const deskAddress = (region: string, asked: Partial<DeskAsked>) =>
  `/petugas/${region}/masukan/${deskQuery(asked)}`;

/** What of an address says which list it is; a page of one piece of feedback carries it along. */
export function deskQuery(asked: Partial<DeskAsked>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked))
    if (value && !(name === 'daftar' && value === 'menunggu')) query.set(name, value);
  return query.size > 0 ? `?${query}` : '';
}
