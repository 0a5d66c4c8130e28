import { TILE_WIDTH } from '../../src/log/tile.ts';
import { readAll, type Db } from '../core/db.ts';
import { bundleRows, newestHead, noteOf, tileRow } from './door-reads.ts';

/** Where a log is read from: a database, or a portal that runs. */
export interface LogSource {
  /** The newest signed head. */
  checkpoint: () => Promise<string | null>;
  /** The texts of the first `width` entries of a bundle; null where there is none. */
  bundle: (place: number, width: number) => Promise<(string | null)[]>;
  /** The first hashes of a tile, 64 hexadecimal digits each; '' when it is not there. */
  tile: (level: number, place: number, width: number) => Promise<string>;
}

/** The log as a database keeps it. */
export const keptLog = (db: Db): LogSource => ({
  checkpoint: async () => {
    const [head = []] = await readAll(db, [newestHead(db)]);
    return noteOf(head, []);
  },
  bundle: async (place, width) => {
    const [rows = []] = await readAll(db, [bundleRows(db, { index: place, width })]);
    const known = new Map(rows.map(({ leaf, content }) => [leaf as number, content as string]));
    return Array.from({ length: width }, (_, at) => known.get(place * TILE_WIDTH + at) ?? null);
  },
  // Whole, also what is too much in it.
  tile: async (level, index) => {
    const [[row] = []] = await readAll(db, [tileRow(db, { level, index })]);
    return (row?.hashes as string | undefined) ?? '';
  },
});
