import type { Course } from '../clocks/course.ts';
import type { Clocks } from '../clocks/schema.ts';
import type { OwnMessage, OwnPhoto, OwnWords, RequestFacts } from '../own-requests/page.ts';
import type { Problem } from '../ui/field.tsx';
import type { View } from '../ui/view.ts';
import type { RequestClass, State } from '../service-requests/states.ts';

/** How much of a report the public may see, as an officer decides: with its words, the facts alone, or nothing. */
export const publicities = ['whole', 'facts', 'none'] as const;
export type Publicity = (typeof publicities)[number];

/** What an officer can take a public report back to: ever less, never more. */
export const hidings = ['facts', 'none'] as const satisfies readonly Publicity[];
export type Hiding = (typeof hidings)[number];

/** States of the desk's lists, by the word in the address. */
export const deskStates = { baru: 'received', diperiksa: 'verified' } as const satisfies Record<
  string,
  State
>;
export type DeskState = keyof typeof deskStates;

/** One report in a list. */
export interface DeskLine {
  id: string;
  class: RequestClass;
  service: string;
  agency: string | null;
  state: State;
  received_on: string;
  clocks: Clocks;
  course: Course;
  is_secret: boolean;
  next_due_at: string;
  /** The newest message is its reporter's. */
  is_asked: boolean;
  /** Null: secret. */
  beginning: string | null;
}

export interface DeskList {
  shown: DeskLine[];
  next: string | null;
}

/** What somebody asked of the desk, and what of it they see. */
export interface DeskAsked {
  keadaan: DeskState;
  setelah?: string | undefined;
  /** The agency whose reports are shown, and those among which may be chosen; null: the whole region. */
  lembaga: string | null;
  agencies: string[];
}

/** One report as officers see it: never how to reach its reporter. */
export interface DeskRequest {
  facts: RequestFacts;
  /** Null: secret, and not opened. */
  words: OwnWords | null;
  messages: OwnMessage[] | null;
  /** Sealed fields that no key of the portal opens. */
  shut: string[];
  /** Empty, too: secret, and not opened; only how many there are is told. */
  photos: OwnPhoto[];
  photo_count: number;
  links: Record<string, string>;
  has_contact: boolean;
}

/** What the page of one report is drawn from. */
export interface DeskRequestProps {
  request: DeskRequest;
  region: { slug: string };
  may: { verify: boolean; reply: boolean };
  token: string;
  now: string;
  refused?: { message: string; problems: Problem[] } | undefined;
  /** A reply that was not sent. */
  typed?: string | undefined;
  view: View;
}

/** Ticks of photos are sent under this and the photo's id. */
export const PHOTO_TICK = 'foto-';

/** Where a form of the page of one report is sent. */
export const pathOf = ({ region, request }: Pick<DeskRequestProps, 'region' | 'request'>, deed: string) =>
  `/petugas/${region.slug}/laporan/${request.facts.id}/${deed}/`;
