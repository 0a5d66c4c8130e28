import { composeNote } from '../../src/receipts/note.ts';
import { receiptText, type ReceiptFacts } from '../../src/receipts/receipt.ts';
import { verifierKey, vkeyText } from '../../src/receipts/vkey.ts';
import { fromBase64 } from '../../src/ui/base64.ts';

/** Signs a receipt under a name (src/receipts/receipt.ts) with the newest key; whoever has it can show what was promised. */
export async function signReceipt(signing: string, name: string, facts: ReceiptFacts): Promise<string> {
  const seed = seedsIn(signing)[0]!;
  const text = receiptText(name, facts);
  const bytes = await crypto.subtle.sign('Ed25519', await privateKey(seed), new TextEncoder().encode(text));
  const { keyId } = await verifierKey(name, await publicKey(seed));
  return composeNote(text, { name, keyId, bytes: new Uint8Array(bytes) });
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

// RFC 8410: what stands before the seed of an Ed25519 key in PKCS #8.
const PKCS8 = Uint8Array.of(0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20);

const privateKey = (seed: Uint8Array) =>
  crypto.subtle.importKey('pkcs8', Uint8Array.of(...PKCS8, ...seed), 'Ed25519', true, ['sign']);

async function publicKey(seed: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const { x } = (await crypto.subtle.exportKey('jwk', await privateKey(seed))) as JsonWebKey;
  return fromBase64(x ?? '');
}
