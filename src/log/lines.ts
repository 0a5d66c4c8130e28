import { fromBase64, toBase64 } from '../ui/base64.ts';
import type { Hash } from './tree.ts';

/** A count as the log's texts write it: decimal, no zero before it; null when it is none. */
export function readCount(line: string): number | null {
  const count = /^(?:0|[1-9]\d{0,15})$/.test(line) ? Number(line) : Number.NaN;
  return Number.isSafeInteger(count) ? count : null;
}

/** The bytes of a line of base64 (RFC 4648, section 4); null when it is none, or not the shortest way to write them. */
export function readBase64(line: string): Uint8Array<ArrayBuffer> | null {
  if (line.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(line)) return null;
  const bytes = fromBase64(line);
  return toBase64(bytes) === line ? bytes : null;
}

/** The hash of a line, 32 bytes in base64; null when it is none. */
export function readHash(line: string): Hash | null {
  const bytes = readBase64(line);
  return bytes?.length === 32 ? bytes : null;
}
