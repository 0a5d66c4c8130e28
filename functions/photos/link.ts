import type { Photo, Shown, Waiting } from '../../src/photos/schema.ts';
import { keyed } from '../core/keyed.ts';
import { carriedName } from './carried.ts';

const VALID_MS = 15 * 60_000;

/** The address under which whoever this page is drawn for may see a photo that is not public: for 15 minutes. */
export async function photoLink(secret: string, id: string, now: Date): Promise<string> {
  const until = String(now.getTime() + VALID_MS);
  return `/foto/${id}/?sampai=${until}&tanda=${await seal(secret, id, until)}`;
}

/** The same photos, each with its address. */
export const linked = <P extends Photo>(secret: string, photos: P[], now: Date): Promise<Shown<P>[]> =>
  Promise.all(photos.map(async (photo) => ({ ...photo, link: await photoLink(secret, photo.id, now) })));

/** Photos that wait for a report of a region, each with its address and the name under which its form carries it. */
export const waiting = async (
  secret: string,
  region: string,
  photos: Photo[],
  now: Date,
): Promise<Waiting[]> => {
  const shown = await linked(secret, photos, now);
  return Promise.all(
    shown.map(async (photo) => ({ ...photo, carried: await carriedName(secret, region, photo.id) })),
  );
};

/** True when an address of a photo was made by this portal and its time is not over. */
export async function isLinked(
  secret: string,
  { id, until, sign }: { id: string; until: string; sign: string },
  now: Date,
): Promise<boolean> {
  // Both sides are hashed under the secret once more: how long comparing takes tells nothing of the right sign.
  const [right, given] = await Promise.all(
    [await seal(secret, id, until), sign].map((one) => keyed(secret, 'photo.compare', one)),
  );
  return right === given && Number(until) > now.getTime();
}

const seal = (secret: string, id: string, until: string) => keyed(secret, 'photo.link', id, until);
