import type { Clocks } from '../clocks/schema.ts';
import type { RequestClass } from './states.ts';

/** The region of a report, as its reporter's pages name it. */
export interface RegionOfRequest {
  slug: string;
  name: string;
  demo: boolean;
  time_zone: string;
}

/** What the receipt says of a report: nothing that was written in it, and nobody's name. */
export interface SubmittedRequest {
  /** The reference, 10 Crockford symbols. */
  id: string;
  class: RequestClass;
  service_code: string;
  /** UTC. */
  submitted_at: string;
  received_on: string;
  clocks: Clocks;
  text_sha256: string;
  is_anonymous: boolean;
  is_secret: boolean;
}

/** A report that was taken, with its private key, and all that the receipt is drawn from. */
export interface Submitted {
  /** The private key, 24 symbols: shown once, stored nowhere. */
  key: string;
  region: RegionOfRequest;
  /** True when somebody is there who checks its reports. */
  staffed: boolean;
  request: SubmittedRequest;
  /** How the category is called. */
  service: string;
  /** Who answers for it; null: the region's coordinator forwards it. */
  agency: string | null;
  /** Its key. */
  agency_key: string | null;
  /** Photos that came with it. */
  photos: number;
  /** The text whose hash the receipt holds; null when the words that came now are others. */
  text: string | null;
  /** The same submit came before with other words: those stand, and these do not. */
  is_changed: boolean;
}
