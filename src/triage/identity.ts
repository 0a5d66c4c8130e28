import type { Power } from '../accounts/roles.ts';
import type { OwnContact } from '../own-requests/page.ts';
import type { Problem } from '../ui/field.tsx';
import type { View } from '../ui/view.ts';

/** A reason in words: so many letters, at least and at most. */
export const REASON = { least: 10, most: 500 };
/** How long an asking waits for a second person. */
export const AGREE_DAYS = 7;
/** How long whoever asked may look, from when nobody's agreement is missing. */
export const OPEN_HOURS = 24;

/** How many askings of one report can wait, or be looked at, at the same time. */
export const OPEN_ASKINGS = 20;

const DAY_MS = 86_400_000;

/** One asking to see how to reach a reporter. */
export interface Opening {
  id: string;
  /** UTC. */
  asked_at: string;
  asked_by: string;
  /** Null: that officer's account was erased. */
  asked_name: string | null;
  /** Name of the asking officer's agency; null: the region's coordinator. */
  organisation: string | null;
  /** Null: erased when its time was over, or shut. */
  reason: string | null;
  /** Since when it may be opened, UTC; null: it waits for a second person. */
  agreed_at: string | null;
  /** Null: nobody agreed, or nobody had to. */
  agreed_by: string | null;
  agreed_name: string | null;
}

/** Why a reporter cannot be shown to somebody. */
export type Bar = 'agency' | 'officials' | 'no_contact' | 'contact_erased';

/** What decides whether it can. */
export interface Reachable {
  region: string;
  /** Keys of every agency that has it or ever had it, also when that was undone. */
  agencies: readonly string[];
  is_anonymous: 0 | 1;
  /** The category is about how officials behave; also when it left the region's list, for then nobody knows. */
  supervisory: 0 | 1;
  has_contact: 0 | 1;
  contact_erased: 0 | 1;
}

/**
 * What keeps somebody who may open identities from this one; null: nothing. An anonymous reporter is never shown to an
 * agency that is to answer, or ever was, so whoever has any role in one of them is kept out, also when they act for the
 * whole region besides. A report about officials names nobody's agency for certain: an anonymous one is opened by nobody.
 */
export function barOf(request: Reachable, grants: readonly Power[]): Bar | null {
  if (request.is_anonymous && request.supervisory) return 'officials';
  if (request.is_anonymous && grants.some((grant) => isOfAgency(grant, request))) return 'agency';
  if (!request.has_contact) return request.contact_erased ? 'contact_erased' : 'no_contact';
  return null;
}

const isOfAgency = ({ region, organisation }: Power, request: Reachable) =>
  organisation !== null &&
  (region === null || region === request.region) &&
  request.agencies.includes(organisation);

/** What an officer can do with an asking at a moment, UTC: agree to another's, look at their own, or nothing any more. */
export function deedFor(opening: Opening, officer: string, now: string): 'agree' | 'open' | 'wait' | null {
  const age = (since: string) => Date.parse(now) - Date.parse(since);
  const own = opening.asked_by === officer;
  if (opening.agreed_at !== null)
    return own && age(opening.agreed_at) <= (OPEN_HOURS / 24) * DAY_MS ? 'open' : null;
  if (age(opening.asked_at) > AGREE_DAYS * DAY_MS) return null;
  return own ? 'wait' : 'agree';
}

/** Nobody can ask once more before one of these is over. */
export const isFull = (openings: readonly Opening[], now: string) =>
  openings.filter((one) => deedFor(one, one.asked_by, now)).length >= OPEN_ASKINGS;

/** What the page is drawn from on which an officer asks, agrees and looks. */
export interface IdentityProps {
  id: string;
  region: { slug: string; time_zone: string };
  officer: string;
  /** Opening takes two people. */
  two: boolean;
  bar: Bar | null;
  openings: Opening[];
  /** Shown in this one answer. */
  contact: OwnContact | null;
  token: string;
  /** A reason that was not taken. */
  typed?: string | undefined;
  refused?: { message: string; problems: Problem[] } | undefined;
  /** UTC. */
  now: string;
  view: View;
}

/** Where the page stands, and what is sent from it. */
export const identityPath = (region: string, id: string, deed = '') =>
  `/petugas/${region}/laporan/${id}/identitas/${deed}`;
