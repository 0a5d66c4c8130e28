import type { Format } from '../../src/datasets/manifest.ts';
import { readAll, type Db } from '../core/db.ts';
import { placeOf, toPlace } from './place-reads.ts';
import type { Keyset, Source } from './source.ts';

/** Texts by format; none where a format has nothing to say. */
export type Texts = Partial<Record<Format, string>>;

/** What one reading gives. */
export interface Portion {
  texts: Texts;
  rows: number;
  /** After which row the next one begins, as JSON; null: nothing was read. */
  place: string | null;
  last: boolean;
}

/** What is asked of one reading. */
export interface Asked {
  region: string;
  place: string | null;
  site: string;
  most: number;
}

/** One portion of a source, written by `write`. A region that is gone has none. */
export async function readPortion<R>(
  db: Db,
  source: Source<R>,
  { region, place, site, most }: Asked,
  write: (rows: R[]) => Texts,
): Promise<Portion> {
  const after = place === null ? source.start : (JSON.parse(place) as Keyset);
  const [[home] = [], found = []] = await readAll(db, [
    placeOf(db, region),
    source.statement(db, region, after, most),
  ]);
  const newest = found.at(-1);
  const rows = home ? source.toRows(found, toPlace(home, site)) : [];
  return {
    texts: rows.length > 0 ? write(rows) : {},
    rows: rows.length,
    place: newest ? JSON.stringify(source.placeOfRow(newest)) : place,
    last: found.length < most,
  };
}
