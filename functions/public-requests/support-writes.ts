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
export const deleteSupport = (db: Db, id: string, supporter: string) =>
  db
    .prepare('DELETE FROM service_request_support WHERE request_id = ? AND supporter = ?')
    .bind(id, supporter);

/** Keeps how many support a report, where officers read it and where the public does. */
export const countSupport = (db: Db, id: string, by: 1 | -1): Statement[] =>
  ['service_request', 'service_request_public'].map((table) =>
    db.prepare(`UPDATE ${table} SET supporter_count = supporter_count + ${by} WHERE id = ?`).bind(id),
  );
