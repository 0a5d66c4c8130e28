import { inclusionProof } from '../../src/log/proofs.ts';
import { proofFileText } from '../../src/log/proof-file.ts';
import { readAll, type Db } from '../core/db.ts';
import { entryRow, newestCosignatures, newestHead, noteOf, proofTiles } from './door-reads.ts';
import { readerOf } from './tile-rows.ts';

/** The proof that an entry is in the log as it was signed last, with the entry itself; null when there is none. */
export async function proofOf(db: Db, leaf: number): Promise<string | null> {
  const [head = [], lines = [], entries = [], tiles = []] = await readAll(db, [
    newestHead(db),
    newestCosignatures(db),
    entryRow(db, leaf),
    proofTiles(db, leaf),
  ]);
  const [checkpoint, content] = [noteOf(head, lines), entries[0]?.content as string | undefined];
  if (!checkpoint || content === undefined) return null;
  const hashes = await inclusionProof(leaf, head[0]!.size as number, readerOf(tiles));
  return proofFileText({ extra: new TextEncoder().encode(content), index: leaf, hashes, checkpoint });
}
