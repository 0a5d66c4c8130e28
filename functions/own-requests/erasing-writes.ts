import type { RuleName } from '../../src/service-requests/retention.ts';
import type { Db, Statement } from '../core/db.ts';

// Each of these may be run again, and takes a list of reports: one who asks, the clock's portion, or a restore's ledger.

const OF = 'IN (SELECT value FROM json_each(?1))';

/** Notes that a rule was carried out on reports; touches those alone on which it was not. */
export const markStep = (db: Db, ids: string[], step: number) =>
  db
    .prepare(
      `UPDATE service_request SET retention_step = ?2
       WHERE id ${OF} AND retention_step < ?2 AND erased_at IS NULL`,
    )
    .bind(JSON.stringify(ids), step);

/** Empties reports of all that anybody wrote, and of the key that opens them; touches those alone that were not. */
export const emptyRequests = (db: Db, ids: string[], at: string, step: number) =>
  db
    .prepare(
      `UPDATE service_request
       SET erased_at = ?2, description = NULL, landmark = NULL, attributes = NULL, lat = NULL, long = NULL,
         village_code = NULL, incident_on = NULL, lapor_number = NULL, text_sha256 = '', key_mac = NULL,
         supporter_count = 0, tells_reporter = 0, wake_at = '9999-12-31T23:59:59.999Z', retention_step = ?3, version = version + 1
       WHERE id ${OF} AND erased_at IS NULL`,
    )
    .bind(JSON.stringify(ids), at, step);

/** What else a rule takes from reports. */
export function takeAway(db: Db, what: RuleName, ids: string[]): Statement[] {
  return taken[what].map((sql) => db.prepare(sql).bind(JSON.stringify(ids)));
}

const taken: Record<RuleName, string[]> = {
  contact: [
    `UPDATE service_request SET tells_reporter = 0 WHERE id ${OF}`,
    `DELETE FROM service_request_sealed WHERE request_id ${OF} AND field = 'contact'`,
  ],
  position: [
    `UPDATE service_request SET lat = NULL, long = NULL WHERE id ${OF}`,
    `DELETE FROM service_request_sealed WHERE request_id ${OF} AND field = 'position'`,
  ],
  photos: [],
  thread: [
    `UPDATE service_request_message SET body = NULL WHERE request_id ${OF}`,
    `UPDATE service_request_note SET body = NULL WHERE request_id ${OF}`,
    `UPDATE service_request_referral SET reason = NULL WHERE request_id ${OF}`,
    `UPDATE service_request_objection SET body = NULL WHERE request_id ${OF}`,
    `UPDATE service_request_public SET reason = NULL WHERE id ${OF}`,
    `UPDATE identity_opening SET reason = NULL WHERE request_id ${OF}`,
    `DELETE FROM service_request_sealed
     WHERE request_id ${OF} AND (field GLOB 'message:*' OR field GLOB 'note:*' OR field GLOB 'referral:*')`,
  ],
  everything: [
    `DELETE FROM service_request_sealed WHERE request_id ${OF}`,
    `DELETE FROM service_request_message WHERE request_id ${OF}`,
    `DELETE FROM service_request_note WHERE request_id ${OF}`,
    `UPDATE service_request_referral SET reason = NULL WHERE request_id ${OF}`,
    `UPDATE identity_opening SET reason = NULL WHERE request_id ${OF}`,
    `DELETE FROM service_request_objection WHERE request_id ${OF}`,
    `DELETE FROM service_request_support WHERE request_id ${OF}`,
    // What was sent was sent; what still waits to be is not.
    `DELETE FROM mail
     WHERE outbox_id IN (
       SELECT o.id FROM json_each(?1) AS r JOIN outbox AS o ON o.noun = 'service_request' AND o.subject_id = r.value
     )`,
    `DELETE FROM outbox
     WHERE id IN (
       SELECT o.id FROM json_each(?1) AS r JOIN outbox AS o ON o.noun = 'service_request' AND o.subject_id = r.value
     )`,
  ],
};
