import { CROCKFORD, tidied } from '../../src/ui/crockford.ts';
import { sha256 } from '../core/ids.ts';

/** How many codes a person has when they have just been made. */
export const CODES = 10;

/** 24 Crockford symbols of 5 bits: 120 random bits. */
const SYMBOLS = 24;

/** A new recovery code, in groups of four that can be read aloud: "7K3M-9QXT-…". */
export function newCode(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(SYMBOLS));
  const symbols = Array.from(bytes, (byte) => CROCKFORD[byte & 31]).join('');
  return symbols.match(/.{4}/g)?.join('-') ?? '';
}

/** What the database keeps of a code, however it was typed. */
export const codeHash = (typed: string) => sha256(tidied(typed));
