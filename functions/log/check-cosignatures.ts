import { checkWords as w, type CosignatureFault } from '../../src/log/check-words.ts';
import { checkpointText, readCheckpoint } from '../../src/log/checkpoint.ts';
import { cosignedAt, isPossible } from '../../src/log/cosignature.ts';
import { webCrypto } from '../../src/signing/ed25519.ts';
import { parseNote, readSignatureLine } from '../../src/signing/note.ts';
import { readVkey, type VerifierKey } from '../../src/signing/vkey.ts';
import { readAll, type Db, type Row } from '../core/db.ts';
import { cosignaturesAfter } from './check-reads.ts';
import type { SayAside } from './finding.ts';
import { fromHex } from './tile-rows.ts';

const STEP = 500;

/** By which keys ("name+id+key" of the kind "cosignature") witnesses are known, and the latest time at which they can have seen anything. */
export interface Witnesses {
  vkeys: string[];
  now: Date;
}

/** Looks at every cosignature that a database keeps; gives how many there are. */
export async function keptCosignatures(db: Db, { vkeys, now }: Witnesses, say: SayAside): Promise<number> {
  const keys = await keysIn(vkeys);
  let count = 0;
  for (let last: Row = { size: -1, root: '', origin: '', witness: '' }; ;) {
    const [rows = []] = await readAll(db, [cosignaturesAfter(db, last, STEP)]);
    for (const row of rows) {
      const fault = await faultOf(row as unknown as Kept, keys, now);
      if (fault) say(w.cosignature(row.witness as string, row.size as number, fault));
    }
    count += rows.length;
    if (rows.length < STEP) return count;
    last = rows.at(-1)!;
  }
}

/** Looks at what known witnesses say under a checkpoint that somebody serves; gives how many do. Others are no business of ours. */
export async function servedCosignatures(
  served: string,
  { vkeys, now }: Witnesses,
  say: SayAside,
): Promise<number> {
  const note = parseNote(served);
  const size = readCheckpoint(note?.text ?? '')?.size ?? 0;
  const keys = await keysIn(vkeys);
  const lines = (note?.signatures ?? []).flatMap((signature) => {
    const key = keys.get(`${signature.name}+${signature.keyId}`);
    return key ? [{ signature, key }] : [];
  });
  for (const { signature, key } of lines) {
    const at = await cosignedAt(signature, note!.text, key, webCrypto);
    const fault = at === null ? 'changed' : isPossible(at, LONG_AGO, now) ? null : 'impossibleTime';
    if (fault) say(w.cosignature(`${key.name}+${key.keyId}`, size, fault));
  }
  return lines.length;
}

/** A checkpoint does not say when it was signed. */
const LONG_AGO = new Date(0);

interface Kept {
  size: number;
  root: string;
  origin: string;
  witness: string;
  line: string;
  seen_at: string;
  signed_at: string | null;
}

async function faultOf(
  row: Kept,
  keys: Map<string, VerifierKey>,
  now: Date,
): Promise<CosignatureFault | null> {
  const signature = readSignatureLine(row.line);
  if (!signature || `${signature.name}+${signature.keyId}` !== row.witness) return 'otherWitness';
  const key = keys.get(row.witness);
  if (!key) return 'unknownWitness';
  if (row.signed_at === null) return 'noHead';
  const text = checkpointText({ origin: row.origin, size: row.size, root: fromHex(row.root) });
  const at = await cosignedAt(signature, text, key, webCrypto);
  if (at === null) return 'changed';
  if (new Date(at * 1000).toISOString() !== row.seen_at) return 'otherTime';
  return isPossible(at, new Date(row.signed_at), now) ? null : 'impossibleTime';
}

async function keysIn(vkeys: string[]): Promise<Map<string, VerifierKey>> {
  const known = await Promise.all(vkeys.map((vkey) => readVkey(vkey, 'cosignature')));
  return new Map(known.flatMap((key) => (key ? [[`${key.name}+${key.keyId}`, key]] : [])));
}
