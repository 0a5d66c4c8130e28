import type { Db, Statement } from '../core/db.ts';

/** Of supporters who say "belum selesai": an officer looked at it, or the report is open again. */
export const settleObjections = (db: Db, id: string, at: string): Statement[] => [
  db
    .prepare(
      `UPDATE service_request_objection SET reviewed_at = ?2 WHERE request_id = ?1 AND reviewed_at IS NULL`,
    )
    .bind(id, at),
];

/**
 * Writes down what a supporter says of a report as it was closed, once for each closing: what they said of a closing
 * before gives way. Nothing is written of a report that is open, not public, or not supported by them.
 */
export const insertObjection = (
  db: Db,
  o: { id: string; request: string; marks: string[]; at: string; body: string },
) =>
  db
    .prepare(
      `INSERT INTO service_request_objection (id, request_id, supporter, at, body)
       SELECT ?1, s.request_id, s.supporter, ?4, ?5
       FROM service_request_support AS s JOIN service_request_public AS p ON p.id = s.request_id
       WHERE s.request_id = ?2 AND s.supporter IN (SELECT value FROM json_each(?3)) AND p.is_open = 0
       LIMIT 1
       ON CONFLICT (request_id, supporter) DO UPDATE
       SET at = excluded.at, body = excluded.body, reviewed_at = NULL
       WHERE service_request_objection.at < (SELECT closed_at FROM service_request WHERE id = ?2)`,
    )
    .bind(o.id, o.request, JSON.stringify(o.marks), o.at, o.body);

/** Counts one more that waits. */
export const countObjection = (db: Db, id: string) =>
  db
    .prepare(
      'UPDATE service_request SET objection_count = objection_count + 1, version = version + 1 WHERE id = ?',
    )
    .bind(id);

/** Takes back what somebody said, as far as nobody looked at it yet. */
export const deleteObjections = (db: Db, id: string, marks: string[]) =>
  db.prepare(`DELETE FROM service_request_objection AS o WHERE ${THEIRS}`).bind(id, JSON.stringify(marks));

/** Counts so many fewer that wait. */
export const uncountObjections = (db: Db, id: string, count: number) =>
  db
    .prepare('UPDATE service_request SET objection_count = max(0, objection_count - ?) WHERE id = ?')
    .bind(count, id);

/** The same of whatever they are found to have said: before it is taken back, in the same batch. */
export const uncountTheirs = (db: Db, id: string, marks: string[]) =>
  db
    .prepare(
      `UPDATE service_request
       SET objection_count = max(0, objection_count - (SELECT count(*) FROM service_request_objection AS o WHERE ${THEIRS}))
       WHERE id = ?1`,
    )
    .bind(id, JSON.stringify(marks));

const THEIRS =
  'o.request_id = ?1 AND o.supporter IN (SELECT value FROM json_each(?2)) AND o.reviewed_at IS NULL';
