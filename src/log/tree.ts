import { sha256 } from '../signing/vkey.ts';
import { joinBytes } from '../ui/bytes.ts';

/** SHA-256: 32 bytes. */
export type Hash = Uint8Array<ArrayBuffer>;

/** The complete subtree of 2^level leaves, the first of which is leaf index * 2^level. */
export interface Subtree {
  level: number;
  index: number;
}

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** The hash under which an entry stands in the tree. RFC 6962, section 2.1 */
export const leafHash = (entry: Uint8Array): Promise<Hash> => sha256(joinBytes(LEAF, entry));

/** The hash of two neighbours. */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Promise<Hash> =>
  sha256(joinBytes(NODE, left, right));

/** The root of a tree without a leaf: SHA-256 of nothing. */
export const emptyRoot = (): Promise<Hash> => sha256('');

/** The largest power of two that is smaller than `size` (2 or more): there the tree divides. */
export function split(size: number): number {
  let half = 1;
  while (half * 2 < size) half *= 2;
  return half;
}

/** The complete subtrees of which the leaves `from` (a multiple of the first one's width) until `until` consist, widest first. */
export function subtreesIn(from: number, until: number): Subtree[] {
  if (from === until) return [];
  let level = 0;
  let width = 1;
  while (width * 2 <= until - from) {
    width *= 2;
    level += 1;
  }
  return [{ level, index: from / width }, ...subtreesIn(from + width, until)];
}

/** The root over the hashes of subtreesIn(0, size), or of any such range. */
export async function rootOf([first, ...rest]: Uint8Array[]): Promise<Hash> {
  if (!first) return emptyRoot();
  return rest.length === 0 ? Uint8Array.from(first) : nodeHash(first, await rootOf(rest));
}

/**
 * Appends leaves to a tree of that size, of which the hashes of subtreesIn(0, size) are known. Gives every subtree
 * that the leaves complete, themselves included, and the same hashes of the tree that is then.
 */
export async function grow(size: number, hashes: Hash[], leaves: Hash[]) {
  const completed: (Subtree & { hash: Hash })[] = [];
  const edge = [...hashes];
  for (const [at, leaf] of leaves.entries()) {
    let [level, index, hash] = [0, size + at, leaf];
    completed.push({ level, index, hash });
    while (index % 2 === 1) {
      hash = await nodeHash(edge.pop()!, hash);
      [level, index] = [level + 1, (index - 1) / 2];
      completed.push({ level, index, hash });
    }
    edge.push(hash);
  }
  return { completed, hashes: edge };
}
