import { describe, expect, it } from 'vitest';
import { consistencyProof, inclusionProof } from '../src/log/proofs.ts';
import { emptyRoot, grow, leafHash, nodeHash, rootOf, subtreesIn } from '../src/log/tree.ts';
import type { Hash, Subtree } from '../src/log/tree.ts';
import { verifyConsistency, verifyInclusion } from '../src/log/verify.ts';

const MOST = 300;
const leaves = await Promise.all(
  Array.from({ length: MOST }, (_, n) => leafHash(new TextEncoder().encode(`entry ${n}`))),
);
const { completed } = await grow(0, [], leaves);
const kept = new Map(completed.map(({ level, index, hash }) => [`${level}/${index}`, hash]));
const read = async (asked: Subtree[]): Promise<Hash[]> =>
  asked.map(({ level, index }) => kept.get(`${level}/${index}`)!);

/** The definition of RFC 6962 itself, which knows no stored subtree. */
async function naive(of: Hash[]): Promise<Hash> {
  if (of.length < 2) return of[0] ?? emptyRoot();
  const k = 2 ** Math.ceil(Math.log2(of.length) - 1);
  return nodeHash(await naive(of.slice(0, k)), await naive(of.slice(k)));
}
const roots: Hash[] = [];
for (let size = 0; size <= MOST; size += 1) roots.push(await naive(leaves.slice(0, size)));

const head = (size: number) => ({ size, root: roots[size]! });
const place = (index: number, size: number) => ({ index, size, leaf: leaves[index]!, root: roots[size]! });
/** Some numbers below `size`: the ends, around powers of two, and some that differ from size to size. */
const some = (size: number) =>
  [...new Set([0, 1, 127, 128, 255, 256, size >> 1, (size * 7919) % (size || 1), size - 2, size - 1])].filter(
    (n) => n >= 0 && n < size,
  );
const changed = (hash: Hash) => hash.map((byte, at) => (at === 31 ? byte ^ 1 : byte));

describe('a tree of every size to 300', () => {
  it('has the root of the definition, whether grown at once or leaf by leaf', async () => {
    let hashes: Hash[] = [];
    for (let size = 0; size <= MOST; size += 1) {
      expect(await rootOf(hashes), `size ${size}`).toEqual(roots[size]);
      expect(await rootOf(await read(subtreesIn(0, size))), `size ${size}`).toEqual(roots[size]);
      ({ hashes } = await grow(size, hashes, leaves.slice(size, size + 1)));
    }
  });

  it('is proved to hold its leaves, by few hashes, and holds no other', async () => {
    for (let size = 1; size <= MOST; size += 1)
      for (const index of size < 20 ? leaves.slice(0, size).keys() : some(size)) {
        const proof = await inclusionProof(index, size, read);
        expect(proof.length).toBeLessThanOrEqual(Math.ceil(Math.log2(size)));
        expect(await verifyInclusion(place(index, size), proof), `${index} of ${size}`).toBe(true);
        const other = { ...place(index, size), leaf: changed(leaves[index]!) };
        expect(await verifyInclusion(other, proof), `${index} of ${size}`).toBe(false);
      }
  });

  it('is proved to be the beginning of every larger one', async () => {
    for (let size = 0; size <= MOST; size += 1)
      for (const old of [...(size < 20 ? leaves.slice(0, size).keys() : some(size)), size]) {
        const proof = await consistencyProof(old, size, read);
        expect(await verifyConsistency(head(old), head(size), proof), `${old} to ${size}`).toBe(true);
        const forked = { size: old, root: changed(roots[old]!) };
        expect(await verifyConsistency(forked, head(size), proof), `${old} to ${size}`).toBe(false);
        const later = { size, root: changed(roots[size]!) };
        if (old > 0) expect(await verifyConsistency(head(old), later, proof)).toBe(false);
      }
  });

  it('asks for all that a proof needs at once, and for no more than two hashes a level', async () => {
    for (const size of [1, 2, 3, 255, 256, 257, 299, 300]) {
      const asked: Subtree[][] = [];
      await inclusionProof(size >> 1, size, (of) => read((asked.push(of), of)));
      await consistencyProof(size >> 1, size, (of) => read((asked.push(of), of)));
      expect(asked).toHaveLength(2);
      for (const one of asked) expect(one.length).toBeLessThanOrEqual(2 * Math.ceil(Math.log2(size)) + 1);
    }
  });
});

describe('a proof', () => {
  it('does not hold when any of it is changed, missing, more, or in another order', async () => {
    for (const [index, size] of [
      [0, 1],
      [2, 5],
      [199, 300],
      [299, 300],
    ] as const) {
      const proof = await inclusionProof(index, size, read);
      const wrong = [
        ...proof.map((_, at) => proof.map((hash, i) => (i === at ? changed(hash) : hash))),
        ...proof.map((_, at) => proof.filter((__, i) => i !== at)),
        [...proof, roots[1]!],
        [roots[1]!, ...proof],
        ...(proof.length > 1 ? [proof.toReversed()] : []),
      ];
      for (const one of wrong) expect(await verifyInclusion(place(index, size), one)).toBe(false);
    }
  });

  it('holds for no other number, size or root', async () => {
    const proof = await inclusionProof(7, 300, read);
    for (const other of [{ index: 6 }, { index: 8 }, { size: 100 }, { root: roots[299]! }])
      expect(await verifyInclusion({ ...place(7, 300), ...other }, proof)).toBe(false);
    for (const number of [-1, 0.5, Number.NaN, 2 ** 53, 300])
      expect(await verifyInclusion({ ...place(7, 300), index: number }, proof)).toBe(false);
    for (const number of [-1, 0, 0.5, Number.NaN, Number.POSITIVE_INFINITY])
      expect(await verifyInclusion({ ...place(7, 300), size: number }, proof)).toBe(false);
  });

  it('of growth does not hold when any of it is changed, missing or more, or when the tree shrank', async () => {
    for (const [old, size] of [
      [0, 5],
      [3, 5],
      [4, 8],
      [200, 300],
      [300, 300],
    ] as const) {
      const proof = await consistencyProof(old, size, read);
      const wrong = [
        ...proof.map((_, at) => proof.map((hash, i) => (i === at ? changed(hash) : hash))),
        ...proof.map((_, at) => proof.filter((__, i) => i !== at)),
        [...proof, roots[1]!],
      ];
      for (const one of wrong) expect(await verifyConsistency(head(old), head(size), one)).toBe(false);
      if (old < size) expect(await verifyConsistency(head(size), head(old), proof)).toBe(false);
    }
  });

  it('is asked for no leaf and no size that is not there', () => {
    for (const [index, size] of [
      [-1, 5],
      [5, 5],
      [0, 0],
      [0.5, 5],
      [0, 2 ** 53],
    ] as const)
      expect(() => inclusionProof(index, size, read)).toThrow(RangeError);
    for (const [old, size] of [
      [6, 5],
      [-1, 5],
      [0.5, 5],
      [0, Number.NaN],
    ] as const)
      expect(() => consistencyProof(old, size, read)).toThrow(RangeError);
  });
});
