import type { ErrorReport } from '../../src/error-reports/schema.ts';
import type { Db } from '../core/db.ts';

/** A report as it is about to be written. `at` is the instant, UTC; `received_on` its day in the region's time zone. */
export interface ErrorReportWrite extends ErrorReport {
  id: string;
  region: string;
  at: string;
  received_on: string;
}

/** Writes a report down, unless the same one is there already. */
export const insertErrorReport = (db: Db, r: ErrorReportWrite) =>
  db
    .prepare(
      `INSERT INTO error_report (id, region, address, what_is_wrong, right_value, where_to_see, submitted_at, received_on, state)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'open')
       ON CONFLICT DO NOTHING`,
    )
    .bind(r.id, r.region, r.address, r.what_is_wrong, r.right_value, r.where_to_see, r.at, r.received_on);

/** Puts the public answer to a report that has none yet. */
export const answerReport = (db: Db, a: { id: string; answer: string; by: string | null; at: string }) =>
  db
    .prepare(
      `UPDATE error_report
       SET state = 'answered', answer = ?1, answered_at = ?2, answered_by = ?3
       WHERE id = ?4 AND state = 'open'`,
    )
    .bind(a.answer, a.at, a.by, a.id);

/** Erases what a resident wrote, once; of the report its address, day and answer stay. */
export const eraseReport = (db: Db, id: string, at: string) =>
  db
    .prepare(
      `UPDATE error_report
       SET what_is_wrong = '', right_value = NULL, where_to_see = NULL, erased_at = ?
       WHERE id = ? AND erased_at IS NULL`,
    )
    .bind(at, id);
