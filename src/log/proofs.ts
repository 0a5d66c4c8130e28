import { rootOf, split, subtreesIn, type Hash, type Subtree } from './tree.ts';

/** Gives the hashes of complete subtrees, in the order in which they are asked for: one call a proof. */
export type ReadHashes = (subtrees: Subtree[]) => Promise<Uint8Array[]>;

type Range = [from: number, until: number];

/** What shows that a leaf is in the tree of that size: the leaf's neighbour first. RFC 6962, section 2.1.1 */
export function inclusionProof(index: number, size: number, read: ReadHashes): Promise<Hash[]> {
  if (!isCount(index) || !isCount(size) || index >= size)
    throw new RangeError(`Leaf ${index} of a tree of ${size}`);
  const beside: Range[] = [];
  let [from, until] = [0, size];
  while (until - from > 1) {
    const middle = from + split(until - from);
    beside.unshift(index < middle ? [middle, until] : [from, middle]);
    [from, until] = index < middle ? [from, middle] : [middle, until];
  }
  return rootsOf(beside, read);
}

/** What shows that the tree of the old size is the beginning of the new one; empty from 0. RFC 6962, section 2.1.2 */
export function consistencyProof(oldSize: number, size: number, read: ReadHashes): Promise<Hash[]> {
  if (!isCount(oldSize) || !isCount(size) || oldSize > size)
    throw new RangeError(`From a tree of ${oldSize} to one of ${size}`);
  const beside: Range[] = [];
  let [from, until] = [0, oldSize === 0 ? 0 : size];
  while (until !== oldSize) {
    const middle = from + split(until - from);
    beside.unshift(oldSize <= middle ? [middle, until] : [from, middle]);
    [from, until] = oldSize <= middle ? [from, middle] : [middle, until];
  }
  return rootsOf(from > 0 ? [[from, until], ...beside] : beside, read);
}

async function rootsOf(ranges: Range[], read: ReadHashes): Promise<Hash[]> {
  const parts = ranges.map(([from, until]) => subtreesIn(from, until));
  const hashes = await read(parts.flat());
  let at = 0;
  return Promise.all(parts.map(({ length }) => rootOf(hashes.slice(at, (at += length)))));
}

const isCount = (number: number) => Number.isSafeInteger(number) && number >= 0;
