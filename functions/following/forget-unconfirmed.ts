import { UNCONFIRMED_HOURS } from '../../src/following/schema.ts';
import type { Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { unconfirmedSince } from './reads.ts';
import { deleteSubscriptions, forgetSubscribers } from './writes.ts';

/** Requests of one tick; what is left over goes with the next. */
const PORTION = 200;

/** Forgets requests to which nobody agreed in time, and addresses that follow nothing. Nobody's doing, so it leaves no event. */
export async function forgetUnconfirmed({ db, now }: Ctx): Promise<void> {
  const before = new Date(now().getTime() - UNCONFIRMED_HOURS * 3_600_000).toISOString();
  const [rows = []] = await readAll(db, [unconfirmedSince(db, before, PORTION)]);
  if (rows.length === 0) return;
  const ids = rows.map(({ id }) => id as string);
  const subscribers = [...new Set(rows.map((row) => row.subscriber_id as string))];
  await db.batch([deleteSubscriptions(db, ids, before), ...forgetSubscribers(db, subscribers)]);
}
