import type { Box } from './cells.ts';

/** Reports of a list without `page_size`, and the most that a page may hold. */
export const FIRST = 1000;
/** Numbers, and codes of categories, that one list may name. */
export const IDS = 50;
export const CODES = 7;

/** A circle: degrees and metres. */
export interface Circle {
  lat: number;
  long: number;
  radius: number;
}

/** From and to, UTC, ISO 8601 with milliseconds; both ends included. */
export interface Period {
  from: string;
  to: string;
}

/** What a list of reports is asked for, checked. */
export interface Wanted {
  /** When they were made; null: at any time. */
  requested: Period | null;
  /** When they last changed; null: at any time. If it is set, the list goes by it. */
  updated: Period | null;
  /** Empty: all categories. */
  codes: string[];
  /** Null: open and closed. */
  isOpen: boolean | null;
  box: Box | null;
  circle: Circle | null;
  size: number;
  after: { at: string; id: string } | null;
}
