import { PHOTO_BYTES, PHOTO_PIXELS } from '../../src/photos/schema.ts';
import { words } from '../../src/photos/words.ts';
import { standsAt } from '../core/pictures/bytes.ts';
import { cleanPicture, pictureType, type Picture } from '../core/pictures/picture.ts';
import { Unfit } from '../core/pictures/unfit.ts';

/** Why a photo is not taken. */
export type Why = keyof typeof words.id.refused;

/**
 * A photo as it may be kept, or why it may not. Not even its colour profile stays: that holds texts of the program that
 * wrote it. How the camera was held stays, as the only thing of a JPEG's EXIF, or the photo would lie on its side.
 */
export function judge(bytes: Uint8Array): Picture | Why {
  if (bytes.length === 0) return 'empty';
  if (bytes.length > PHOTO_BYTES) return 'tooLarge';
  const type = pictureType(bytes);
  if (!type) return isHeic(bytes) ? 'heic' : 'unknown';
  try {
    return cleanPicture(type, bytes, 'dropped', PHOTO_PIXELS);
  } catch (error) {
    if (error instanceof Unfit) return error.flaw;
    throw error;
  }
}

// The container of HEIC and AVIF: ISO 14496-12 begins with the length of a box called "ftyp" and the file's brand.
const isHeic = (bytes: Uint8Array) =>
  ['heic', 'heix', 'hevc', 'heim', 'heis', 'mif1', 'msf1', 'avif'].some((brand) =>
    standsAt(bytes, 4, `ftyp${brand}`),
  );
