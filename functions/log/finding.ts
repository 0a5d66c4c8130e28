import type { Upstream } from './upstream.ts';

/** What a difference is of: versions of a thing, or a row that is derived. */
export interface About {
  /** As a sentence calls it. */
  name: string;
  /** As an `Upstream` calls it. */
  node: string;
  /** The thing that it is of, and where that belongs; null: nowhere in particular, or nobody knows. */
  noun: string;
  id: string;
  region: string | null;
  programme: string | null;
  /** The version of which only the content is not what was sealed: while a newer one stands, that is history. */
  version?: number;
  /** SHA-256 of that content as it was sealed. */
  sealed?: string;
  /** What it is derived from; versions are derived from nothing. */
  upstream?: Upstream;
}

/** What is said of a difference; of a derived row by whether all that it follows from is as it was sealed. */
export type Says = string | ((isSure: boolean) => string);

/**
 * Takes down what is wrong: with the log itself, so that it vouches for nothing any more; beside it, where nothing is derived
 * from; or with what is named. `null` says nothing but that this is not vouched for.
 */
export type Say = (says: Says | null, about?: About | 'log' | 'beside') => void;

/** Takes down what is wrong beside the log. */
export type SayAside = (says: string) => void;

/** One thing that was taken down. */
export interface Finding {
  says: Says | null;
  about: About | null;
}

/** Where a thing belongs, and which of its versions tells what stands now. */
export interface Place {
  id: string;
  region: string | null;
  programme: string | null;
  /** Its newest version; null: it has none. */
  newest: number | null;
}
