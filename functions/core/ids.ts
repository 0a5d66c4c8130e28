import { CROCKFORD } from '../../src/ui/crockford.ts';

/** The shape of a public id: 10 Crockford symbols, as written in URLs. */
export const ID = /^[0-9A-HJKMNP-TV-Z]{10}$/;

/**
 * The permanent public id of a thing with a key: 50 bits of SHA-256 over region, noun and key.
 * The same content gets the same address on every portal that imports it, so a citation survives a rebuild.
 */
export async function idFor(region: string, noun: string, key: string): Promise<string> {
  const bytes = await digest(`${region}/${noun}/${key}`);
  let bits = 0n;
  for (const byte of bytes.slice(0, 7)) bits = (bits << 8n) | BigInt(byte);
  return Array.from({ length: 10 }, (_, i) => CROCKFORD[Number((bits >> BigInt(51 - 5 * i)) & 31n)]).join('');
}

/** A public id that follows from nothing: 50 random bits. For people, sessions and drafts, which have no key. */
export const newId = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => CROCKFORD[byte & 31]).join('');

/** SHA-256 of a text or of bytes, in lower-case hex. */
export async function sha256(text: string | Uint8Array<ArrayBuffer>): Promise<string> {
  return Array.from(await digest(text), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const digest = async (text: string | Uint8Array<ArrayBuffer>) =>
  new Uint8Array(
    await crypto.subtle.digest('SHA-256', typeof text === 'string' ? new TextEncoder().encode(text) : text),
  );
