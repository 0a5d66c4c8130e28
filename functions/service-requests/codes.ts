import { privateKeyOf } from '../../src/service-requests/private-key.ts';
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

/** All follow from the idempotency key of the submit, so that a retried one shows the same receipt. */
export async function codesOf(secret: string, idempotency: string): Promise<Codes> {
  const [reference, key, salt] = await Promise.all([
    keyed(secret, 'service_request.reference', idempotency),
    keyed(secret, 'service_request.key', idempotency),
    keyed(secret, 'service_request.salt', idempotency),
  ]);
  return {
    id: await idFor('', 'service_request', reference),
    key: privateKeyOf(symbolsIn(key)),
    salt: salt.slice(0, 32),
  };
}

/** What is stored in place of an idempotency key. */
export const idempotencyMac = (secret: string, idempotency: string) =>
  keyed(secret, 'service_request.idempotency', idempotency);

/** What is stored in place of a private key. */
export const keyMac = (secret: string, id: string, key: string) =>
  keyed(secret, 'service_request.key_mac', id, key);

// 23 numbers below 32 from 60 hexadecimal digits: the lower five bits of a byte each.
const symbolsIn = (hex: string) =>
  Array.from({ length: 23 }, (_, i) => Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16) & 31);
