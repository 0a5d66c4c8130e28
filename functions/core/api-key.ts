import { CROCKFORD, valuesIn } from '../../src/ui/crockford.ts';
import { keyed } from './keyed.ts';

const LENGTH = 26;
/** More than any key: what is longer is none, and costs nothing to refuse. */
const LONGEST = 100;

/** The key of a machine: `pk_` and 26 Crockford symbols, 130 bits that follow from the form in which it was asked for. */
export async function apiKeyFrom(secret: string, token: string): Promise<string> {
  const hex = await keyed(secret, 'api_key.key', token);
  const symbols = valuesIn(hex, LENGTH).map((value) => CROCKFORD[value]);
  return `pk_${symbols.join('')}`;
}

/** What is stored in place of a key, and looked for when somebody shows one. */
export const apiKeyMac = (secret: string, key: string) =>
  keyed(secret, 'api_key.mac', key.trim().slice(0, LONGEST));
