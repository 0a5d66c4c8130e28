/** A moment as Open311 writes it: with `Z` and without milliseconds, which some clients refuse. */
export const datetime = (instant: string): string => `${instant.slice(0, 19)}Z`;

const DAY_MS = 86_400_000;
const WRITTEN =
  /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?:Z|([+ -])(\d{2}):?(\d{2}))?)?$/i;

/**
 * Reads a moment of the W3C's subset of ISO 8601; null when it is none. Without a zone it is UTC, as validators and some
 * clients send it, and a day is its first second. A "+" that somebody forgot to encode comes as a space.
 */
export function momentIn(text: string): Date | null {
  const [whole, year, month, day, hour, minute, second, sign, zoneHour, zoneMinute] =
    WRITTEN.exec(text) ?? [];
  if (!whole) return null;
  const parts = [year, month, day, hour, minute, second].map((part) => Number(part ?? 0));
  const [y = 0, m = 0, d = 0, h = 0, min = 0, s = 0] = parts;
  const local = new Date(Date.UTC(y, m - 1, d, h, min, s));
  const [oh, om] = [Number(zoneHour ?? 0), Number(zoneMinute ?? 0)];
  const isReal =
    local.getUTCMonth() === m - 1 && local.getUTCDate() === d && h < 24 && min < 60 && s < 60 && oh < 15;
  if (!isReal || om > 59 || y < 1900 || y > 2999) return null;
  const offset = (sign === '-' ? -1 : 1) * (oh * 60 + om) * 60_000;
  return new Date(local.getTime() - offset);
}

/** A period, both ends included. */
export interface Span {
  from: Date;
  to: Date;
}

/** Longest period of one list, in days. */
export const SPAN_DAYS = 90;

/** From one end the other follows, ninety days away; without both it is the ninety days before `now`. Null: longer. */
export function spanOf(start: Date | null, end: Date | null, now: Date): Span | null {
  const span = SPAN_DAYS * DAY_MS;
  const to = end ?? (start ? new Date(start.getTime() + span) : now);
  const from = start ?? new Date(to.getTime() - span);
  return to.getTime() - from.getTime() > span ? null : { from, to };
}
