import { OWN_PHOTOS } from '../../src/own-requests/page.ts';
import { words } from '../../src/photos/words.ts';
import { actOnAll } from '../core/act.ts';
import type { Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { Refusal } from '../core/refusal.ts';
import { addPhotos, type Sorted } from '../photos/add-photos.ts';
import { attachPhotos, photosNewTo } from '../photos/attach.ts';
import { open, type Claim } from './claim.ts';
import type { OwnRequest } from './reads.ts';
import { touchOwn } from './writes.ts';

type Bucket = Pick<R2Bucket, 'put'>;

/** Adds photos to a report; each is judged alone, and a picture that the report has already is not added again. */
export async function addOwnPhotos(
  ctx: Ctx,
  bucket: Bucket,
  claim: Claim,
  files: Uint8Array<ArrayBuffer>[],
): Promise<Sorted['refused']> {
  const [request] = await open(ctx.db, claim);
  if (files.length === 0) throw wrong(words[ctx.locale].none);
  const room = Math.max(0, OWN_PHOTOS - request.photos);
  if (room === 0) throw wrong(words[ctx.locale].full);
  const { kept, refused } = await addPhotos(ctx, bucket, {
    region: request.region,
    files: files.slice(0, room),
  });
  const left = files.slice(room).map((_, i) => ({ index: room + i, message: words[ctx.locale].full }));
  await attach(
    ctx,
    claim,
    request,
    kept.map(({ id }) => id),
  );
  return [...refused, ...left];
}

async function attach(ctx: Ctx, claim: Claim, request: OwnRequest, kept: string[]): Promise<void> {
  const [fresh = []] = await readAll(ctx.db, [photosNewTo(ctx.db, kept, request.id)]);
  const ids = fresh.map(({ id }) => id as string);
  if (ids.length === 0) return;
  const changes = [
    { statement: touchOwn(ctx.db, claim.mac), rows: 1 },
    { statement: attachPhotos(ctx.db, ids, request.id), rows: ids.length },
  ];
  const event = { region: request.region, noun: 'service_request', verb: 'add_photos', subject: request.id };
  const told = { ...event, version: request.version + 1, public: false, data: { photos: ids } };
  try {
    await actOnAll(ctx, changes, [], [told]);
  } catch (error) {
    // The same form came twice at once: the other one has brought them.
    if (!(error instanceof Refusal && error.code === 'conflict')) throw error;
  }
}

const wrong = (message: string) =>
  new Refusal('invalid', (w) => w.photosRefused, [{ field: 'foto', message }]);
