import { unfit } from './unfit.ts';

/** A picture as it may be kept, with its size in pixels as it is shown. */
export interface Cleaned {
  bytes: Uint8Array<ArrayBuffer>;
  width: number;
  height: number;
}

/** Whether the colour profile stays. It changes how the same pixels look, and holds texts of whoever made it. */
export type Profile = 'kept' | 'dropped';

/** How many parts a picture may have. Cameras and scanners write some hundred; only an attack has more. */
export const PARTS = 10_000;

/** A part of a file; what would reach beyond its end is a file that was cut, and refused. */
export function part(bytes: Uint8Array, from: number, length: number): Uint8Array {
  if (from < 0 || length < 0 || from + length > bytes.length) throw unfit('broken');
  return bytes.subarray(from, from + length);
}

/** A whole number, its greatest byte first. */
export const bigEndian = (bytes: Uint8Array, from: number, length: number) =>
  part(bytes, from, length).reduce((sum, byte) => sum * 256 + byte, 0);

/** A whole number, its smallest byte first. */
export const littleEndian = (bytes: Uint8Array, from: number, length: number) =>
  part(bytes, from, length).reduceRight((sum, byte) => sum * 256 + byte, 0);

/** Bytes as a text of one-byte letters. */
export const latin = (bytes: Uint8Array, from: number, length: number) =>
  String.fromCharCode(...part(bytes, from, length));

/** A text of one-byte letters as bytes. */
export const bytesOf = (text: string) => Uint8Array.from([...text].map((sign) => sign.charCodeAt(0)));

/** True when a text of one-byte letters stands at a place; false, too, when the bytes end before. */
export const standsAt = (bytes: Uint8Array, from: number, text: string) =>
  from >= 0 && from + text.length <= bytes.length && latin(bytes, from, text.length) === text;

/** Parts one after another. */
export function joined(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, one) => sum + one.length, 0));
  let at = 0;
  for (const one of parts) {
    whole.set(one, at);
    at += one.length;
  }
  return whole;
}
