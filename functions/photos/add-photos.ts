import { PHOTOS, type Photo } from '../../src/photos/schema.ts';
import { words } from '../../src/photos/words.ts';
import { act } from '../core/act.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { newId, sha256 } from '../core/ids.ts';
import { insist } from '../core/insist.ts';
import type { Picture } from '../core/pictures/picture.ts';
import { Refusal } from '../core/refusal.ts';
import { judge, type Why } from './judge.ts';
import { objectKey, photosWaiting, toldOf } from './reads.ts';
import { announcePhoto, receivePhoto } from './writes.ts';

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
 * Takes a resident's photos, each judged and stored alone: one that is refused takes no other with it. Announced, put, then ready:
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
    const judged = kept.length < PHOTOS ? judge(file) : 'tooMany';
    const became = typeof judged === 'string' ? judged : await keep(ctx, bucket, region, judged);
    if (typeof became === 'string') refused.push({ index, message: words[ctx.locale].refused[became] });
    else kept.push(became);
  }
  return { kept, refused };
}

// A fault of ours is told like any other reason: what was typed beside the photo is not lost for it.
async function keep(
  ctx: Ctx,
  bucket: Pick<R2Bucket, 'put'>,
  region: string,
  { facts, stored }: Picture,
): Promise<Photo | Why> {
  const photo = { id: photoId(), ...facts };
  if (ctx.rehearsal) return photo;
  const hash = await sha256(stored);
  const written = { ...photo, region, sha256: hash, at: instant(ctx) };
  try {
    await insist(() => ctx.db.batch([announcePhoto(ctx.db, written)]));
    await bucket.put(objectKey(written), stored, { sha256: hash });
    await insist(() => receive(ctx, region, photo));
    return photo;
  } catch (error) {
    console.error(JSON.stringify({ photo: 'not stored', cause: String(error) }));
    return 'notSaved';
  }
}

async function receive(ctx: Ctx, region: string, { id, type, bytes }: Photo): Promise<void> {
  const event = { region, noun: 'photo', verb: 'add', subject: toldOf(id), version: 1, public: false };
  try {
    await act(ctx, [receivePhoto(ctx.db, id)], { ...event, data: { type, bytes } });
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'conflict')) throw error;
    // It is there already when only the answer of an earlier try was lost.
    const [now = []] = await readAll(ctx.db, [photosWaiting(ctx.db, region, [id])]);
    if (!now[0]) throw error;
  }
}

// 130 random bits.
const photoId = () => (newId() + newId() + newId()).slice(0, 26);
