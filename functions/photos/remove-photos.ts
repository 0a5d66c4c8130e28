import { WAITING_HOURS } from '../../src/photos/schema.ts';
import { act, type NewEvent } from '../core/act.ts';
import type { Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { leavingPhotos, objectKey, toldOf } from './reads.ts';
import { forgetPhotos, letGo } from './writes.ts';

const HOUR = 3_600_000;
/** Photos of one run; what is left over goes with the next tick. */
const LIMIT = 100;

/**
 * Removes the photos that no report took within 24 hours, and those of erased reports at the next tick. Bytes first,
 * then what is known of them: killed in between, the next run does the rest.
 */
export async function removePhotos(ctx: Ctx, bucket: Pick<R2Bucket, 'delete'>): Promise<void> {
  const before = new Date(ctx.now().getTime() - WAITING_HOURS * HOUR).toISOString();
  const [, found = []] = await readAll(ctx.db, [letGo(ctx.db, before, LIMIT), leavingPhotos(ctx.db, LIMIT)]);
  const photos = found as { id: string; region: string; sha256: string }[];
  if (photos.length === 0) return;
  await bucket.delete(photos.map(objectKey));
  const events = photos.map(({ id, region }): NewEvent => ({
    region,
    noun: 'photo',
    verb: 'remove',
    subject: toldOf(id),
    version: 1,
    public: false,
  }));
  const ids = photos.map(({ id }) => id);
  await act(ctx, [forgetPhotos(ctx.db, ids)], events);
}
