import type { Db } from '../core/db.ts';

/** Addresses that are wrapped by another key than this one, in the order of their owners, after one of them. */
export const addressesUnderOthers = (db: Db, keyId: string, after: string, limit: number) =>
  db
    .prepare(
      `SELECT id, key_id, wrapped, box
       FROM subscriber
       WHERE id > ? AND key_id <> ?
       ORDER BY id
       LIMIT ?`,
    )
    .bind(after, keyId, limit);
