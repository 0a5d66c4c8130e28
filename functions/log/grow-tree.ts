import { consistencyProof, type ReadHashes } from '../../src/log/proofs.ts';
import { grow, leafHash, rootOf, subtreesIn, type Hash, type Subtree } from '../../src/log/tree.ts';
import { verifyConsistency } from '../../src/log/verify.ts';
import { toHex } from '../../src/signing/note.ts';
import { tilesOf, type TileRow } from './tile-rows.ts';

/** A signed head as far as the next one must continue it. */
export interface Before {
  size: number;
  /** 64 hexadecimal digits; null: nothing was signed yet. */
  root: string | null;
  read: (subtrees: Subtree[]) => Promise<Hash[]>;
}

/** What becomes of the tree with these entries. Throws when what is kept is not what was signed. */
export async function growTree(
  before: Before,
  entries: Uint8Array[],
): Promise<{ root: Hash; tiles: TileRow[] }> {
  const edge = await before.read(subtreesIn(0, before.size));
  const older = { size: before.size, root: await rootOf(edge) };
  if (before.root !== null && toHex(older.root) !== before.root)
    throw new Error(`the log of ${before.size} entries is not the one that was signed; nothing was sealed`);
  const { completed, hashes } = await grow(before.size, edge, await Promise.all(entries.map(leafHash)));
  const newer = { size: before.size + entries.length, root: await rootOf(hashes) };
  const known = new Map(completed.map(({ level, index, hash }) => [`${level}/${index}`, hash]));
  const read: ReadHashes = async (subtrees) =>
    Promise.all(
      subtrees.map(async (one) => known.get(`${one.level}/${one.index}`) ?? (await before.read([one]))[0]!),
    );
  // The proof is looked at as a stranger would: no head is signed that does not continue the one before.
  if (!(await verifyConsistency(older, newer, await consistencyProof(older.size, newer.size, read))))
    throw new Error(`the log of ${newer.size} entries does not continue that of ${older.size}`);
  return { root: newer.root, tiles: tilesOf(completed) };
}
