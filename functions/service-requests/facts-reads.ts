import type { OwnMessage, OwnWords, RequestFacts } from '../../src/own-requests/page.ts';
import type { Db, Row } from '../core/db.ts';
import type { Opened } from './opened.ts';

/** A report is found by its key, for its reporter, or by its reference, for officers. */
type By = 'key_mac' | 'id';

/** Everything that is kept of a report besides lists, with the words for its codes. */
export const requestFacts = (db: Db, by: By, value: string) =>
  db
    .prepare(
      `SELECT r.id, r.version, r.erased_at, r.class, r.service_code, r.agency, r.district_code, r.village_code, r.description, r.landmark,
         r.attributes, r.lat, r.long, r.incident_on, r.programme_id, r.lapor_number, r.is_anonymous, r.is_secret, r.state,
         r.submitted_at, r.received_on, r.clocks, r.course, r.text_sha256, r.supporter_count, r.is_withdrawn, r.closed_at, r.hand_over_count, r.outcome,
         r.confirmed, r.rating, r.reopened_count, r.duplicate_of, r.channel, r.objection_count,
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
       WHERE r.${by} = ?
       LIMIT 1`,
    )
    .bind(value);

/** The facts in such a row. */
export function toFacts(f: Row): RequestFacts {
  const { id, service_code, district, village, incident_on, lapor_number, submitted_at, received_on } = f;
  const plain = { id, service_code, district, village, incident_on, lapor_number, submitted_at, received_on };
  const { class: kind, state, text_sha256, supporter_count, closed_at, shown } = f;
  const codes = { class: kind, state, text_sha256, supporter_count, closed_at, shown };
  const { version, hand_over_count, outcome, confirmed, rating, reopened_count, duplicate_of, channel } = f;
  const way = { version, hand_over_count, outcome, confirmed, rating, reopened_count, duplicate_of, channel };
  const { region: slug, region_name: name, time_zone } = f;
  return {
    ...plain,
    ...codes,
    ...way,
    region: { slug, name, demo: f.demo === 1, time_zone },
    service: typeof f.service === 'string' ? JSON.parse(f.service) : null,
    agency: f.agency_name ?? f.agency,
    programme: f.programme_title === null ? null : { title: f.programme_title, slug: f.programme_slug },
    is_anonymous: f.is_anonymous === 1,
    is_secret: f.is_secret === 1,
    is_withdrawn: f.is_withdrawn === 1,
    clocks: JSON.parse(f.clocks as string),
    course: JSON.parse(f.course as string),
  } as RequestFacts;
}

/** The words in such a row; of a secret report they are sealed, and all of these are null. */
export const wordsOf = ({ description, landmark, attributes, lat, long }: Row) =>
  ({
    description,
    landmark,
    attributes: attributes === null ? null : JSON.parse(attributes as string),
    lat,
    long,
  }) as OwnWords;

/** Both sides of the conversation, oldest first. */
export const requestMessages = (db: Db, by: By, value: string) =>
  db
    .prepare(
      `SELECT m.id, m.at, m.sender, m.grade, m.organisation, o.name AS organisation_name, m.body
       FROM service_request AS r
       JOIN service_request_message AS m ON m.request_id = r.id
       LEFT JOIN organisation AS o ON o.region = r.region AND o.key = m.organisation
       WHERE r.${by} = ?
       ORDER BY m.at, m.id
       LIMIT 300`,
    )
    .bind(value);

const IS_NOTE = "s.field GLOB 'note:*'";
const IS_REFERRAL = "s.field GLOB 'referral:*'";
const of = (table: string, newest: string) =>
  `s.field IN (SELECT 'note:' || n.id FROM (SELECT id FROM ${table} WHERE request_id = r.id ${newest}) AS n)`;

// What officers write for each other is not for its reporter, not even that it cannot be opened, but for why one of them
// wanted to know who they are; and that an officer reads elsewhere (functions/triage/identity-reads.ts).
const CONCERNS: Record<By, string> = {
  id: `(NOT ${IS_NOTE} OR ${of('service_request_note', 'LIMIT 100')})`,
  key_mac: `(NOT (${IS_NOTE} OR ${IS_REFERRAL}) OR ${of('identity_opening', 'ORDER BY asked_at DESC, id DESC LIMIT 100')})`,
};

/** The sealed texts of a report, as far as it is found by somebody whom they concern: what there is one of comes first. */
export const requestSealed = (db: Db, by: By, value: string) =>
  db
    .prepare(
      `SELECT s.field, s.key_id, s.wrapped, s.box
       FROM service_request AS r JOIN service_request_sealed AS s ON s.request_id = r.id
       WHERE r.${by} = ? AND ${CONCERNS[by]}
       ORDER BY s.field GLOB '*:*', NOT ${IS_REFERRAL}, ${IS_NOTE}, s.field
       LIMIT 600`,
    )
    .bind(value);

/** The photos of a report, oldest first. */
export const requestPhotos = (db: Db, by: By, value: string) =>
  db
    .prepare(
      `SELECT p.id, p.state, p.type, p.bytes, p.width, p.height, p.uploaded_at, p.sha256${by === 'id' ? ', p.hidden_at' : ''}
       FROM service_request AS r JOIN photo AS p ON p.request_id = r.id
       WHERE r.${by} = ? AND p.state IN ('ready', 'approved')
       ORDER BY p.uploaded_at, p.id
       LIMIT 10`,
    )
    .bind(value);

/** A message in such a row, its body opened when it is sealed and may be seen. */
export const toMessage = (
  { id, at, sender, grade, organisation, organisation_name, body }: Row,
  texts: Opened,
) =>
  ({
    id,
    at,
    sender,
    grade,
    organisation: organisation_name ?? organisation,
    body: body ?? texts[`message:${String(id)}`] ?? null,
    is_shut: texts[`message:${String(id)}`] === null,
  }) as OwnMessage;
