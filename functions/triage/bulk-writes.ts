import type { Db, Statement } from '../core/db.ts';
import type { Before, Bulk } from './bulk-reads.ts';

/** Writes a deed down before it is begun, with every report still left alone; the same name begins it once. */
export const claimBulk = (db: Db, { id, region, person_id, action, at, reports }: Bulk): Statement =>
  db
    .prepare(
      `INSERT INTO bulk_action (id, region, person_id, action, at, reports)
       VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT DO NOTHING
       RETURNING id`,
    )
    .bind(id, region, person_id, action, at, JSON.stringify(reports));

/** Says what became of the report at a place of a deed; goes with the change itself. */
export const settleEntry = (db: Db, id: string, place: number, entry: Bulk['reports'][number]): Statement =>
  db
    .prepare('UPDATE bulk_action SET reports = json_set(reports, ?2, json(?3)) WHERE id = ?1')
    .bind(id, `$[${place}]`, JSON.stringify(entry));

/** Says why the report at a place of a deed was left alone, unless it was done after all. */
export const leaveEntry = (db: Db, id: string, place: number, entry: Bulk['reports'][number]): Statement =>
  db
    .prepare(
      `UPDATE bulk_action
       SET reports = json_set(reports, ?2, json(?3))
       WHERE id = ?1 AND json_extract(reports, ?2 || '.version') IS NULL`,
    )
    .bind(id, `$[${place}]`, JSON.stringify(entry));

/** Puts a report back as it stood, while it is still at the version that the deed made. */
export const putBack = (db: Db, id: string, version: number, before: Before): Statement =>
  db
    .prepare(
      `UPDATE service_request
       SET state = ?3, agency = ?4, course = ?5, next_due_at = ?6, final_due_at = ?7, wake_at = ?8, closed_at = ?9,
         hand_over_count = ?10, version = version + 1
       WHERE id = ?1 AND version = ?2 AND erased_at IS NULL`,
    )
    .bind(
      id,
      version,
      before.state,
      before.agency,
      before.course,
      before.next_due_at,
      before.final_due_at,
      before.wake_at,
      before.closed_at,
      before.hand_over_count,
    );

/** Takes back what was written at a moment about a report's way, and what nobody was told yet of that moment. */
export const takeBack = (db: Db, id: string, at: string, tellAt: string): Statement[] => [
  // The newest alone: two deeds may fall on one moment, and only the last of them can be undone first.
  db
    .prepare(
      `DELETE FROM service_request_referral
       WHERE id = (
         SELECT id FROM service_request_referral WHERE request_id = ?1 AND at = ?2 ORDER BY id DESC LIMIT 1
       )`,
    )
    .bind(id, at),
  db
    .prepare('DELETE FROM service_request_sealed WHERE request_id = ? AND field = ?')
    .bind(id, `referral:${at}`),
  db
    .prepare(
      `DELETE FROM mail
       WHERE state = 'waiting' AND outbox_id IN (
         SELECT id FROM outbox WHERE noun = 'service_request' AND subject_id = ? AND due_at = ?
       )`,
    )
    .bind(id, tellAt),
  db
    .prepare(
      `DELETE FROM outbox
       WHERE noun = 'service_request' AND subject_id = ? AND due_at = ?
         AND NOT EXISTS (SELECT 1 FROM mail WHERE outbox_id = outbox.id)`,
    )
    .bind(id, tellAt),
];

/** Says that the report at a place of a deed was put back. */
export const markUndone = (db: Db, id: string, place: number): Statement =>
  db
    .prepare(`UPDATE bulk_action SET reports = json_set(reports, ?2, json('true')) WHERE id = ?1`)
    .bind(id, `$[${place}].undone`);

/** Says that a deed was undone; the first time stands. */
export const closeBulk = (db: Db, id: string, at: string): Statement =>
  db.prepare('UPDATE bulk_action SET undone_at = coalesce(undone_at, ?2) WHERE id = ?1').bind(id, at);
