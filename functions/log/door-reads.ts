import type { Tile } from '../../src/log/tile.ts';
import { TILE_WIDTH } from '../../src/log/tile.ts';
import type { Db, Row } from '../core/db.ts';

const NEWEST = 'SELECT size, root, note FROM log_checkpoint ORDER BY id DESC LIMIT 1';

/** The name under which a head `h` is signed: the first line of its note. */
export const ORIGIN = 'substr(h.note, 1, instr(h.note, char(10)) - 1)';

/** The newest signed head. */
export const newestHead = (db: Db) => db.prepare(NEWEST);

/** What witnesses say of the newest head. */
export const newestCosignatures = (db: Db) =>
  db.prepare(
    `SELECT c.line
     FROM (${NEWEST}) AS h
     CROSS JOIN log_cosignature AS c ON c.size = h.size AND c.root = h.root AND c.origin = ${ORIGIN}
     ORDER BY c.witness
     LIMIT 20`,
  );

/** A signed note with the lines of its witnesses; null while nothing was signed. */
export const noteOf = ([head]: Row[], lines: Row[]): string | null =>
  head ? (head.note as string) + lines.map(({ line }) => `${line as string}\n`).join('') : null;

/** The row of a tile. */
export const tileRow = (db: Db, { level, index }: Pick<Tile, 'level' | 'index'>) =>
  db.prepare('SELECT hashes FROM log_tile WHERE level = ? AND place = ? LIMIT 1').bind(level, index);

/** The first entries of a bundle. */
export const bundleRows = (db: Db, { index, width }: Pick<Tile, 'index' | 'width'>) =>
  db
    .prepare('SELECT leaf, content FROM log_entry WHERE leaf >= ?1 AND leaf < ?1 + ?2 ORDER BY leaf LIMIT ?2')
    .bind(index * TILE_WIDTH, width);

export const entryRow = (db: Db, leaf: number) =>
  db.prepare('SELECT content FROM log_entry WHERE leaf = ? LIMIT 1').bind(leaf);

/** Every tile that a proof of an entry under the newest head rests on: those above it, and those at the right edge. */
export const proofTiles = (db: Db, leaf: number) =>
  db
    .prepare(
      `SELECT t.level, t.place, t.hashes
       FROM (${NEWEST}) AS h
       CROSS JOIN (SELECT value AS level FROM json_each('[0,1,2,3]')) AS l
       CROSS JOIN log_tile AS t ON t.level = l.level
         AND t.place IN (?1 >> 8 * (l.level + 1), (h.size - 1) >> 8 * (l.level + 1))
       LIMIT 8`,
    )
    .bind(leaf);

/** A head as a witness sees it: the name of the log, and what is signed under it; `root` is 64 hexadecimal digits. */
export interface SeenHead {
  size: number;
  root: string;
  origin: string;
}

/** When a head was signed first; no row: it never was. */
export const signedHead = (db: Db, { size, root, origin }: SeenHead) =>
  db
    .prepare(
      `SELECT h.signed_at
       FROM log_checkpoint AS h
       WHERE h.size = ? AND h.root = ? AND ${ORIGIN} = ?
       ORDER BY h.id
       LIMIT 1`,
    )
    .bind(size, root, origin);
