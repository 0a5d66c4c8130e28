import type { NamedTopic } from '../../src/following/topic.ts';
import type { TopicName } from '../../src/following/schema.ts';
import type { Db, Row, Statement } from '../core/db.ts';

const CODE = `substr(t.subject, 1, instr(t.subject, '/') - 1)`;
const DISTRICT = `substr(t.subject, instr(t.subject, '/') + 1)`;

/** What the topic `t` of the region `r` is called today, as JSON; NULL when there is no such thing, or the public may not know of it. */
const FACTS = `CASE t.topic
         WHEN 'region' THEN json_object()
         WHEN 'programme' THEN (
           SELECT json_object('title', title, 'slug', slug) FROM programme WHERE id = t.subject AND region = t.region
         )
         WHEN 'service_request' THEN (
           SELECT json_object() FROM service_request_public WHERE id = t.subject AND region = t.region
         )
         WHEN 'feedback' THEN (
           SELECT json_object('kind', kind, 'waits', iif(state = 'waiting', json('true'), json('false'))) FROM feedback
           WHERE id = t.subject AND region = t.region AND state IN ('waiting', 'published')
         )
         WHEN 'corrections' THEN json_object()
         WHEN 'dimension' THEN (
           SELECT json_object('title', d.value ->> 'label')
           FROM json_each(r.content, '$.dimension_sets') AS s, json_each(s.value, '$.dimensions') AS d
           WHERE d.value ->> 'key' = t.subject
           ORDER BY s.key DESC
           LIMIT 1
         )
         WHEN 'service_area' THEN (
           SELECT json_object('service', a.service, 'district', a.district)
           FROM (
             SELECT
               (SELECT value ->> 'name' FROM json_each(l.content, '$.services')
                WHERE value ->> 'code' = ${CODE} LIMIT 1) AS service,
               (SELECT value ->> 'name' FROM json_each((SELECT content FROM area_list WHERE region = t.region))
                WHERE value ->> 'code' = ${DISTRICT} LIMIT 1) AS district
             FROM service_list AS l
             WHERE l.region = t.region AND instr(t.subject, '/') > 0
           ) AS a
           WHERE (a.service IS NOT NULL OR ${CODE} = '') AND (a.district IS NOT NULL OR ${DISTRICT} = '')
         )
       END`;

/** A topic `t` with its names, for a SELECT that also has its region as `r`. */
export const NAMED = `t.region, t.topic, t.subject, r.name AS region_name, r.demo, r.time_zone, ${FACTS} AS facts`;

/** What somebody names: a programme by any address that it has or had; a report or feedback is found without its region. */
export interface Wanted {
  region: string;
  topic: TopicName;
  subject: string;
}

/** The region that is meant, and the subject, in a statement whose first three parameters are what is wanted. */
export const WANTED_REGION = `CASE ?2
           WHEN 'service_request' THEN (SELECT region FROM service_request_public WHERE id = ?3)
           WHEN 'feedback' THEN (SELECT region FROM feedback WHERE id = ?3)
           ELSE ?1
         END`;

export const WANTED_SUBJECT = `iif(
           ?2 = 'programme', (SELECT programme_id FROM programme_slug WHERE region = ?1 AND slug = ?3), ?3
         )`;

/** The same as a table `t` of one row. */
export const WANTED = `(SELECT ${WANTED_REGION} AS region, ?2 AS topic, ${WANTED_SUBJECT} AS subject)`;

/** A topic by what somebody names: one row, whose `facts` are NULL when the public may not know of it, or none. */
export const topicNamed = (db: Db, { region, topic, subject }: Wanted): Statement =>
  db
    .prepare(
      `SELECT ${NAMED}
       FROM ${WANTED} AS t JOIN region AS r ON r.slug = t.region
       LIMIT 1`,
    )
    .bind(region, topic, subject);

/** Such a row; null when nobody can follow that. */
export function toTopic(row: Row | undefined): NamedTopic | null {
  if (!row || row.facts === null) return null;
  const { region, topic, subject, region_name, demo, time_zone, facts } = row;
  return {
    ...({ region, topic, subject, region_name, time_zone } as Omit<NamedTopic, 'demo' | 'facts'>),
    demo: demo === 1,
    facts: JSON.parse(facts as string) as NamedTopic['facts'],
  };
}
