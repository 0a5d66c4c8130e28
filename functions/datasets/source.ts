import type { Db, Row, Statement } from '../core/db.ts';
import type { Place } from './place-reads.ts';

/** A place in the order in which a dataset is read. */
export type Keyset = readonly (string | number)[];

/** How one dataset is read: portion by portion, each from an index, after the last row of the one before. */
export interface Source<R> {
  /** Rows of one portion at most. */
  portion: number;
  /** Before the first row. */
  start: Keyset;
  statement: (db: Db, region: string, after: Keyset, limit: number) => Statement;
  /** Where such a row stands. */
  placeOfRow: (row: Row) => Keyset;
  /** What the rows of a portion say to the public. */
  toRows: (rows: Row[], place: Place) => R[];
}

/** How all rows of a region begin. */
export const ofPlace = ({ slug, code }: Place) => ({ region: slug, region_code: code });

export const parsed = <T>(json: unknown) => JSON.parse(json as string) as T;
