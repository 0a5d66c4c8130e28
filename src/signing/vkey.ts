import { fromBase64, toBase64 } from '../ui/base64.ts';
import { toHex } from './note.ts';

/** The byte by which a key says what it signs: notes themselves, or as a witness of a log's checkpoints. */
export const KINDS = { note: 1, cosignature: 4 } as const;
export type KeyKind = keyof typeof KINDS;

/** A published key: the name under which it signs, and the 32 bytes of an Ed25519 public key. */
export interface VerifierKey {
  kind: KeyKind;
  name: string;
  keyId: string;
  bytes: Uint8Array<ArrayBuffer>;
}

const VKEY = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/;

/** A public key under a name, with its id: the first four bytes of SHA-256(name, line break, kind, key). */
export async function verifierKey(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  kind: KeyKind = 'note',
): Promise<VerifierKey> {
  const told = Uint8Array.of(...new TextEncoder().encode(`${name}\n`), KINDS[kind], ...bytes);
  return { kind, name, keyId: toHex(await sha256(told)).slice(0, 8), bytes };
}

/** A key as it is published: "name+id+key". */
export const vkeyText = ({ kind, name, keyId, bytes }: VerifierKey): string =>
  `${name}+${keyId}+${toBase64(Uint8Array.of(KINDS[kind], ...bytes))}`;

/** A published key of a kind as it is read; null when it is none, or its id is not its own. */
export async function readVkey(text: string, kind: KeyKind = 'note'): Promise<VerifierKey | null> {
  const [, name = '', keyId = '', key = ''] = VKEY.exec(text) ?? [];
  if (!name || key.length % 4 !== 0) return null;
  const [first, ...rest] = fromBase64(key);
  if (first !== KINDS[kind] || rest.length !== 32) return null;
  const known = await verifierKey(name, Uint8Array.from(rest), kind);
  return known.keyId === keyId ? known : null;
}

/** SHA-256 of a text or of bytes. */
export const sha256 = async (told: string | Uint8Array<ArrayBuffer>) =>
  new Uint8Array(
    await crypto.subtle.digest('SHA-256', typeof told === 'string' ? new TextEncoder().encode(told) : told),
  );
