import { sign, type Verify } from '../signing/ed25519.ts';
import type { Note, NoteSignature } from '../signing/note.ts';
import { readVkey, type VerifierKey } from '../signing/vkey.ts';
import { joinBytes } from '../ui/bytes.ts';

const TIME_BYTES = 8;
const SIGNATURE_BYTES = 64;
/** The last second of which a date can be made. */
const LAST_SECOND = 8_640_000_000_000n;
/** Clocks of two machines differ by so much, seconds. */
const APART_S = 300;

/** What a witness signs: when it saw the checkpoint, seconds since 1970, and its text. https://c2sp.org/tlog-cosignature */
const message = (time: bigint, text: string) =>
  new TextEncoder().encode(`cosignature/v1\ntime ${time}\n${text}`);

/** When a witness (a key of the kind "cosignature") saw a checkpoint, seconds since 1970; null when it did not sign this. */
export async function cosignedAt(
  { name, keyId, bytes }: NoteSignature,
  text: string,
  witness: VerifierKey,
  verify: Verify,
): Promise<number | null> {
  if (witness.kind !== 'cosignature' || name !== witness.name || keyId !== witness.keyId) return null;
  if (bytes.length !== TIME_BYTES + SIGNATURE_BYTES) return null;
  const time = new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0);
  if (time > LAST_SECOND) return null;
  const isTrue = await verify(bytes.slice(TIME_BYTES), message(time, text), witness.bytes);
  return isTrue ? Number(time) : null;
}

/** Whether a witness can have seen a head then (seconds since 1970): after it was signed, and not in the future. */
export const isPossible = (at: number, signed: Date, now: Date) =>
  at * 1000 >= signed.getTime() - APART_S * 1000 && at * 1000 <= now.getTime() + APART_S * 1000;

/** What a witness answers to a checkpoint that continues the one it saw last. */
export async function cosign(
  seed: Uint8Array,
  { name, keyId }: VerifierKey,
  text: string,
  seconds: number,
): Promise<NoteSignature> {
  const time = new DataView(new ArrayBuffer(TIME_BYTES));
  time.setBigUint64(0, BigInt(seconds));
  const signature = await sign(seed, message(BigInt(seconds), text));
  return { name, keyId, bytes: joinBytes(new Uint8Array(time.buffer), signature) };
}

/** What a witness says of a checkpoint. */
export interface Cosigned {
  signature: NoteSignature;
  /** Seconds since 1970. */
  at: number;
}

/** What known witnesses ("name+id+key" each) say of a checkpoint, each once; whatever else stands under it is ignored. */
export async function cosignaturesIn(
  { text, signatures }: Note,
  witnesses: string[],
  verify: Verify,
): Promise<Cosigned[]> {
  const keys = await Promise.all(witnesses.map((vkey) => readVkey(vkey, 'cosignature')));
  const found = await Promise.all(
    keys.map(async (key) => {
      const signature = signatures.find(({ name, keyId }) => name === key?.name && keyId === key.keyId);
      const at = key && signature ? await cosignedAt(signature, text, key, verify) : null;
      return signature && at !== null ? [{ signature, at }] : [];
    }),
  );
  return found.flat();
}
