import type { Db, Statement } from '../core/db.ts';
import { movable, type Movable } from '../service-requests/movable-reads.ts';
import { WAY } from '../service-requests/way-reads.ts';

/** What an officer's verb must know of a report before it acts. */
export interface Triage extends Movable {
  /** Somebody opened it; of a report that is not secret always 0. */
  opened: 0 | 1;
  /** Messages that officers wrote. */
  answered: number;
  /** When it last came to an agency, UTC; null: nobody sent it on yet. */
  referred_at: string | null;
}

const ALSO = `,
         r.is_secret AND EXISTS (
           SELECT 1 FROM event AS e
           WHERE e.noun = 'service_request' AND e.subject_id = r.id AND e.verb = 'open_secret'
           LIMIT 1
         ) AS opened,
         (SELECT count(*) FROM service_request_message AS m WHERE m.request_id = r.id AND m.sender = 'agency') AS answered,
         (SELECT f.at FROM service_request_referral AS f WHERE f.request_id = r.id ORDER BY f.id DESC LIMIT 1) AS referred_at`;

/** A report that is not erased, for the verbs of officers; toMovable<Triage> makes one of the rows. */
export const triageOf = (db: Db, id: string): Statement[] => movable(db, 'id', id, ALSO);

/** An organisation of a region that can answer reports: one row, or none. */
export const organisationNamed = (db: Db, region: string, key: string) =>
  db
    .prepare("SELECT 1 FROM organisation WHERE region = ? AND key = ? AND kind <> 'portal' LIMIT 1")
    .bind(region, key);

/** The note with this id, or none; and how many notes its report has. */
export const noteThere = (db: Db, id: string, request: string) =>
  db
    .prepare(
      `SELECT (SELECT n.id FROM service_request_note AS n WHERE n.id = ?1) AS id,
         (SELECT count(*) FROM service_request_note AS n WHERE n.request_id = ?2) AS notes
       LIMIT 1`,
    )
    .bind(id, request);

/** What somebody did to a report that made it this version: one event, or none. */
export const eventOf = (db: Db, e: { id: string; verb: string; version: number; actor: string }) =>
  db
    .prepare(
      `SELECT d.data
       FROM event AS d INDEXED BY event_subject
       WHERE d.noun = 'service_request' AND d.subject_id = ? AND d.verb = ? AND d.subject_version = ?
         AND d.actor_kind IN ('officer', 'key') AND d.actor_id = ? AND NOT EXISTS (
           SELECT 1
           FROM event AS e INDEXED BY event_of_way
           WHERE e.subject_id = d.subject_id AND ${WAY} AND e.verb = 'undo' AND e.id > d.id
         )
       ORDER BY d.id DESC
       LIMIT 1`,
    )
    .bind(e.id, e.verb, e.version, e.actor);
