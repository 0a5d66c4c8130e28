import type { Verify } from './ed25519.ts';
import { parseNote, type Note } from './note.ts';
import { readVkey } from './vkey.ts';

/** Why a text is nothing that this portal signed. */
export type NoteFault = 'notANote' | 'otherPortal' | 'unknownKey' | 'changed';

/** Bytes of an Ed25519 signature. */
const SIGNATURE_BYTES = 64;

/** Reads a note that must be signed under a name with one of its published keys, "name+id+key". */
export async function openNote(
  pasted: string,
  { name, vkeys }: { name: string; vkeys: string[] },
  verify: Verify,
): Promise<Note | { fault: NoteFault }> {
  const note = parseNote(pasted);
  if (!note) return { fault: 'notANote' };
  const mine = note.signatures.filter((one) => one.name === name);
  if (mine.length === 0) return { fault: 'otherPortal' };
  const keys = await Promise.all(vkeys.map((vkey) => readVkey(vkey)));
  const signature = mine.find(({ keyId }) => keys.some((key) => key?.keyId === keyId));
  const key = keys.find((one) => one?.name === name && one.keyId === signature?.keyId);
  if (!signature || !key) return { fault: 'unknownKey' };
  const whole = signature.bytes.length === SIGNATURE_BYTES;
  const message = new TextEncoder().encode(note.text);
  return whole && (await verify(signature.bytes, message, key.bytes)) ? note : { fault: 'changed' };
}
