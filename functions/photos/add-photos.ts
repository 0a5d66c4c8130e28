import { PHOTOS, type Photo } from '../../src/photos/schema.ts';
import { words } from '../../src/photos/words.ts';
import { act, type NewEvent } from '../core/act.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import { newId, sha256 } from '../core/ids.ts';
import type { Picture } from '../core/pictures/picture.ts';
import { judge, type Why } from './judge.ts';
import { objectKey } from './reads.ts';
import { announcePhoto, receivePhotos } from './writes.ts';

/** Files as somebody sent them; their names and what the sender called them are not asked. */
export interface Sending {
  region: string;
  files: Uint8Array<ArrayBuffer>[];
}

/** What became of each file; `index` counts from 0 in the order in which they were sent. */
export interface Sorted {
  kept: Photo[];
  refused: { index: number; message: string }[];
}

/**
 * Takes a resident's photos, each judged alone: one that is refused takes no other with it. Announced, put, then ready:
 * whoever is killed in between leaves nothing that could be attached or seen, and the clock sweeps it.
 */
export async function addPhotos(
  ctx: Ctx,
  bucket: Pick<R2Bucket, 'put'>,
  { region, files }: Sending,
): Promise<Sorted> {
  const kept: Photo[] = [];
  const refused: Sorted['refused'] = [];
  // One after another: four photos of 15 MB and their clean copies at once would not fit into a Worker's memory.
  for (const [index, file] of files.entries()) {
    const became = kept.length < PHOTOS ? await take(ctx, bucket, region, judge(file)) : 'tooMany';
    if (typeof became === 'string') refused.push({ index, message: words[ctx.locale].refused[became] });
    else kept.push(became);
  }
  if (kept.length > 0) await receive(ctx, region, kept);
  return { kept, refused };
}

async function take(
  ctx: Ctx,
  bucket: Pick<R2Bucket, 'put'>,
  region: string,
  judged: Picture | Why,
): Promise<Photo | Why> {
  if (typeof judged === 'string') return judged;
  const { facts, stored } = judged;
  const photo = { id: photoId(), ...facts };
  const hash = await sha256(stored);
  await ctx.db.batch([announcePhoto(ctx.db, { ...photo, region, sha256: hash, at: instant(ctx) })]);
  try {
    await bucket.put(objectKey({ region, id: photo.id, sha256: hash }), stored, { sha256: hash });
    return photo;
  } catch (error) {
    console.error(JSON.stringify({ photo: 'not stored', cause: String(error) }));
    return 'notSaved';
  }
}

async function receive(ctx: Ctx, region: string, photos: Photo[]): Promise<void> {
  const events = photos.map(({ id, type, bytes }): NewEvent => ({
    region,
    noun: 'photo',
    verb: 'add',
    subject: id,
    version: 1,
    public: false,
    data: { type, bytes },
  }));
  const ids = photos.map(({ id }) => id);
  await act(ctx, [receivePhotos(ctx.db, ids)], events);
}

// 130 random bits.
const photoId = () => (newId() + newId() + newId()).slice(0, 26);
