import { privateKey, sign } from '../../src/signing/ed25519.ts';
import { composeNote } from '../../src/signing/note.ts';
import { verifierKey, vkeyText } from '../../src/signing/vkey.ts';
import { fromBase64 } from '../../src/ui/base64.ts';

/** Signs a text that ends with a line break, under a name, with the newest key of SIGNING_KEYS. */
export async function signNote(signing: string, name: string, text: string): Promise<string> {
  const seed = seedsIn(signing)[0]!;
  const bytes = await sign(seed, new TextEncoder().encode(text));
  const { keyId } = await verifierKey(name, await publicKey(seed));
  return composeNote(text, { name, keyId, bytes });
}

/** Every public key under a name as it is published, the one that signs now first. */
export const publicKeys = (signing: string, name: string): Promise<string[]> =>
  Promise.all(seedsIn(signing).map(async (seed) => vkeyText(await verifierKey(name, await publicKey(seed)))));

function seedsIn(signing: string): Uint8Array<ArrayBuffer>[] {
  const seeds = signing.split(/\s+/).filter(Boolean).map(fromBase64);
  if (seeds.length === 0 || seeds.some(({ length }) => length !== 32))
    throw new Error('SIGNING_KEYS: each key is 32 bytes in base64url');
  return seeds;
}

async function publicKey(seed: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const { x } = (await crypto.subtle.exportKey('jwk', await privateKey(seed))) as JsonWebKey;
  return fromBase64(x ?? '');
}
