import type { Db, Statement } from '../core/db.ts';

/** Of supporters who say "belum selesai": an officer looked at it, or the report is open again. */
export const settleObjections = (db: Db, id: string, at: string): Statement[] => [
  db
    .prepare(
      `UPDATE service_request_objection SET reviewed_at = ?2 WHERE request_id = ?1 AND reviewed_at IS NULL`,
    )
    .bind(id, at),
];
