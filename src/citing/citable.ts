import { dayOf, isSecond } from '../mementos/per.ts';
import type { View } from '../ui/view.ts';
import { beginningOf, exactly, longDate, secondOf } from '../ui/when.ts';
import { words } from './words.ts';

/** What kind of document is cited, by the names of CSL. */
export type CitedType = 'report' | 'article-newspaper' | 'webpage';

/** One thing as whoever cites it must name it. Where nobody said something it is null, and `missing` says so. */
export interface Citable {
  /**
   * Letter of its kind, id, and which state of it: a version ("U-7K3M9QXT2B@v2") or a moment
   * ("P-7K3M9QXT2B@2026-11-22T17:30:00Z"). What reference managers lose elsewhere stands here.
   */
  id: string;
  /** The number of a record of this portal; null: somebody else published it, and it has none of ours. */
  number: string | null;
  type: CitedType;
  /** What kind of document it is, in words. */
  genre: string;
  /** Null: it is a page, or a part of one, that gathers many records, and is cited by its moment. */
  version: number | null;
  /** Of a record of ours with its version or moment, for reference managers lose that too. */
  title: string;
  /** Absent where `title` is its own; true where it has none, and `title` is what we call it, in brackets (APA 7). */
  untitled?: true;
  /** Whoever answers for its words; null: nobody is named. */
  author: string | null;
  editor: string | null;
  /** The organisation that published it. */
  institution: string;
  /** In whose name a sentence repeats it; null: it is a record that this portal gathered. */
  said: string | null;
  /** Day of this version or moment, in the region's own time zone; ISO 8601. Not the day of what it tells. */
  issued: string | null;
  /** The moment as of which `address` shows it, a day or a second; null where it is that of a version, or of others. */
  per: string | null;
  /** The day on which it was read, where its address is of that day; null where the address needs none. */
  read: string | null;
  abstract: string | null;
  /** Name of the region that it is about. */
  jurisdiction: string;
  /** True where that region is made up: whatever leaves the portal about it says so. */
  demo: boolean;
  /** Absolute address of what is cited, for ever where it is ours. */
  address: string;
  /** Absolute address at which its newest state is read. */
  newest: string;
  /** Absolute address of a copy in an archive elsewhere. */
  archived: string | null;
  /** What nobody said of it, in words. */
  missing: string[];
  /** Hex, of what was published; null where it is not kept. */
  sha256: string | null;
  /** Where its files are: a path without the end of their names, and what its page was asked ('' for nothing). */
  files: { path: string; query: string };
  /** The number of its entry in the transparency log; absent while it waits to be sealed. */
  log_index?: number;
}

/**
 * A name for formats in which a comma divides a family name from a given one: without its own, as in "Dinas Komunikasi,
 * Informatika, dan Statistik". Formats that can hold a name whole (BibTeX, CSL, COinS) have it as it is written.
 */
export const undivided = (name: string): string => name.replaceAll(',', '');

/** True of what is ours and of which no past is kept: its address shows the newest, so the day of reading belongs to it. */
export const isRunning = ({ number, version, per }: Citable) =>
  number !== null && version === null && per === null;

/** Media types of a citation's files, by the end of their names. */
export const citingFormats = {
  ris: 'application/x-research-info-systems; charset=utf-8',
  bib: 'application/x-bibtex; charset=utf-8',
  json: 'application/vnd.citationstyles.csl+json; charset=utf-8',
} as const;
export type CitingFormat = keyof typeof citingFormats;

/** The portal as a publisher, and as the author of what it gathers from many sources. */
export const PORTAL = 'Pantau Kota';

/** What only a record of this portal is: nobody edited, archived or left out anything. */
export const ours = { type: 'report', editor: null, archived: null, missing: [] as string[] } as const;

/** A part of a page as of a moment; `address` may be asked for something already. */
export const asOf = (address: string, per: string, anchor?: string) =>
  `${address}${address.includes('?') ? '&' : '?'}per=${per}${anchor ? `#${anchor}` : ''}`;

type State = Pick<Citable, 'id' | 'number' | 'version' | 'title' | 'issued' | 'per'> & { number: string };

/** One version of a record that has a page for each; `of` is its letter and id. */
export function ofVersion(of: string, title: string, version: number, publishedOn: string): State {
  const number = `${of}@v${version}`;
  return {
    id: number,
    number,
    version,
    title: words.id.versioned(title, version),
    issued: publishedOn,
    per: null,
  };
}

/** A page of many records, or a part of it, as it stood at a moment: a second (UTC), or a day of its region. */
export function ofMoment(of: string, title: string, per: string, timeZone: string): State {
  const number = `${of}@${per}`;
  return {
    id: number,
    number,
    version: null,
    title: words.id.stood(title, isSecond(per) ? exactly(per, timeZone) : longDate(per)),
    issued: dayOf(per, timeZone),
    per,
  };
}

/**
 * The second (UTC) as of which a page of today is cited. Lateness and silence are counted to a day, so what was
 * published before today is read today as it was when the day began, and that second is over; what was published
 * since, as of that publication.
 */
export function citedAt(published: string | null, today: string, timeZone: string): string {
  const began = secondOf(beginningOf(today, timeZone));
  return published !== null && published > began ? published : began;
}

/**
 * The moment as of which a page is cited: the one that it was asked for, where nothing more can come to that. While more
 * can, it is cited as the page of now is: by what was published last, which stays as it is.
 */
export const momentOf = (
  published: string | null,
  { per, frozen, today }: Pick<View, 'per' | 'frozen' | 'today'>,
  timeZone: string,
): string => (per && frozen ? per : citedAt(published, today, timeZone));
