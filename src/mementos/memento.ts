/** One second in which something was published, and the path at which it is read as it stood then, for ever. */
export interface Memento {
  /** UTC, "2026-03-01T02:00:00Z". */
  at: string;
  path: string;
}

/** The mementos around one of them (RFC 7089); null: there is none such. `chosen` is the newest that is not too new. */
export interface Mementos {
  first: Memento | null;
  prev: Memento | null;
  chosen: Memento | null;
  next: Memento | null;
  last: Memento | null;
}

/** A page of now that has mementos. */
export interface Original {
  path: string;
  /** The path of its memento by what its rows call it: a version, or a second. */
  at: (place: string | number) => string;
}

/** A path as of a moment. */
export const asOf = (path: string, per: string) => `${path}?per=${per}`;

/** A second as HTTP writes it: "Thu, 16 May 2019 06:01:00 GMT". */
export const httpDate = (at: string) => new Date(at).toUTCString();

const IMF_FIXDATE = /^\w{3}, \d{2} \w{3} \d{4} [\d:]{8} GMT$/;

/** The second that an HTTP date names, UTC; null when it is none (RFC 9110, 5.6.7: in its one preferred form). */
export function fromHttpDate(text: string): string | null {
  const at = new Date(text);
  if (!IMF_FIXDATE.test(text.trim()) || at.toUTCString() !== text.trim()) return null;
  return `${at.toISOString().slice(0, 19)}Z`;
}
