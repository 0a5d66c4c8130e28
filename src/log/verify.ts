import { sameBytes } from '../ui/bytes.ts';
import { emptyRoot, nodeHash, split } from './tree.ts';

type Bytes = Uint8Array;

/** Whether a leaf has that number in the tree of that size and root. RFC 9162, section 2.1.3 */
export async function verifyInclusion(
  { index, size, leaf, root }: { index: number; size: number; leaf: Bytes; root: Bytes },
  proof: Bytes[],
): Promise<boolean> {
  if (!isCount(index) || !isCount(size) || index >= size) return false;
  const found = await climb(index, size, leaf, proof);
  return found !== null && sameBytes(found, root);
}

// The root of the tree of that size by what the proof says; its last hash stands beside the last step.
async function climb(index: number, size: number, leaf: Bytes, proof: Bytes[]): Promise<Bytes | null> {
  const last = proof[proof.length - 1];
  if (size === 1) return last ? null : leaf;
  if (!last) return null;
  const middle = split(size);
  const isLeft = index < middle;
  const inner = await (isLeft
    ? climb(index, middle, leaf, proof.slice(0, -1))
    : climb(index - middle, size - middle, leaf, proof.slice(0, -1)));
  return inner && (isLeft ? nodeHash(inner, last) : nodeHash(last, inner));
}

/** The size of a tree, and its root. */
export interface TreeHead {
  size: number;
  root: Bytes;
}

/** Whether the old tree is the beginning of the new one: nothing in it was changed or taken away. RFC 9162, section 2.1.4 */
export async function verifyConsistency(older: TreeHead, newer: TreeHead, proof: Bytes[]): Promise<boolean> {
  if (!isCount(older.size) || !isCount(newer.size) || older.size > newer.size) return false;
  if (older.size === 0) return proof.length === 0 && sameBytes(older.root, await emptyRoot());
  const found = await grown(older, newer.size, proof, true);
  return found !== null && sameBytes(found.older, older.root) && sameBytes(found.newer, newer.root);
}

// Both roots by what the proof says. The old root itself is in no proof: it is what the outermost left edge ends in.
async function grown(
  older: TreeHead,
  size: number,
  proof: Bytes[],
  isEdge: boolean,
): Promise<{ older: Bytes; newer: Bytes } | null> {
  const last = proof[proof.length - 1];
  if (older.size === size) {
    const hash = isEdge ? older.root : last;
    return hash && proof.length === (isEdge ? 0 : 1) ? { older: hash, newer: hash } : null;
  }
  if (!last) return null;
  const middle = split(size);
  const rest = proof.slice(0, -1);
  if (older.size <= middle) {
    const left = await grown(older, middle, rest, isEdge);
    return left && { older: left.older, newer: await nodeHash(left.newer, last) };
  }
  const right = await grown({ ...older, size: older.size - middle }, size - middle, rest, false);
  return right && { older: await nodeHash(last, right.older), newer: await nodeHash(last, right.newer) };
}

const isCount = (number: number) => Number.isSafeInteger(number) && number >= 0;
