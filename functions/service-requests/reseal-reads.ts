import type { Db } from '../core/db.ts';

/** How many envelopes are wrapped by another key than this one. */
export const sealedUnderOthersCount = (db: Db, keyId: string) =>
  db.prepare('SELECT count(*) AS n FROM service_request_sealed WHERE key_id <> ? LIMIT 1').bind(keyId);

/** Such envelopes in the order of their reports, after one of them. */
export const sealedUnderOthers = (
  db: Db,
  keyId: string,
  after: { request_id: string; field: string },
  limit: number,
) =>
  db
    .prepare(
      `SELECT request_id, field, key_id, wrapped, box
       FROM service_request_sealed
       WHERE (request_id, field) > (?, ?) AND key_id <> ?
       ORDER BY request_id, field
       LIMIT ?`,
    )
    .bind(after.request_id, after.field, keyId, limit);
