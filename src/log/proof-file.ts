import type { Verify } from '../signing/ed25519.ts';
import type { Note } from '../signing/note.ts';
import { openNote, type NoteFault } from '../signing/open-note.ts';
import { toBase64 } from '../ui/base64.ts';
import { readCheckpoint } from './checkpoint.ts';
import { readBase64, readCount, readHash } from './lines.ts';
import { leafHash, type Hash } from './tree.ts';
import { verifyInclusion } from './verify.ts';

/** A proof that stands by itself: where an entry is in the log, what leads from it to the root, and who signed the root. */
export interface ProofFile {
  /** What helps to find the entry; nothing vouches for it. */
  extra?: Uint8Array;
  index: number;
  /** The leaf's neighbour first. */
  hashes: Uint8Array[];
  /** The signed note as the log served it, with the cosignatures of its witnesses. */
  checkpoint: string;
}

const FIRST = 'c2sp.org/tlog-proof@v1';

/** The file as it is kept, ".tlog-proof". https://c2sp.org/tlog-proof */
export const proofFileText = ({ extra, index, hashes, checkpoint }: ProofFile): string =>
  [
    FIRST,
    ...(extra ? [`extra ${toBase64(extra)}`] : []),
    `index ${index}`,
    ...hashes.map(toBase64),
    '',
    checkpoint,
  ].join('\n');

/** A file as somebody brings it, with any line breaks; null when it is none. */
export function readProofFile(text: string): ProofFile | null {
  const [head = '', ...rest] = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n\n');
  const [first, ...lines] = head.split('\n');
  const [, given] = /^extra (.*)$/.exec(lines[0] ?? '') ?? [];
  const extra = given === undefined ? undefined : readBase64(given);
  const [place = '', ...proof] = given === undefined ? lines : lines.slice(1);
  const index = readCount(place.replace(/^index /, ''));
  const hashes = proof.map(readHash).filter((hash): hash is Hash => hash !== null);
  const isWhole = first === FIRST && extra !== null && place.startsWith('index ') && rest.length > 0;
  if (!isWhole || index === null || hashes.length < proof.length) return null;
  return { ...(extra && { extra }), index, hashes, checkpoint: rest.join('\n\n') };
}

/** Why a file proves nothing of an entry: it is none, its checkpoint is not this log's, or the entry is another. */
export type ProofFault = 'notAProof' | NoteFault | 'notInLog';

/** What a proof that holds says: the number of the entry, and of how many entries the signed log then was. */
export type Proven = { fault: ProofFault } | { index: number; size: number; root: Hash; note: Note };

/** Looks whether a file proves that an entry's bytes stand in the log of that name, signed with one of its keys. */
export async function verifyProofFile(
  { file, entry, ...log }: { file: string; entry: Uint8Array; name: string; vkeys: string[] },
  verify: Verify,
): Promise<Proven> {
  const proof = readProofFile(file);
  if (!proof) return { fault: 'notAProof' };
  const opened = await openNote(proof.checkpoint, log, verify);
  if ('fault' in opened) return opened;
  const signed = readCheckpoint(opened.text);
  if (!signed) return { fault: 'notANote' };
  if (signed.origin !== log.name) return { fault: 'otherPortal' };
  const { index, hashes } = proof;
  const place = { index, leaf: await leafHash(entry), size: signed.size, root: signed.root };
  if (!(await verifyInclusion(place, hashes))) return { fault: 'notInLog' };
  return { index, size: signed.size, root: signed.root, note: opened };
}
