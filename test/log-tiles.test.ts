import { describe, expect, it } from 'vitest';
import {
  bundleBytes,
  readBundle,
  readTile,
  readTilePath,
  tileBytes,
  tilePath,
  widthIn,
} from '../src/log/tile.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const ROOT = new Uint8Array(32).fill(7);
const wide = (level: number, index: number, size: number) => widthIn({ level, index }, size);

describe('the address of a tile', () => {
  it.each([
    [0, 0, 256, 'tile/0/000'],
    [1, 0, 1, 'tile/1/000.p/1'],
    [0, 999, 255, 'tile/0/999.p/255'],
    [0, 1000, 256, 'tile/0/x001/000'],
    [63, 1_234_067, 256, 'tile/63/x001/x234/067'],
    ['entries', 273, 112, 'tile/entries/273.p/112'],
  ] as const)('%s, %s, %s is written and read', (level, index, width, path) => {
    expect(tilePath({ level, index, width })).toBe(path);
    expect(readTilePath(path)).toEqual({ level, index, width });
  });

  it.each([
    '',
    'tile/0/0',
    'tile/0/00',
    'tile/0/0000',
    'tile/00/000',
    'tile/01/000',
    'tile/64/000',
    'tile/-1/000',
    'tile/0/x000/000',
    'tile/0/x001',
    'tile/0/001/000',
    'tile/0/x001/x000',
    'tile/0/X001/000',
    'tile/0/000.p/0',
    'tile/0/000.p/00',
    'tile/0/000.p/05',
    'tile/0/000.p/256',
    'tile/0/000.p/999',
    'tile/0/000.p/',
    'tile/0/000.p',
    'tile/0/000/5',
    'tile/0/000/',
    '/tile/0/000',
    'tile/data/000',
    'tile/entries/0',
    'tile/8/0/000',
    'tile/0/x009/x007/x199/x254/x740/992',
    'tile/0/000\n',
    'tile/0/０００',
  ])('%j is none', (path) => {
    expect(readTilePath(path)).toBeNull();
  });

  it('a tree of 70,000 has the tiles of the specification, one of 256 a full one and the first above it', () => {
    expect([272, 273, 274].map((index) => wide(0, index, 70_000))).toEqual([256, 112, 0]);
    expect([0, 1, 2].map((index) => wide(1, index, 70_000))).toEqual([256, 17, 0]);
    expect([0, 1].map((index) => wide(2, index, 70_000))).toEqual([1, 0]);
    expect([wide(0, 0, 256), wide(1, 0, 256), wide(2, 0, 256)]).toEqual([256, 1, 0]);
    expect(widthIn({ level: 'entries', index: 273 }, 70_000)).toBe(112);
    expect(wide(63, 0, Number.MAX_SAFE_INTEGER)).toBe(0);
  });
});

describe('the bytes of a tile', () => {
  it('are its hashes, and nothing else is', () => {
    const hashes = [ROOT, new Uint8Array(32)];
    expect(readTile(tileBytes(hashes))).toEqual(hashes);
    for (const length of [0, 31, 33, 257 * 32]) expect(readTile(new Uint8Array(length))).toBeNull();
  });

  it('are its entries after their lengths, and nothing else is', () => {
    const entries = [bytes('{"a":1}'), new Uint8Array(0), new Uint8Array(65_535).fill(1)];
    const bundle = bundleBytes(entries);
    expect(bundle.slice(0, 2)).toEqual(Uint8Array.of(0, 7));
    expect(readBundle(bundle)).toEqual(entries);
    expect(() => bundleBytes([new Uint8Array(65_536)])).toThrow(RangeError);
    for (const wrong of [[], [0], [0, 1], [0, 2, 65], [0, 1, 65, 0], [0, 1, 65, 0, 9, 1]])
      expect(readBundle(Uint8Array.from(wrong)), String(wrong)).toBeNull();
    expect(readBundle(new Uint8Array(2 * 257))).toBeNull();
  });
});
