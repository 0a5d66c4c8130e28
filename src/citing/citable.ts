/** One published version of something, as whoever cites it must name it. It never changes, so neither does this. */
export interface Citable {
  /** Letter of its kind, id and version ("U-7K3M9QXT2B@v2"): what reference managers lose elsewhere stands here. */
  number: string;
  version: number;
  /** With the version, for the same reason. */
  title: string;
  /** The organisation in whose name it was published: author and institution at once. */
  author: string;
  /** What kind of document it is, in words. */
  genre: string;
  /** Day on which this version was published, in the region's own time zone; ISO 8601. Not the day of what it tells. */
  issued: string;
  abstract: string;
  /** Name of the region that it is about. */
  jurisdiction: string;
  /** Absolute address of this version, for ever. */
  address: string;
  /** Absolute address at which the newest version is read. */
  newest: string;
  /** Hex, of what was published. */
  sha256: string;
  /** The number of its entry in the transparency log; absent while it waits to be sealed. */
  log_index?: number;
}

/** Media types of a citation's files, by the end of their names. */
export const citingFormats = {
  ris: 'application/x-research-info-systems; charset=utf-8',
  bib: 'application/x-bibtex; charset=utf-8',
  json: 'application/vnd.citationstyles.csl+json; charset=utf-8',
} as const;
export type CitingFormat = keyof typeof citingFormats;

/** Where a file of a citation is; `address` is that of the version. */
export const citingFile = (address: string, format: CitingFormat) => `${address}kutipan.${format}`;

/** Who holds the rights to all that is published here asks only to be named. */
export const LICENCE = 'CC-BY-4.0';
