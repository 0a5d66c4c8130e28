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

/** Everything that is kept of it besides lists, with the words for its codes. */
export const ownFacts = (db: Db, mac: string) =>
  db
    .prepare(
      `SELECT r.id, r.class, r.service_code, r.agency, r.district_code, r.village_code, r.description, r.landmark,
         r.attributes, r.lat, r.long, r.incident_on, r.programme_id, r.lapor_number, r.is_anonymous, r.is_secret, r.state,
         r.submitted_at, r.received_on, r.clocks, r.text_sha256, r.supporter_count, r.is_withdrawn, r.closed_at,
         g.slug AS region, g.name AS region_name, g.demo, g.time_zone,
         o.name AS agency_name, p.title AS programme_title, p.slug AS programme_slug,
         (SELECT s.value
          FROM service_list AS l, json_each(l.content, '$.services') AS s
          WHERE l.region = r.region AND s.value ->> 'code' = r.service_code) AS service,
         (SELECT d.value ->> 'name'
          FROM area_list AS a, json_each(a.content) AS d
          WHERE a.region = r.region AND d.value ->> 'code' = r.district_code) AS district,
         (SELECT v.value ->> 'name'
          FROM area_list AS a, json_each(a.content) AS d, json_each(d.value, '$.villages') AS v
          WHERE a.region = r.region AND d.value ->> 'code' = r.district_code
            AND v.value ->> 'code' = r.village_code) AS village,
         (SELECT CASE WHEN s.description IS NULL THEN 'facts' ELSE 'whole' END
          FROM service_request_public AS s WHERE s.id = r.id) AS shown
       FROM service_request AS r
       JOIN region AS g ON g.slug = r.region
       LEFT JOIN organisation AS o ON o.region = r.region AND o.key = r.agency
       LEFT JOIN programme AS p ON p.id = r.programme_id
       WHERE r.key_mac = ?
       LIMIT 1`,
    )
    .bind(mac);

/** Its events, oldest first; more than these never happen to one report. */
export const ownEvents = (db: Db, mac: string) =>
  db
    .prepare(
      `SELECT e.at, e.verb, e.actor_kind, e.data
       FROM service_request AS r JOIN event AS e ON e.noun = 'service_request' AND e.subject_id = r.id
       WHERE r.key_mac = ?
       ORDER BY e.id
       LIMIT 500`,
    )
    .bind(mac);

/** Both sides of the conversation, oldest first. */
export const ownMessages = (db: Db, mac: string) =>
  db
    .prepare(
      `SELECT m.id, m.at, m.sender, m.organisation, o.name AS organisation_name, m.body
       FROM service_request AS r
       JOIN service_request_message AS m ON m.request_id = r.id
       LEFT JOIN organisation AS o ON o.region = r.region AND o.key = m.organisation
       WHERE r.key_mac = ?
       ORDER BY m.at, m.id
       LIMIT 300`,
    )
    .bind(mac);

/** Its sealed texts. */
export const ownSealed = (db: Db, mac: string) =>
  db
    .prepare(
      `SELECT s.field, s.key_id, s.wrapped, s.box
       FROM service_request AS r JOIN service_request_sealed AS s ON s.request_id = r.id
       WHERE r.key_mac = ?
       LIMIT 400`,
    )
    .bind(mac);

/** Its photos, oldest first. */
export const ownPhotos = (db: Db, mac: string) =>
  db
    .prepare(
      `SELECT p.id, p.state, p.type, p.bytes, p.width, p.height, p.uploaded_at, p.sha256
       FROM service_request AS r JOIN photo AS p ON p.request_id = r.id
       WHERE r.key_mac = ? AND p.state IN ('ready', 'approved')
       ORDER BY p.uploaded_at, p.id
       LIMIT 10`,
    )
    .bind(mac);
