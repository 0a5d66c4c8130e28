import type { Db } from '../core/db.ts';

/** What must be known before somebody adds themselves to a report that is public, or takes it back. */
export const supportable = (db: Db, id: string, supporter: string) =>
  db
    .prepare(
      `SELECT p.region, p.is_open,
         EXISTS (SELECT 1 FROM service_request_support WHERE request_id = p.id AND supporter = ?2) AS is_mine
       FROM service_request_public AS p
       WHERE p.id = ?1
       LIMIT 1`,
    )
    .bind(id, supporter);
