import { checkWords as w } from '../../src/log/check-words.ts';
import { TILE_WIDTH, widthIn } from '../../src/log/tile.ts';
import { grow, leafHash, rootOf, type Hash } from '../../src/log/tree.ts';
import { toHex } from '../../src/signing/note.ts';
import type { Say } from './finding.ts';
import type { LogSource } from './log-source.ts';
import { DIGITS, tilesOf } from './tile-rows.ts';

/** Builds the tree anew, entry by entry, and holds it against the tiles; `stops` are sizes whose roots are wanted. */
export function checkTree(source: LogSource, stops: number[], say: Say) {
  const wanted = new Set(stops);
  const roots = new Map<number, string>();
  const tiles = new Map<string, string>();
  let [size, edge]: [number, Hash[]] = [0, []];

  /** The entries of one bundle, in their order. */
  async function take(place: number, entries: (string | null)[]): Promise<void> {
    const leaves = await Promise.all(entries.map((one) => leafHash(new TextEncoder().encode(one ?? ''))));
    const kept = await source.tile(0, place, entries.length);
    leaves.forEach((leaf, at) => {
      if (kept.slice(at * DIGITS, (at + 1) * DIGITS) !== toHex(leaf)) say(w.leaf(place * TILE_WIDTH + at));
    });
    if (kept.length > leaves.length * DIGITS) say(w.tile(0, place));
    for (const leaf of leaves) await add(leaf);
  }

  async function add(leaf: Hash): Promise<void> {
    if (wanted.has(size)) roots.set(size, toHex(await rootOf(edge)));
    const { completed, hashes } = await grow(size, edge, [leaf]);
    [size, edge] = [size + 1, hashes];
    for (const { level, place, hashes: more } of tilesOf(completed)) {
      const name = `${level}/${place}`;
      if (level > 0) tiles.set(name, (tiles.get(name) ?? '') + more);
    }
  }

  /** The roots that were wanted, by the size of the tree, once all entries were taken. */
  async function finish(): Promise<Map<number, string>> {
    roots.set(size, toHex(await rootOf(edge)));
    for (const [name, hashes] of tiles) {
      const [level = 0, index = 0] = name.split('/').map(Number);
      if ((await source.tile(level, index, widthIn({ level, index }, size))) !== hashes)
        say(w.tile(level, index));
    }
    return roots;
  }

  return { take, finish };
}
