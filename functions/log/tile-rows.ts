import { TILE_WIDTH } from '../../src/log/tile.ts';
import { nodeHash, type Hash, type Subtree } from '../../src/log/tree.ts';
import { toHex } from '../../src/signing/note.ts';
import type { Row } from '../core/db.ts';

/** Tiles as rows keep them: 64 hexadecimal digits a hash. */
export interface TileRow {
  level: number;
  place: number;
  hashes: string;
}

/** Hexadecimal digits of a hash. */
export const DIGITS = 64;
/** Binary levels from one level of tiles to the next. */
const HEIGHT = 8;

/** Bytes of hexadecimal digits. */
export const fromHex = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

/** The hashes of a tile's text. */
export const hashesIn = (hashes: string): Hash[] =>
  (hashes.match(/.{64}/g) ?? []).map((digits) => fromHex(digits));

/** Reads hashes of complete subtrees out of tiles; throws when a tile is not among them. */
export function readerOf(rows: Row[]): (subtrees: Subtree[]) => Promise<Hash[]> {
  const tiles = new Map(rows.map((row) => [`${row.level}/${row.place}`, row.hashes as string]));
  return (subtrees) => Promise.all(subtrees.map((one) => hashOf(tiles, one)));
}

async function hashOf(tiles: Map<string, string>, { level, index }: Subtree): Promise<Hash> {
  const width = 2 ** (level % HEIGHT);
  const [tile, first] = [Math.floor(level / HEIGHT), index * width];
  const text = tiles.get(`${tile}/${Math.floor(first / TILE_WIDTH)}`) ?? '';
  const from = (first % TILE_WIDTH) * DIGITS;
  const hashes = hashesIn(text.slice(from, from + width * DIGITS));
  if (hashes.length < width) throw new Error(`the log lacks hash ${index} of level ${level}`);
  return topOf(hashes);
}

/** The hash over a power of two of neighbours. */
export async function topOf(hashes: Hash[]): Promise<Hash> {
  let row = hashes;
  while (row.length > 1)
    row = await Promise.all(
      Array.from({ length: row.length / 2 }, (_, at) => nodeHash(row[2 * at]!, row[2 * at + 1]!)),
    );
  return row[0]!;
}

/** What tiles get when these subtrees are completed, in the order of their places. */
export function tilesOf(completed: (Subtree & { hash: Hash })[]): TileRow[] {
  const tiles = new Map<string, TileRow>();
  for (const { level, index, hash } of completed) {
    if (level % HEIGHT !== 0) continue;
    const where = { level: level / HEIGHT, place: Math.floor(index / TILE_WIDTH) };
    const name = `${where.level}/${where.place}`;
    tiles.set(name, { ...where, hashes: (tiles.get(name)?.hashes ?? '') + toHex(hash) });
  }
  return [...tiles.values()];
}
