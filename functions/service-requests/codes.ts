import { KEY_LENGTH, privateKeyOf } from '../../src/service-requests/private-key.ts';
import { toBase64Url } from '../../src/ui/base64.ts';
import { valuesIn } from '../../src/ui/crockford.ts';
import { idFor } from '../core/ids.ts';
import { keyed } from '../core/keyed.ts';

/**
 * The codes of a report: everybody may know the reference; the private key, and the salt of the text that the receipt
 * vouches for (src/service-requests/reported.ts), are shown once and never stored.
 */
export interface Codes {
  id: string;
  key: string;
  salt: string;
}

/** What residents send and get codes for. */
export type CodedNoun = 'service_request' | 'feedback';

/** All follow from the idempotency key of the submit, so that a retried one shows the same receipt. */
export async function codesOf(
  secret: string,
  idempotency: string,
  noun: CodedNoun = 'service_request',
): Promise<Codes> {
  const [reference, key, salt] = await Promise.all([
    keyed(secret, `${noun}.reference`, idempotency),
    keyed(secret, `${noun}.key`, idempotency),
    keyed(secret, `${noun}.salt`, idempotency),
  ]);
  return {
    id: await idFor('', noun, reference),
    key: privateKeyOf(valuesIn(key, KEY_LENGTH - 1)),
    salt: salt.slice(0, 32),
  };
}

/** What is stored in place of an idempotency key. */
export const idempotencyMac = (secret: string, idempotency: string, noun: CodedNoun = 'service_request') =>
  keyed(secret, `${noun}.idempotency`, idempotency);

/** What is stored in place of a private key. */
export const keyMac = (secret: string, id: string, key: string, noun: CodedNoun = 'service_request') =>
  keyed(secret, `${noun}.key_mac`, id, key);

const IDEMPOTENCY = /^[\w-]{22,64}$/;

/** True for a text that has the shape of an idempotency key. */
export const isIdempotency = (text: string) => IDEMPOTENCY.test(text);

/** An idempotency key: 192 random bits. */
export const newIdempotency = () => toBase64Url(crypto.getRandomValues(new Uint8Array(24)));
