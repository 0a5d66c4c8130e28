import type { Db, Statement } from '../core/db.ts';
import { movable, type Movable } from '../service-requests/movable-reads.ts';
import { DONE, newestOf, WAY } from '../service-requests/way-reads.ts';

/** What every verb of the reporter must know of the report before it acts. */
export interface OwnRequest extends Movable {
  rating: number | null;
  tells_reporter: 0 | 1;
  /** Messages that the reporter wrote, and photos that they gave. */
  written: number;
  photos: number;
  /** How often they opened it again. */
  objected: number;
}

const ALSO = `, r.rating, r.tells_reporter,
         (SELECT count(*) FROM service_request_message AS m WHERE m.request_id = r.id AND m.sender = 'reporter') AS written,
         (SELECT count(*) FROM photo AS p WHERE p.request_id = r.id AND p.state <> 'leaving') AS photos,
         (SELECT count(*) FROM event AS e INDEXED BY event_of_way
          WHERE e.subject_id = r.id AND ${WAY} AND e.verb = 'object' AND e.data ->> 'to' = 'reopened') AS objected`;

/** The report whose key this is: the only way in, and it leads past every other column that could tell of it. */
export const ownRequest = (db: Db, mac: string): Statement[] => movable(db, 'key_mac', mac, ALSO);

/** Whether mail about a report goes to its reporter. */
export const toldByMail = (db: Db, id: string) =>
  db.prepare('SELECT region, version, tells_reporter FROM service_request WHERE id = ? LIMIT 1').bind(id);

/** How its reporter is reached, sealed; none once it was erased. */
export const contactOf = (db: Db, id: string) =>
  db
    .prepare(
      `SELECT key_id, wrapped, box
       FROM service_request_sealed
       WHERE request_id = ? AND field = 'contact'
       LIMIT 1`,
    )
    .bind(id);

/** How many events and askings its page tells, the newest. */
export const TOLD = { events: 500, openings: 100 };

const ID = '(SELECT r.id FROM service_request AS r WHERE r.key_mac = ?1)';

/**
 * Its events, newest first, one more than are told, but for those of supporters: they are many, and told as a number.
 * Into which report it was merged stands there only if the public sees that one: it may be somebody's secret.
 */
export const ownEvents = (db: Db, mac: string) =>
  db
    .prepare(
      `SELECT e.at, e.verb, e.actor_kind,
         iif(e.verb <> 'merge' OR EXISTS (SELECT 1 FROM service_request_public AS p WHERE p.id = e.data ->> 'into'),
           e.data, json_remove(e.data, '$.into')) AS data
       FROM ${newestOf(ID, TOLD.events + 1, " AND e.verb <> 'add_note'")} AS e
       ORDER BY e.id DESC
       LIMIT ${TOLD.events + 1}`,
    )
    .bind(mac);

/** Who wanted to know how to reach its reporter, newest first, one more than are told. */
export const ownOpenings = (db: Db, mac: string) =>
  db
    .prepare(
      `SELECT o.id, o.asked_at, o.reason, iif(o.agreed_by IS NULL, NULL, o.agreed_at) AS agreed_at,
         coalesce(g.name, o.organisation) AS organisation
       FROM service_request AS r
       JOIN identity_opening AS o ON o.request_id = r.id
       LEFT JOIN organisation AS g ON g.region = r.region AND g.key = o.organisation
       WHERE r.key_mac = ?
       ORDER BY o.asked_at DESC, o.id DESC
       LIMIT ${TOLD.openings + 1}`,
    )
    .bind(mac);

/** When each of them was first asked, and first opened, and by whom; of a report that nobody asked about, nothing is read. */
export const ownOpened = (db: Db, mac: string) =>
  db
    .prepare(
      `SELECT e.data ->> 'opening' AS opening, e.verb, min(e.at) AS at, e.data ->> '$.by.role' AS role
       FROM event AS e INDEXED BY event_of_report
       WHERE e.subject_id = (
           SELECT r.id FROM service_request AS r
           WHERE r.key_mac = ? AND EXISTS (SELECT 1 FROM identity_opening AS o WHERE o.request_id = r.id)
         ) AND ${DONE} AND e.verb IN ('ask_identity', 'open_identity')
       GROUP BY 1, 2
       ORDER BY min(e.id) DESC
       LIMIT 1000`,
    )
    .bind(mac);

/** What else its page names: the region's organisations, and the public report that goes on in its place. */
export const ownNames = (db: Db, mac: string) =>
  db
    .prepare(
      `SELECT g.organisation_names,
         (SELECT p.id FROM service_request_public AS p WHERE p.id = r.duplicate_of) AS continued
       FROM service_request AS r JOIN region AS g ON g.slug = r.region
       WHERE r.key_mac = ?
       LIMIT 1`,
    )
    .bind(mac);
