import type { Db } from '../core/db.ts';

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
