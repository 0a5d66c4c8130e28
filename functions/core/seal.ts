import { fromBase64, toBase64 } from '../../src/ui/base64.ts';

/** A sealed text: its own key, wrapped by the key `key_id`, and the text under its own key. Both are nonce and AES-GCM in base64. */
export interface Sealed {
  key_id: string;
  wrapped: string;
  box: string;
}

const NONCE = 12;

/**
 * Seals a text with AES-256-GCM under a key of its own, and that key under the newest sealing key. `about` names what it
 * belongs to, such as "service_request/7K3M9QXT2B/contact": a sealed text opens nowhere else.
 */
export async function seal(sealing: string, about: string, text: string): Promise<Sealed> {
  const own = crypto.getRandomValues(new Uint8Array(32));
  const { id, key } = newest(sealing);
  return {
    key_id: id,
    wrapped: await encrypt(key, about, own),
    box: await encrypt(own, about, new TextEncoder().encode(text)),
  };
}

/** Opens what `seal` made; throws when it was changed, belongs elsewhere, or its key is gone. */
export async function unseal(sealing: string, about: string, sealed: Sealed): Promise<string> {
  return new TextDecoder().decode(await decrypt(await ownKey(sealing, about, sealed), about, sealed.box));
}

/** The same text, its own key wrapped by the newest sealing key; the text itself is not touched. */
export async function rewrap(sealing: string, about: string, sealed: Sealed): Promise<Sealed> {
  const { id, key } = newest(sealing);
  return {
    key_id: id,
    wrapped: await encrypt(key, about, await ownKey(sealing, about, sealed)),
    box: sealed.box,
  };
}

/** The id of the key that seals now. */
export const sealingId = (sealing: string) => newest(sealing).id;

async function ownKey(sealing: string, about: string, { key_id, wrapped }: Sealed) {
  const known = keysIn(sealing).find(({ id }) => id === key_id);
  if (!known) throw new Error(`no sealing key "${key_id}"`);
  return decrypt(known.key, about, wrapped);
}

function newest(sealing: string) {
  const [first] = keysIn(sealing);
  if (!first) throw new Error('SEALING_KEYS holds no key');
  return first;
}

function keysIn(sealing: string) {
  return sealing
    .split(/\s+/)
    .filter(Boolean)
    .map((line) => {
      const [id = '', text = ''] = line.split('.');
      const key = fromBase64(text);
      if (!id || key.length !== 32)
        throw new Error('SEALING_KEYS: each key is "id.key" with 32 bytes in base64url');
      return { id, key };
    });
}

async function encrypt(
  key: Uint8Array<ArrayBuffer>,
  about: string,
  plain: Uint8Array<ArrayBuffer>,
): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(NONCE));
  const box = await crypto.subtle.encrypt(gcm(iv, about), await aes(key, 'encrypt'), plain);
  return toBase64(new Uint8Array([...iv, ...new Uint8Array(box)]));
}

async function decrypt(
  key: Uint8Array<ArrayBuffer>,
  about: string,
  text: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = fromBase64(text);
  const opened = gcm(bytes.slice(0, NONCE), about);
  return new Uint8Array(await crypto.subtle.decrypt(opened, await aes(key, 'decrypt'), bytes.slice(NONCE)));
}

const gcm = (iv: Uint8Array<ArrayBuffer>, about: string) => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(about),
});

const aes = (key: Uint8Array<ArrayBuffer>, use: 'encrypt' | 'decrypt') =>
  crypto.subtle.importKey('raw', key, 'AES-GCM', false, [use]);
