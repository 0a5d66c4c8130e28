import { instant, type Ctx } from './ctx.ts';
import type { Db } from './db.ts';
import { keyed } from './keyed.ts';

/** How often one network may try something on one day (UTC). */
export interface Allowance {
  /** HMAC of the network and the day: no address is kept, and tomorrow nobody can tell that it was the same network. */
  bucket: string;
  most: number;
  /** The end of the day, UTC. */
  until: string;
}

const DAY = 86_400_000;
/** Buckets of one sweep; what is left over goes with the next. */
const SWEPT = 500;

/** The allowance of a network (see write-limit.ts) for `what`, such as "service_request.key". */
export async function allowanceOf(
  secret: string,
  what: string,
  network: string,
  most: number,
  now: Date,
): Promise<Allowance> {
  const day = now.toISOString().slice(0, 10);
  const until = new Date(Date.parse(`${day}T00:00:00Z`) + DAY).toISOString();
  return { bucket: await keyed(secret, 'attempt', what, day, network), most, until };
}

/**
 * Counts one more; beyond `most` nothing is written. As a guarded statement it refuses what is too much: of many who
 * try at once exactly `most` come through.
 */
export const countAttempt = (db: Db, { bucket, most, until }: Allowance) =>
  db
    .prepare(
      `INSERT INTO attempt (bucket, count, until) VALUES (?, 1, ?)
       ON CONFLICT (bucket) DO UPDATE SET count = count + 1 WHERE count < ?`,
    )
    .bind(bucket, until, most);

/** Counts a private key that opens nothing in its table; of one that opens something nothing is written. */
export const countWrongKey = (
  db: Db,
  table: 'service_request' | 'feedback' | 'api_key',
  mac: string,
  { bucket, most, until }: Allowance,
) =>
  db
    .prepare(
      `INSERT INTO attempt (bucket, count, until)
       SELECT ?1, 1, ?2
       WHERE NOT EXISTS (SELECT 1 FROM ${table} WHERE key_mac = ?3)
       ON CONFLICT (bucket) DO UPDATE SET count = count + 1 WHERE count < ?4`,
    )
    .bind(bucket, until, mac, most);

/** Gives one attempt of today back, of something that was undone; who has none is given none. */
export const uncountAttempt = (db: Db, { bucket }: Allowance) =>
  db.prepare('UPDATE attempt SET count = count - 1 WHERE bucket = ? AND count > 0').bind(bucket);

/** How often it was tried: one row of `{ count }`, or none. */
export const attemptsOf = (db: Db, { bucket }: Allowance) =>
  db.prepare('SELECT count FROM attempt WHERE bucket = ? LIMIT 1').bind(bucket);

/** Forgets the counters of days that are over. Nobody's doing, so it leaves no event. */
export async function sweepAttempts(ctx: Ctx): Promise<void> {
  const ended = ctx.db
    .prepare('DELETE FROM attempt WHERE bucket IN (SELECT bucket FROM attempt WHERE until <= ? LIMIT ?)')
    .bind(instant(ctx), SWEPT);
  await ctx.db.batch([ended]);
}
