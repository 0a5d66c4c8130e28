import { bigEndian, bytesOf, joined, littleEndian, standsAt } from './bytes.ts';

const EXIF = 'Exif\0\0';
const ORIENTATION = 0x0112;
const SHORT = 3;
/** Entries of a directory that are looked at; cameras write some thirty. */
const ENTRIES = 500;

/**
 * How a camera was held, 1-8, from the body of an EXIF segment; null when it does not say. A damaged EXIF says nothing:
 * it goes anyway, so it is no reason to refuse the picture.
 */
export function orientationIn(body: Uint8Array): number | null {
  if (!standsAt(body, 0, EXIF)) return null;
  const tiff = body.subarray(EXIF.length);
  const read = standsAt(tiff, 0, 'II*\0') ? littleEndian : standsAt(tiff, 0, 'MM\0*') ? bigEndian : null;
  if (!read || tiff.length < 8) return null;
  const directory = read(tiff, 4, 4);
  if (directory + 2 > tiff.length) return null;
  const entries = Math.min(read(tiff, directory, 2), ENTRIES);
  for (let at = directory + 2, n = 0; n < entries && at + 12 <= tiff.length; at += 12, n += 1)
    if (read(tiff, at, 2) === ORIENTATION) return valueAt(tiff, at, read);
  return null;
}

function valueAt(tiff: Uint8Array, at: number, read: typeof bigEndian): number | null {
  const value = read(tiff, at + 8, 2);
  return read(tiff, at + 2, 2) === SHORT && value >= 1 && value <= 8 ? value : null;
}

/** A JPEG segment that says how the picture is turned, and nothing else: one directory with one entry. */
export const orientationSegment = (orientation: number) =>
  joined([
    bytesOf('\xff\xe1\0\x22Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0'),
    Uint8Array.of(orientation, 0, 0),
    // There is no next directory.
    new Uint8Array(4),
  ]);
