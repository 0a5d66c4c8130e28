import type { Allowance } from '../core/attempts.ts';
import type { Db } from '../core/db.ts';

/** Counts a key that opens nothing; of one that opens a report nothing is written. */
export const countWrongKey = (db: Db, mac: string, { bucket, most, until }: Allowance) =>
  db
    .prepare(
      `INSERT INTO attempt (bucket, count, until)
       SELECT ?1, 1, ?2
       WHERE NOT EXISTS (SELECT 1 FROM service_request WHERE key_mac = ?3)
       ON CONFLICT (bucket) DO UPDATE SET count = count + 1 WHERE count < ?4`,
    )
    .bind(bucket, until, mac, most);

/** Takes a report's publicity back, for good; once. */
export const withdrawOwn = (db: Db, mac: string) =>
  db
    .prepare(
      `UPDATE service_request
       SET is_withdrawn = 1, version = version + 1
       WHERE key_mac = ? AND is_withdrawn = 0`,
    )
    .bind(mac);

/** The same for reports of a ledger, after a restore. */
export const withdrawAgain = (db: Db, ids: string[]) =>
  db
    .prepare(
      `UPDATE service_request
       SET is_withdrawn = 1, version = version + 1
       WHERE id IN (SELECT value FROM json_each(?)) AND is_withdrawn = 0`,
    )
    .bind(JSON.stringify(ids));

/** Stops a report's mail to its reporter, once. It moves no version: nobody's open form is out of date by it. */
export const stopMailOf = (db: Db, id: string) =>
  db
    .prepare(
      'UPDATE service_request SET tells_reporter = 0 WHERE id = ? AND tells_reporter = 1 AND erased_at IS NULL',
    )
    .bind(id);

/** The same for reports of a ledger, after a restore. */
export const stopMailAgain = (db: Db, ids: string[]) =>
  db
    .prepare('UPDATE service_request SET tells_reporter = 0 WHERE id IN (SELECT value FROM json_each(?))')
    .bind(JSON.stringify(ids));

/** Notes that something was added to a report; the guard of what comes after it, for an erased one takes nothing. */
export const touchOwn = (db: Db, mac: string) =>
  db.prepare('UPDATE service_request SET version = version + 1 WHERE key_mac = ?').bind(mac);

/** Keeps what the reporter thinks of the answer, while the report is closed and as they saw it. */
export const rateOwn = (db: Db, { id, version }: { id: string; version: number }, rating: number) =>
  db
    .prepare(
      `UPDATE service_request
       SET rating = ?3, version = version + 1
       WHERE id = ?1 AND version = ?2 AND closed_at IS NOT NULL AND erased_at IS NULL`,
    )
    .bind(id, version, rating);
