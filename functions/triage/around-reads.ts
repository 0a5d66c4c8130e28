import type { DeskNote, DeskObjection, DeskReferral } from '../../src/triage/desk-page.ts';
import type { Db, Row } from '../core/db.ts';
import type { Opened } from '../service-requests/opened.ts';

/** Through whose hands a report went, oldest first. */
export const referralsOf = (db: Db, id: string) =>
  db
    .prepare(
      `SELECT f.at, coalesce(a.name, f.from_agency) AS "from", coalesce(b.name, f.to_agency) AS "to", f.days_held, f.reason
       FROM service_request_referral AS f
       JOIN service_request AS r ON r.id = f.request_id
       LEFT JOIN organisation AS a ON a.region = r.region AND a.key = f.from_agency
       LEFT JOIN organisation AS b ON b.region = r.region AND b.key = f.to_agency
       WHERE f.request_id = ?
       ORDER BY f.id
       LIMIT 50`,
    )
    .bind(id);

/** The reason in such a row, opened when it is sealed and may be seen. */
export const toReferral = (row: Row, texts: Opened) =>
  ({ ...row, reason: row.reason ?? texts[`referral:${String(row.at)}`] ?? null }) as unknown as DeskReferral;

/** What officers wrote for each other, oldest first, with their names. */
export const notesOf = (db: Db, id: string) =>
  db
    .prepare(
      `SELECT n.id, n.at, n.body, p.name
       FROM service_request_note AS n JOIN person AS p ON p.id = n.person_id
       WHERE n.request_id = ?
       ORDER BY n.at, n.id
       LIMIT 100`,
    )
    .bind(id);

export const toNote = (row: Row, texts: Opened) =>
  ({
    ...row,
    name: row.name || null,
    body: row.body ?? texts[`note:${String(row.id)}`] ?? null,
  }) as unknown as DeskNote;

/** What supporters say of a closed report, and nobody has answered yet; and how many they are. */
export const objectionsOf = (db: Db, id: string) =>
  db
    .prepare(
      `SELECT o.at, o.body
       FROM service_request_objection AS o
       WHERE o.request_id = ? AND o.reviewed_at IS NULL
       ORDER BY o.at
       LIMIT 50`,
    )
    .bind(id);

export const toObjections = (rows: Row[]) => rows as unknown as DeskObjection[];

/** Reports that were merged into one. */
export const duplicatesOf = (db: Db, id: string) =>
  db
    .prepare(
      `SELECT id
       FROM service_request INDEXED BY service_request_duplicate
       WHERE duplicate_of = ?
       ORDER BY id
       LIMIT 50`,
    )
    .bind(id);
