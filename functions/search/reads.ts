import type { Db } from '../core/db.ts';

/** How far the index has read the events. */
export const cursorOf = (search: Db) =>
  search.prepare("SELECT event_id FROM reader WHERE name = 'search' LIMIT 1");

/** The next events, in the order in which they happened. */
export const eventsAfter = (db: Db, id: number, limit: number) =>
  db
    .prepare('SELECT id, noun, verb, subject_id, public FROM event WHERE id > ? ORDER BY id LIMIT ?')
    .bind(id, limit);

/** The id of the newest event. */
export const newestEvent = (db: Db) => db.prepare('SELECT id FROM event ORDER BY id DESC LIMIT 1');

// Each read below gives `asked`, the id that was given, and `subject`, the thing whose words the row holds.

const PROGRAMME = `'programme/' || p.id AS subject, p.region, r.demo, p.slug, v.content,
         (SELECT group_concat(name, ' · ') FROM (
           SELECT DISTINCT n.name
           FROM programme_role AS l JOIN organisation AS n ON n.id = l.organisation_id
           WHERE l.programme_id = p.id
           ORDER BY n.name
           LIMIT 20
         )) AS organisations,
         (SELECT group_concat(title, ' · ') FROM (
           SELECT title FROM milestone WHERE programme_id = p.id ORDER BY position LIMIT 450
         )) AS milestones,
         (SELECT group_concat(title, ' · ') FROM (
           SELECT title FROM indicator WHERE programme_id = p.id ORDER BY title, id LIMIT 200
         )) AS indicators`;
const ITS_WORDS = `JOIN programme_version AS v ON v.programme_id = p.id AND v.version = p.version
       JOIN region AS r ON r.slug = p.region`;

/** Programmes as they are now, with the names of who takes part and the titles of what is planned and counted. */
export const programmesToFind = (db: Db, ids: string[]) =>
  db
    .prepare(
      `SELECT p.id AS asked, ${PROGRAMME}
       FROM programme AS p
       ${ITS_WORDS}
       WHERE p.id IN (SELECT value FROM json_each(?))
       LIMIT 5000`,
    )
    .bind(JSON.stringify(ids));

/** The programmes in which these organisations take part: a new name of theirs is found there. */
export const programmesOfOrganisations = (db: Db, ids: string[]) =>
  db
    .prepare(
      `SELECT o.id AS asked, ${PROGRAMME}
       FROM organisation AS o
       CROSS JOIN programme AS p ON p.region = o.region
       ${ITS_WORDS}
       WHERE o.id IN (SELECT value FROM json_each(?))
         AND EXISTS (SELECT 1 FROM programme_role WHERE programme_id = p.id AND organisation_id = o.id)
       LIMIT 20000`,
    )
    .bind(JSON.stringify(ids));

/** The programmes whose plan or indicator these are: their titles are found there. */
export const programmesOf = (noun: 'schedule' | 'indicator') => (db: Db, ids: string[]) =>
  db
    .prepare(
      `SELECT t.id AS asked, ${PROGRAMME}
       FROM ${noun} AS t
       JOIN programme AS p ON p.id = t.programme_id
       ${ITS_WORDS}
       WHERE t.id IN (SELECT value FROM json_each(?))
       LIMIT 5000`,
    )
    .bind(JSON.stringify(ids));

/** Public words of offices as they are now. */
export const commitmentsToFind = (db: Db, ids: string[]) =>
  db
    .prepare(
      `SELECT c.id AS asked, 'commitment/' || c.id AS subject, c.region, c.demo, c.content
       FROM commitment AS c
       WHERE c.id IN (SELECT value FROM json_each(?))
       LIMIT 5000`,
    )
    .bind(JSON.stringify(ids));

/** The newest version of updates; `content` is NULL where its words were removed. */
export const updatesToFind = (db: Db, ids: string[]) =>
  db
    .prepare(
      `SELECT u.id AS asked, 'update/' || u.id AS subject, u.id, u.region, u.demo, v.content
       FROM "update" AS u
       JOIN update_version AS v ON v.update_id = u.id AND v.version = u.version
       WHERE u.id IN (SELECT value FROM json_each(?))
       LIMIT 5000`,
    )
    .bind(JSON.stringify(ids));

/** Regions with their plans. */
export const regionsToFind = (db: Db, ids: string[]) =>
  db
    .prepare(
      `SELECT slug AS asked, 'region/' || slug AS subject, slug AS region, name, demo,
         json_extract(content, '$.plans') AS plans
       FROM region
       WHERE slug IN (SELECT value FROM json_each(?))
       LIMIT 5000`,
    )
    .bind(JSON.stringify(ids));

/** Residents' reports as the public table has them; everything is NULL of one that is not public. */
export const requestsToFind = (db: Db, ids: string[]) =>
  db
    .prepare(
      `SELECT s.id AS asked, 'service_request/' || s.id AS subject, s.id, s.region, r.demo,
         p.service_code, p.district_code, p.agency, p.status, p.description, p.landmark, p.received_on,
         (SELECT value ->> 'name' FROM json_each(l.content, '$.services')
          WHERE value ->> 'code' = p.service_code LIMIT 1) AS service
       FROM service_request AS s
       JOIN region AS r ON r.slug = s.region
       LEFT JOIN service_list AS l ON l.region = s.region
       LEFT JOIN service_request_public AS p ON p.id = s.id
       WHERE s.id IN (SELECT value FROM json_each(?))
       LIMIT 5000`,
    )
    .bind(JSON.stringify(ids));
