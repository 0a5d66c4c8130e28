import { KEPT_DAYS } from '../../src/evidence/schema.ts';
import { act, type NewEvent } from '../core/act.ts';
import type { Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { leavingEvidence, objectKey } from './reads.ts';
import { forgetFiles, letGo } from './writes.ts';

const DAY = 86_400_000;
/** Files of one run; what is left over goes with the next tick. */
const LIMIT = 100;

/**
 * Removes the files that nothing published names: 30 days after the upload, one day when its bytes never came, and
 * at the next tick when a redaction took the last version that named it. Bytes first, then what is known of them:
 * killed in between, the next run does the rest.
 */
export async function removeEvidence(ctx: Ctx, bucket: Pick<R2Bucket, 'delete'>): Promise<void> {
  const before = (days: number) => new Date(ctx.now().getTime() - days * DAY).toISOString();
  const waiting = { unpublished: before(KEPT_DAYS), announced: before(1), limit: LIMIT };
  const [, files = []] = await readAll(ctx.db, [letGo(ctx.db, waiting), leavingEvidence(ctx.db, LIMIT)]);
  if (files.length === 0) return;
  await bucket.delete(files.map(({ region, sha256 }) => objectKey(region as string, sha256 as string)));
  const ids = files.map(({ id }) => id as string);
  const events = files.map(({ id, region, sha256 }): NewEvent => ({
    region: region as string,
    noun: 'evidence',
    verb: 'remove',
    subject: id as string,
    version: 1,
    public: false,
    data: { sha256 },
  }));
  await act(ctx, [forgetFiles(ctx.db, ids)], events);
}
