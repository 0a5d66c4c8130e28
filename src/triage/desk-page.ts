import type { OwnMessage, OwnPhoto, OwnWords, RequestFacts } from '../own-requests/page.ts';
import type { Problem } from '../ui/field.tsx';
import type { View } from '../ui/view.ts';

/** How much of a report the public may see, as an officer decides: with its words, the facts alone, or nothing. */
export const publicities = ['whole', 'facts', 'none'] as const;
export type Publicity = (typeof publicities)[number];

/** What an officer can take a public report back to: ever less, never more. */
export const hidings = ['facts', 'none'] as const satisfies readonly Publicity[];
export type Hiding = (typeof hidings)[number];

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
