import type { Db } from '../core/db.ts';
import type { Sealed } from '../core/seal.ts';

/** Guards that less of a report is shown than before: it must be public now, and with words where only those go. */
export const hideShown = (db: Db, id: string, to: 'facts' | 'none') =>
  db
    .prepare(
      `UPDATE service_request
       SET version = version + 1
       WHERE id = ?1 AND erased_at IS NULL AND EXISTS (
         SELECT 1 FROM service_request_public WHERE id = ?1 AND (?2 OR description IS NOT NULL))`,
    )
    .bind(id, to === 'none' ? 1 : 0);

/** Touches a secret report and changes nothing: the guard of an event that tells that its content was opened. */
export const touchSecret = (db: Db, id: string) =>
  db
    .prepare(
      `UPDATE service_request
       SET version = version
       WHERE id = ? AND is_secret = 1 AND erased_at IS NULL`,
    )
    .bind(id);

/** Touches a report that the public sees now and changes nothing: the guard of what may happen to such a report alone. */
export const touchPublic = (db: Db, id: string) =>
  db
    .prepare(
      `UPDATE service_request
       SET version = version
       WHERE id = ?1 AND EXISTS (SELECT 1 FROM service_request_public WHERE id = ?1)`,
    )
    .bind(id);

/** Touches a report and changes nothing, if it is not erased: the guard of what may happen to any report. */
export const touchRequest = (db: Db, id: string) =>
  db.prepare(`UPDATE service_request SET version = version WHERE id = ? AND erased_at IS NULL`).bind(id);

/** The same of a report that is open: the guard of what leads to it. */
export const touchOpen = (db: Db, id: string) =>
  db
    .prepare(
      `UPDATE service_request SET version = version + 1
       WHERE id = ? AND closed_at IS NULL AND erased_at IS NULL`,
    )
    .bind(id);

/** Guards that supporters' objections are answered once, as they stood when the officer saw them. */
export const answerObjections = (db: Db, id: string, version: number) =>
  db
    .prepare(
      `UPDATE service_request
       SET objection_count = 0, version = version + 1
       WHERE id = ? AND version = ? AND objection_count > 0 AND erased_at IS NULL`,
    )
    .bind(id, version);

/** Sets the number of the same report at SP4N-LAPOR!, if nobody changed the report meanwhile. */
export const setLapor = (db: Db, id: string, version: number, number: string | null) =>
  db
    .prepare(
      `UPDATE service_request
       SET lapor_number = ?, version = version + 1
       WHERE id = ? AND version = ? AND erased_at IS NULL`,
    )
    .bind(number, id, version);

/** Writes a note of an officer down on a report that is not erased; the guarded statement of its batch. */
export const insertNote = (
  db: Db,
  n: { id: string; request: string; at: string; person: string; body: string | null },
) =>
  db
    .prepare(
      `INSERT INTO service_request_note (id, request_id, at, person_id, body)
       SELECT ?1, id, ?3, ?4, ?5 FROM service_request WHERE id = ?2 AND erased_at IS NULL
       ON CONFLICT DO NOTHING`,
    )
    .bind(n.id, n.request, n.at, n.person, n.body);

/** One line of the ledger: through whose hands a report went. */
export interface ReferralWrite {
  /** Of the report. */
  id: string;
  /** UTC. */
  at: string;
  from: string | null;
  to: string;
  /** Working days. */
  days: number;
  reason: string | null;
}

/** Writes down that a report came from one agency to another. */
export const insertReferral = (db: Db, { id, at, from, to, days, reason }: ReferralWrite) =>
  db
    .prepare(
      `INSERT INTO service_request_referral (request_id, at, from_agency, to_agency, days_held, reason)
       VALUES (?, ?, ?, ?, ?, ?)`,
    )
    .bind(id, at, from, to, days, reason);

/** Keeps what an officer wrote about a secret report. */
export const insertSealedText = (db: Db, id: string, field: string, { key_id, wrapped, box }: Sealed) =>
  db
    .prepare(
      `INSERT INTO service_request_sealed (request_id, field, key_id, wrapped, box)
       VALUES (?, ?, ?, ?, ?)`,
    )
    .bind(id, field, key_id, wrapped, box);
