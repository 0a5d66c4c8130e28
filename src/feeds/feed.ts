import type { ToldChange } from './changed.ts';

/** One entry of a feed: whole addresses, RFC 3339 moments without fractions. */
export interface Entry {
  /** A `tag:` URI (RFC 4151), for ever the same: a correction of the same thing comes under the same one. */
  id: string;
  title: string;
  /** The same with its reason, its sources and when it was recorded: plain text. */
  summary: string;
  href: string;
  published: string;
  /** When it last changed. */
  updated: string;
  /** What happened, for programs: ids and names of the portal's own. */
  about: {
    region: string;
    noun: string;
    subject: string;
    verb?: string;
    version?: number;
    event?: number;
    /** By how many days a date moved, against where it stood and against where it stood first. */
    days?: number;
    slip_days?: number;
    changes?: ToldChange[];
    /** The whole address of what it changed, before and after. */
    compare?: string;
  };
  /** Whole addresses of the records of the sources that it rests on. */
  sources?: string[];
}

/** A page of a feed, as either format writes it. */
export interface Feed {
  id: string;
  title: string;
  /** The page on which the same can be read. */
  page: string;
  /** The address that is served, and the same in the other format. */
  self: string;
  twin: string;
  /** Where older entries are; null on the last page. */
  next: string | null;
  /** Of its newest entry, or of the thing itself. */
  updated: string;
  entries: Entry[];
}

export const AUTHOR = 'Pantau Kota';

/** An identity that no change of an address touches. */
export const tagOf = (origin: string, path: string) => `tag:${new URL(origin).hostname},2026:${path}`;

/** A moment as feeds write it: "2026-11-23T03:00:00Z". */
export const seconds = (at: string) => at.replace(/\.\d+Z$/, 'Z');
