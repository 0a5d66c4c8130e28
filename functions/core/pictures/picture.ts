import { standsAt, type Cleaned, type Profile } from './bytes.ts';
import { cleanJpeg } from './jpeg.ts';
import { cleanPng } from './png.ts';
import { isTwofold } from './twofold.ts';
import { unfit } from './unfit.ts';
import { cleanWebp } from './webp.ts';

const cleaners = { 'image/jpeg': cleanJpeg, 'image/png': cleanPng, 'image/webp': cleanWebp };

/** The kinds of picture that can be cleaned. */
export type PictureType = keyof typeof cleaners;

/** The ending of a file of each kind. */
export const endings: Record<PictureType, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
};

/** A picture as it will be stored, and what the portal found in it. */
export interface Picture {
  stored: Uint8Array<ArrayBuffer>;
  facts: { type: PictureType; bytes: number; width: number; height: number };
}

/** The kind that the first bytes show; null for anything else. What a name or a sender says is not asked. */
export function pictureType(bytes: Uint8Array): PictureType | null {
  if (standsAt(bytes, 0, '\xff\xd8\xff')) return 'image/jpeg';
  if (standsAt(bytes, 0, '\x89PNG\r\n\x1a\n')) return 'image/png';
  if (standsAt(bytes, 0, 'RIFF') && standsAt(bytes, 8, 'WEBP')) return 'image/webp';
  return null;
}

/** A picture without metadata; throws `Unfit` unless it is whole, still, of few enough pixels and nothing else besides. */
export function cleanPicture(
  type: PictureType,
  bytes: Uint8Array,
  profile: Profile,
  pixels: number,
): Picture {
  const { bytes: stored, width, height }: Cleaned = cleaners[type](bytes, profile);
  if (width < 1 || height < 1) throw unfit('broken');
  if (width * height > pixels) throw unfit('tooManyPixels');
  if (isTwofold(stored)) throw unfit('twofold');
  return { stored, facts: { type, bytes: stored.length, width, height } };
}
