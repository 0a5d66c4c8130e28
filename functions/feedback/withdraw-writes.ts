import type { Db, Statement } from '../core/db.ts';

/** Takes feedback back, as it was seen; once. Where it was stays until it is counted out. */
export const withdrawOwn = (db: Db, { id, version }: { id: string; version: number }, at: string) =>
  db
    .prepare(
      `UPDATE feedback
       SET state = 'withdrawn', refusal = NULL, body = NULL, key_mac = NULL, answer = NULL, answered_at = NULL,
         answered_by = NULL, next_due_at = '9999-12-31T23:59:59.999Z', erased_at = coalesce(erased_at, ?1),
         ended_at = coalesce(ended_at, ?1), version = version + 1
       WHERE id = ?2 AND version = ?3 AND state <> 'withdrawn'`,
    )
    .bind(at, id, version);

/** Forgets where something erased was seen, and what still waits to be said of it. Each may be run again. */
export const forgetWithdrawn = (db: Db, ids: string[]): Statement[] =>
  [
    `UPDATE feedback SET district_code = NULL, village_code = NULL WHERE id ${OF} AND erased_at IS NOT NULL`,
    `DELETE FROM feedback_answer WHERE feedback_id ${OF}`,
    `DELETE FROM mail WHERE outbox_id IN (${NOTICES})`,
    `DELETE FROM outbox WHERE id IN (${NOTICES})`,
  ].map((sql) => db.prepare(sql).bind(JSON.stringify(ids)));

const OF = 'IN (SELECT value FROM json_each(?1))';
const NOTICES = `SELECT o.id FROM json_each(?1) AS r JOIN outbox AS o ON o.noun = 'feedback' AND o.subject_id = r.value`;
