import { joinBytes } from '../ui/bytes.ts';
import type { Hash } from './tree.ts';

/** Hashes of a full tile, entries of a full bundle. */
export const TILE_WIDTH = 256;
const HASH_BYTES = 32;
/** The longest entry: its length is written in 16 bits. */
export const ENTRY_BYTES = 65_535;

/** A tile of hashes, or a bundle of the entries themselves. https://c2sp.org/tlog-tiles */
export interface Tile {
  /** 0 to 63: each hash of level L stands for 256^L leaves. */
  level: number | 'entries';
  index: number;
  /** 1 to 256; 256 is a full one. */
  width: number;
}

/** The address of a tile under the log's own: "tile/0/x001/x234/067", and ".p/5" after it when it is not full. */
export function tilePath({ level, index, width }: Tile): string {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g) ?? [];
  const path = groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/');
  return `tile/${level}/${path}${width === TILE_WIDTH ? '' : `.p/${width}`}`;
}

const PATH = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/)*\d{3})(?:\.p\/(\d{1,3}))?$/;

/** The tile of an address; null when there can be none: written otherwise than tilePath does, or beyond its bounds. */
export function readTilePath(path: string): Tile | null {
  const [, level = '', groups = '', width = String(TILE_WIDTH)] = PATH.exec(path) ?? [];
  const tile: Tile = {
    level: level === 'entries' ? level : Number(level),
    index: Number(groups.replace(/\D/g, '')),
    width: Number(width),
  };
  const isPossible = tile.width >= 1 && tile.width <= TILE_WIDTH && Number.isSafeInteger(tile.index);
  const isKnown = tile.level === 'entries' || tile.level <= 63;
  // One tile has one address: no zeros before it, no ".p/256".
  return isPossible && isKnown && tilePath(tile) === path ? tile : null;
}

/** How many hashes (or entries) a tile has in a tree of that size, 0 to 256. */
export function widthIn({ level, index }: Omit<Tile, 'width'>, size: number): number {
  const all = Math.floor(size / TILE_WIDTH ** (level === 'entries' ? 0 : level));
  return Math.max(0, Math.min(TILE_WIDTH, all - index * TILE_WIDTH));
}

/** A tile's bytes: its hashes one after the other. */
export const tileBytes = (hashes: Uint8Array[]): Uint8Array<ArrayBuffer> => joinBytes(...hashes);

/** The hashes of a tile; null when the bytes are none. */
export function readTile(bytes: Uint8Array<ArrayBuffer>): Hash[] | null {
  const width = bytes.length / HASH_BYTES;
  if (!Number.isInteger(width) || width < 1 || width > TILE_WIDTH) return null;
  return Array.from({ length: width }, (_, at) => bytes.slice(at * HASH_BYTES, (at + 1) * HASH_BYTES));
}

/** A bundle's bytes: each entry after its length. Throws when one is longer than 65535 bytes. */
export const bundleBytes = (entries: Uint8Array[]): Uint8Array<ArrayBuffer> =>
  joinBytes(...entries.flatMap((entry) => [lengthOf(entry), entry]));

function lengthOf({ length }: Uint8Array): Uint8Array {
  if (length > ENTRY_BYTES) throw new RangeError(`An entry of ${length} bytes; ${ENTRY_BYTES} at most`);
  return Uint8Array.of(length >> 8, length & 255);
}

/** The entries of a bundle, 1 to 256; null when the bytes are none. */
export function readBundle(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] | null {
  const entries = [];
  let at = 0;
  while (at < bytes.length) {
    const from = at + 2;
    at = from + (bytes[at]! << 8) + (bytes[at + 1] ?? 0);
    entries.push(bytes.slice(from, at));
  }
  const isWhole = at === bytes.length && entries.length >= 1 && entries.length <= TILE_WIDTH;
  return isWhole ? entries : null;
}
