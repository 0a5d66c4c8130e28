import type { State } from '../../src/service-requests/states.ts';
import type { Db } from '../core/db.ts';

/** What every verb of the reporter must know of the report before it acts. */
export interface OwnRequest {
  id: string;
  region: string;
  time_zone: string;
  state: State;
  version: number;
  is_secret: 0 | 1;
  is_withdrawn: 0 | 1;
  /** Messages that the reporter wrote, and photos that they gave. */
  written: number;
  photos: number;
}

/** The report whose key this is: the only way in, and it leads past every other column that could tell of it. */
export const ownRequest = (db: Db, mac: string) =>
  db
    .prepare(
      `SELECT r.id, r.region, g.time_zone, r.state, r.version, r.is_secret, r.is_withdrawn,
         (SELECT count(*) FROM service_request_message AS m WHERE m.request_id = r.id AND m.sender = 'reporter') AS written,
         (SELECT count(*) FROM photo AS p WHERE p.request_id = r.id AND p.state <> 'leaving') AS photos
       FROM service_request AS r JOIN region AS g ON g.slug = r.region
       WHERE r.key_mac = ?
       LIMIT 1`,
    )
    .bind(mac);

/** Its events, oldest first, but for those of supporters: they are many, and told as a number. */
export const ownEvents = (db: Db, mac: string) =>
  db
    .prepare(
      `SELECT e.at, e.verb, e.actor_kind, e.data
       FROM service_request AS r JOIN event AS e ON e.noun = 'service_request' AND e.subject_id = r.id
       WHERE r.key_mac = ? AND e.verb NOT IN ('support', 'unsupport', 'add_note')
       ORDER BY e.id
       LIMIT 500`,
    )
    .bind(mac);
