import { checkWords as w } from '../../src/log/check-words.ts';
import { readCheckpoint } from '../../src/log/checkpoint.ts';
import { webCrypto } from '../../src/signing/ed25519.ts';
import { toHex } from '../../src/signing/note.ts';
import { openNote, type NoteFault } from '../../src/signing/open-note.ts';
import { readAll, type Db } from '../core/db.ts';
import { headsAfter } from './check-reads.ts';
import type { Say } from './finding.ts';

/** A head as its note says it, and where it stands. */
export interface Head {
  id: number;
  size: number;
  root: string;
}

/** The public keys under a name; a portal that moved signed under another one. */
export type KeysOf = (name: string) => Promise<string[]>;

const STEP = 500;

/** Every head that a database keeps, its signature looked at. */
export async function keptHeads(db: Db, keysOf: KeysOf, say: Say): Promise<Head[]> {
  const heads: Head[] = [];
  for (let last = 0; ;) {
    const [rows = []] = await readAll(db, [headsAfter(db, last, STEP)]);
    for (const row of rows) {
      const { id, note } = row as { id: number; note: string };
      for (let lost = last + 1; lost < id; lost += 1) say(w.headLost(lost));
      last = id;
      const signed = await headIn(note, keysOf);
      if ('fault' in signed) say(w.head(id, signed.fault));
      else if (signed.size !== row.size || signed.root !== row.root) say(w.headText(id));
      heads.push({ id, size: row.size as number, root: row.root as string });
    }
    if (rows.length < STEP) return heads;
  }
}

/** What a signed note says of a log, or why it says nothing. */
export async function headIn(
  note: string,
  keysOf: KeysOf,
): Promise<Pick<Head, 'size' | 'root'> | { fault: NoteFault }> {
  const name = note.split('\n')[0] ?? '';
  const opened = await openNote(note, { name, vkeys: await keysOf(name) }, webCrypto);
  if ('fault' in opened) return opened;
  const head = readCheckpoint(opened.text);
  return head ? { size: head.size, root: toHex(head.root) } : { fault: 'notANote' };
}

/** Holds heads against the roots of the tree at their sizes. */
export function checkRoots(heads: Head[], roots: Map<number, string>, size: number, say: Say): void {
  for (const head of heads) {
    if (head.size > size) say(w.headBeyond(head.id, head.size));
    else if (roots.get(head.size) !== head.root) say(w.headRoot(head.id, head.size));
  }
}
