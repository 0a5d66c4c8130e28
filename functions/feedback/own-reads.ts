import type { Db } from '../core/db.ts';
import { staffed } from '../service-requests/staffed-reads.ts';
import { NAMED, TOLD } from './public-reads.ts';

/** The feedback whose key this is: the only way in. */
export const ownFeedback = (db: Db, mac: string) =>
  db
    .prepare(
      `SELECT ${TOLD}, f.region, f.state, f.refusal, f.clocks, f.published_at, f.version,
         r.slug, r.name, r.demo, r.time_zone, a.content AS areas,
         ${staffed('f.region', 'feedback')}
       FROM feedback AS f
       JOIN region AS r ON r.slug = f.region
       LEFT JOIN area_list AS a ON a.region = f.region
       ${NAMED}
       WHERE f.key_mac = ?
       LIMIT 1`,
    )
    .bind(mac);

/** Its photo. */
export const ownPhotos = (db: Db, mac: string) =>
  db
    .prepare(
      `SELECT p.id, p.width, p.height, p.state
       FROM photo AS p
       WHERE p.feedback_id = (SELECT id FROM feedback WHERE key_mac = ?) AND p.state IN ('ready', 'approved')
       LIMIT 1`,
    )
    .bind(mac);
