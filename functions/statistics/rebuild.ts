import type { Ctx } from '../core/ctx.ts';
import { Refusal } from '../core/refusal.ts';
import { followEvents, type Until } from './follow-events.ts';
import { shelves } from './reads.ts';
import { emptyNext, showNext } from './writes.ts';

/**
 * Makes all statistics anew from the first event on, beside those that are shown, and shows them at once when all is
 * counted. Killed anywhere it leaves what is shown as it was, and the next one begins anew.
 */
export async function rebuildStatistics(
  { db }: Pick<Ctx, 'db'>,
  until?: Omit<Until, 'steps'>,
): Promise<void> {
  await db.batch(emptyNext(db));
  const last = await followEvents({ db }, until, shelves.next);
  try {
    await db.batch(showNext(db, last));
  } catch (error) {
    if (!String(error).includes('guard_missed')) throw error;
    throw new Refusal(
      'conflict',
      'Angka yang tampil tetap yang lama: sementara itu ada hitungan lain. Jalankan sekali lagi',
    );
  }
}
