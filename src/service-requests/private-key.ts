import { CROCKFORD, tidied } from '../ui/crockford.ts';

/** Symbols of a private key: 23 random ones (115 bits) and the check symbol. */
export const KEY_LENGTH = 24;

/** A private key from 23 numbers below 32: Crockford's symbols, the last of which guards against slips in copying. */
export const privateKeyOf = (values: readonly number[]): string =>
  [...values, checkOf(values)].map((value) => CROCKFORD[value]).join('');

/** As people read it, in groups of four: "7K3M-9QXT-...". */
export const grouped = (key: string) => key.replace(/(.{4})(?=.)/g, '$1-');

/** A private key as somebody typed it, with O for 0, I or L for 1, spaces or hyphens; null when it can be none. */
export function typedPrivateKey(typed: string): string | null {
  const key = tidied(typed);
  const values = [...key].map((symbol) => CROCKFORD.indexOf(symbol));
  const sound =
    key.length === KEY_LENGTH && !values.includes(-1) && checkOf(values.slice(0, -1)) === values.at(-1);
  return sound ? key : null;
}

/** A public reference as somebody typed it; null when it can be none. */
export function typedReference(typed: string): string | null {
  const reference = tidied(typed);
  return /^[0-9A-HJKMNP-TV-Z]{10}$/.test(reference) ? reference : null;
}

// A polynomial over GF(32): every single wrong symbol and every swap of two neighbours gives another check symbol.
const checkOf = (values: readonly number[]) => values.reduce((sum, value) => timesAlpha(sum ^ value), 0);

// Times the generator of GF(32), modulo x^5 + x^2 + 1.
const timesAlpha = (value: number) => ((value << 1) ^ (value & 16 ? 0b100101 : 0)) & 31;
