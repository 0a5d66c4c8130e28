import type { Db, Statement } from '../core/db.ts';

/** Writes down that a supporter meets the same problem, once, while the report is public and open. */
export const insertSupport = (db: Db, id: string, supporter: string, at: string) =>
  db
    .prepare(
      `INSERT INTO service_request_support (request_id, supporter, at)
       SELECT id, ?2, ?3 FROM service_request_public WHERE id = ?1 AND is_open = 1
       ON CONFLICT DO NOTHING`,
    )
    .bind(id, supporter, at);

/** Takes that back. */
export const deleteSupport = (db: Db, id: string, marks: string[]) =>
  db
    .prepare(
      `DELETE FROM service_request_support
       WHERE request_id = ? AND supporter IN (SELECT value FROM json_each(?))`,
    )
    .bind(id, JSON.stringify(marks));

/** Keeps how many support a report, where officers read it and where the public does. */
export const countSupport = (db: Db, id: string, by: number): Statement[] =>
  ['service_request', 'service_request_public'].map((table) =>
    db.prepare(`UPDATE ${table} SET supporter_count = supporter_count + ? WHERE id = ?`).bind(by, id),
  );

/**
 * Moves all who support a report to another one, and what is counted with them. One browser has another mark on each
 * report, so nobody can tell here that it supports both: `supporterMarks` knows it again when it comes.
 */
export const moveSupporters = (db: Db, from: string, to: string): Statement[] => [
  ...['service_request', 'service_request_public'].map((table) =>
    db
      .prepare(
        `UPDATE ${table}
         SET supporter_count = supporter_count + (
           SELECT count(*) FROM service_request_support AS m
           WHERE m.request_id = ?1 AND NOT EXISTS (
             SELECT 1 FROM service_request_support AS o WHERE o.request_id = ?2 AND o.supporter = m.supporter))
         WHERE id = ?2`,
      )
      .bind(from, to),
  ),
  ...['service_request', 'service_request_public'].map((table) =>
    db.prepare(`UPDATE ${table} SET supporter_count = 0 WHERE id = ?`).bind(from),
  ),
  db
    .prepare(
      `INSERT INTO service_request_support (request_id, supporter, at)
       SELECT ?2, supporter, at FROM service_request_support WHERE request_id = ?1
       ON CONFLICT DO NOTHING`,
    )
    .bind(from, to),
  db.prepare('DELETE FROM service_request_support WHERE request_id = ?').bind(from),
];
