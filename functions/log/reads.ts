import { loggedNouns } from '../../src/log/entry.ts';
import { states, isOpen } from '../../src/service-requests/states.ts';
import type { Db } from '../core/db.ts';

/** How far the sealer came: the last event it read, the size of the log then, how many heads were signed, and the newest. */
export const headOf = (db: Db) =>
  db.prepare(
    `SELECT coalesce(max(event_id), 0) AS event_id, coalesce(max(place), '') AS place,
       (SELECT coalesce(max(id), 0) FROM log_checkpoint LIMIT 1) AS heads,
       (SELECT root FROM log_checkpoint ORDER BY id DESC LIMIT 1) AS root,
       (SELECT note FROM log_checkpoint ORDER BY id DESC LIMIT 1) AS note
     FROM event_reader
     WHERE name = 'log'
     LIMIT 1`,
  );

const NOUNS = loggedNouns.map((noun) => `'${noun}'`).join(', ');
const OPEN = states
  .filter(isOpen)
  .map((state) => `'${state}'`)
  .join(', ');

/**
 * What an event is to the log. `logged`: it published or redacted a version, and `published_at` and what follows are of
 * that row. `received`, `closed`: a report came, or ended, that was open before.
 */
export const EVENT = `e.id, e.at, e.region, e.noun, e.verb, e.subject_id, e.subject_version, r.time_zone,
       e.public = 1 AND e.noun IN (${NOUNS}) AS logged,
       iif(e.public = 1 AND e.noun IN (${NOUNS}), e.data, NULL) AS data,
       coalesce(u.published_at, v.published_at, p.published_at, s.published_at) AS published_at,
       coalesce(u.reason, v.reason, p.reason, s.reason) AS reason,
       coalesce(v.content, p.content, s.content) AS content, u.redacted_at, u.redaction_reason,
       e.noun = 'service_request' AND e.verb = 'submit' AS received,
       e.noun = 'service_request' AND e.verb <> 'stand' AND e.data ->> '$.stand.state' NOT IN (${OPEN}) AND coalesce((
         SELECT b.data ->> '$.stand.state'
         FROM event AS b
         WHERE b.noun = 'service_request' AND b.subject_id = e.subject_id AND b.id < e.id
           AND b.data ->> '$.stand.state' IS NOT NULL
         ORDER BY b.id DESC
         LIMIT 1
       ), 'received') IN (${OPEN}) AS closed`;

/** Where it stands. */
export const EVENT_FROM = `FROM event AS e
     LEFT JOIN region AS r ON r.slug = e.region
     LEFT JOIN update_version AS u ON e.noun = 'update' AND u.update_id = e.subject_id AND u.version = e.subject_version
     LEFT JOIN version AS v ON v.noun = e.noun AND v.subject_id = e.subject_id AND v.version = e.subject_version
     LEFT JOIN programme_version AS p
       ON e.noun = 'programme' AND p.programme_id = e.subject_id AND p.version = e.subject_version
     LEFT JOIN source_version AS s
       ON e.noun = 'source' AND s.source_id = e.subject_id AND s.version = e.subject_version`;

/** The next events after the sealer's cursor, with the rows that they tell of. */
export const eventsToSeal = (db: Db, limit: number) =>
  db
    .prepare(
      `SELECT ${EVENT}
       ${EVENT_FROM}
       WHERE e.id > coalesce((SELECT event_id FROM event_reader WHERE name = 'log'), 0)
       ORDER BY e.id
       LIMIT ?`,
    )
    .bind(limit);

/**
 * Days of which the log does not say what is counted, the oldest first, each with the one before it in its region: told
 * already, or in the same step.
 */
export const openDays = (db: Db, limit: number) =>
  db
    .prepare(
      `SELECT d.region, d.day, d.received, d.closed, d.edition, r.time_zone, (
         SELECT p.day
         FROM log_day AS p
         WHERE p.region = d.region AND p.day < d.day
         ORDER BY p.day DESC
         LIMIT 1
       ) AS previous_day
       FROM log_day AS d JOIN region AS r ON r.slug = d.region
       WHERE d.sealed = 0
       ORDER BY d.day, d.region
       LIMIT ?`,
    )
    .bind(limit);

/** The tiles that are not full, out of which the log grows. */
export const edgeTiles = (db: Db) =>
  db.prepare(
    `SELECT t.level, t.place, t.hashes
     FROM (SELECT value AS level FROM json_each('[0,1,2,3]')) AS l
     CROSS JOIN log_tile AS t ON t.level = l.level AND t.place = coalesce(
       (SELECT CAST(place AS INTEGER) FROM event_reader WHERE name = 'log'), 0
     ) >> 8 * (l.level + 1)
     LIMIT 4`,
  );

/** The number of the entry in which a version of an update is sealed, as a column beside both; NULL: not yet. */
export const SEALED_AS = `(
  SELECT leaf
  FROM log_entry
  WHERE event_id = (
    SELECT id
    FROM event INDEXED BY event_of_version
    WHERE noun = 'update' AND verb <> 'redact'
      AND subject_id = update_version.update_id AND subject_version = update_version.version
    ORDER BY id
    LIMIT 1
  )
  LIMIT 1
) AS log_index`;
