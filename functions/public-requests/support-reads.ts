import type { Db } from '../core/db.ts';

/** What must be known before somebody adds themselves to a report that is public, or takes it back, by any of their marks. */
export const supportable = (db: Db, id: string, marks: string[]) =>
  db
    .prepare(
      `SELECT p.region, p.is_open,
         (SELECT count(*) FROM service_request_support
          WHERE request_id = p.id AND supporter IN (SELECT value FROM json_each(?2))) AS mine
       FROM service_request_public AS p
       WHERE p.id = ?1
       LIMIT 1`,
    )
    .bind(id, JSON.stringify(marks));

/** The reports whose supporters came along into one: those merged into it, and those merged into them before. */
export const mergedInto = (db: Db, id: string) =>
  db
    .prepare(
      `WITH RECURSIVE merged (id) AS (
         SELECT s.id FROM service_request AS s WHERE s.duplicate_of = ?
         UNION
         SELECT s.id FROM merged AS m JOIN service_request AS s ON s.duplicate_of = m.id
         LIMIT 50
       )
       SELECT id FROM merged LIMIT 50`,
    )
    .bind(id);

/** What must be known before a supporter says "belum selesai" of a public report, or takes it back. */
export const objectable = (db: Db, id: string, marks: string[]) =>
  db
    .prepare(
      `SELECT p.region, p.is_open, s.version, s.closed_at, s.course ->> '$.objection.due_at' AS until, r.time_zone,
         EXISTS (
           SELECT 1 FROM service_request_support
           WHERE request_id = p.id AND supporter IN (SELECT value FROM json_each(?2))) AS is_mine,
         EXISTS (
           SELECT 1 FROM service_request_objection
           WHERE request_id = p.id AND supporter IN (SELECT value FROM json_each(?2)) AND at >= s.closed_at) AS is_said,
         (SELECT count(*) FROM service_request_objection
          WHERE request_id = p.id AND supporter IN (SELECT value FROM json_each(?2)) AND reviewed_at IS NULL) AS waiting
       FROM service_request_public AS p
       JOIN service_request AS s ON s.id = p.id
       JOIN region AS r ON r.slug = p.region
       WHERE p.id = ?1
       LIMIT 1`,
    )
    .bind(id, JSON.stringify(marks));
