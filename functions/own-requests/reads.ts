import type { Db, Statement } from '../core/db.ts';
import { movable, type Movable } from '../service-requests/movable-reads.ts';
import { WAY } from '../service-requests/way-reads.ts';

/** What every verb of the reporter must know of the report before it acts. */
export interface OwnRequest extends Movable {
  confirmed: 'whole' | 'part' | null;
  rating: number | null;
  /** Messages that the reporter wrote, and photos that they gave. */
  written: number;
  photos: number;
  /** How often they opened it again. */
  objected: number;
}

const ALSO = `, r.confirmed, r.rating,
         (SELECT count(*) FROM service_request_message AS m WHERE m.request_id = r.id AND m.sender = 'reporter') AS written,
         (SELECT count(*) FROM photo AS p WHERE p.request_id = r.id AND p.state <> 'leaving') AS photos,
         (SELECT count(*) FROM event AS e INDEXED BY event_of_way
          WHERE e.subject_id = r.id AND ${WAY} AND e.verb = 'object' AND e.data ->> 'to' = 'reopened') AS objected`;

/** The report whose key this is: the only way in, and it leads past every other column that could tell of it. */
export const ownRequest = (db: Db, mac: string): Statement[] => movable(db, 'key_mac', mac, ALSO);

/** Its events, oldest first, but for those of supporters: they are many, and told as a number. */
export const ownEvents = (db: Db, mac: string) =>
  db
    .prepare(
      `SELECT e.at, e.verb, e.actor_kind, e.data
       FROM service_request AS r JOIN event AS e ON e.noun = 'service_request' AND e.subject_id = r.id
       WHERE r.key_mac = ? AND e.verb NOT IN ('support', 'unsupport', 'object_as_supporter', 'unobject_as_supporter', 'add_note')
       ORDER BY e.id
       LIMIT 500`,
    )
    .bind(mac);

/** Who wanted to know how to reach its reporter, oldest first. */
export const ownOpenings = (db: Db, mac: string) =>
  db
    .prepare(
      `SELECT o.id, o.asked_at, o.reason, iif(o.agreed_by IS NULL, NULL, o.agreed_at) AS agreed_at,
         coalesce(g.name, o.organisation) AS organisation
       FROM service_request AS r
       JOIN identity_opening AS o ON o.request_id = r.id
       LEFT JOIN organisation AS g ON g.region = r.region AND g.key = o.organisation
       WHERE r.key_mac = ?
       ORDER BY o.asked_at, o.id
       LIMIT 100`,
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
