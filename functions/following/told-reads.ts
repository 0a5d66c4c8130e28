import type { Db, Statement } from '../core/db.ts';

const programmeOf = (table: string) => `(SELECT programme_id FROM "${table}" WHERE id = e.subject_id)`;

/** The programme that the event `e` concerns; NULL when it concerns none. */
const PROGRAMME = `CASE e.noun
           WHEN 'programme' THEN e.subject_id
           ${['schedule', 'budget', 'transaction', 'indicator', 'commitment', 'update']
             .map((noun) => `WHEN '${noun}' THEN ${programmeOf(noun)}`)
             .join(' ')}
           WHEN 'assessment' THEN (
             SELECT CASE a.subject_kind
               WHEN 'programme' THEN (SELECT id FROM programme WHERE region = a.region AND key = a.subject_key)
               WHEN 'commitment' THEN (SELECT programme_id FROM commitment WHERE region = a.region AND key = a.subject_key)
             END
             FROM assessment AS a
             WHERE a.id = e.subject_id
           )
           WHEN 'feedback' THEN (
             SELECT coalesce(f.programme_id, u.programme_id)
             FROM feedback AS f LEFT JOIN "update" AS u ON u.id = f.update_id
             WHERE f.id = e.subject_id
           )
         END`;

/**
 * True of an event that changes what was published: a correction, words taken back, an amendment, a date or a weight that
 * moved, what became of a promise. What is merely added to a region, an indicator or a promise carries no reason, and corrects nothing.
 */
const CORRECTS = `e.public = 1 AND CASE e.noun
           WHEN 'update' THEN e.verb IN ('correct', 'redact')
           WHEN 'schedule' THEN e.verb IN ('move', 'drop', 'reopen', 'revise')
           WHEN 'feedback' THEN e.verb = 'correct'
           WHEN 'region' THEN EXISTS (
             SELECT 1 FROM region_version
             WHERE region = e.subject_id AND version = e.subject_version AND reason IS NOT NULL
           )
           ELSE e.verb = 'amend' AND (
             e.noun IN ('programme', 'source', 'commitment') OR EXISTS (
               SELECT 1 FROM version
               WHERE noun = e.noun AND subject_id = e.subject_id AND version = e.subject_version AND reason IS NOT NULL
             )
           )
         END`;

/** How far news were made: one row of `{ event_id, place }`, or none. */
export const newsCursor = (db: Db): Statement =>
  db.prepare("SELECT event_id, place FROM event_reader WHERE name = 'news' LIMIT 1");

/** The next events in their order, with whom each concerns; those of no region concern nobody. */
export const eventsToTell = (db: Db, limit: number): Statement =>
  db
    .prepare(
      `SELECT e.id, e.noun, e.verb, e.subject_id, e.public, e.data ->> 'from' AS was, e.data ->> 'to' AS state,
         r.slug AS region, r.demo, ${CORRECTS} AS is_correction, ${PROGRAMME} AS programme,
         (SELECT dimension FROM programme WHERE id = ${PROGRAMME}) AS dimension, p.service_code, p.district_code,
         p.id IS NOT NULL AS is_shown, p.received_at IS NULL AS is_sensitive,
         EXISTS (
           SELECT 1 FROM topic_event AS t
           WHERE t.region = e.region AND t.topic = 'service_request' AND t.subject = e.subject_id
         ) AS is_known
       FROM (
         SELECT * FROM event
         WHERE id > coalesce((SELECT event_id FROM event_reader WHERE name = 'news'), 0)
         ORDER BY id
         LIMIT ?1
       ) AS e
       LEFT JOIN region AS r ON r.slug = e.region
       LEFT JOIN service_request_public AS p ON e.noun = 'service_request' AND p.id = e.subject_id
       ORDER BY e.id
       LIMIT ?1`,
    )
    .bind(limit);

/** Where a walk along topics and their followers is. */
export interface Place {
  /** The last event of the portion: beyond it no topics are written yet. */
  to: number;
  event: number;
  region: string;
  topic: string;
  subject: string;
  /** The last subscription of that topic that was walked past. */
  subscription: string;
}

const HERE = '(t.event_id, t.region, t.topic, t.subject)';
const PLACE = '(?1, ?2, ?3, ?4)';

/**
 * The next subscriptions that a portion's events concern, in the order of event, topic and subscription. `is_told` is 0
 * for who agreed only after it happened, and of a person who follows several things that it concerns for all but one:
 * what they want at once goes before what they want daily.
 */
export const followersFrom = (db: Db, place: Place, limit: number): Statement =>
  db
    .prepare(
      `SELECT t.event_id, t.region, t.topic, t.subject, s.id, s.subscriber_id, s.rhythm,
         s.confirmed_at <= (SELECT at FROM event WHERE id = t.event_id) AND NOT EXISTS (
           SELECT 1
           FROM topic_event AS u INDEXED BY topic_event_in_order
           CROSS JOIN subscription AS o
             ON o.subscriber_id = s.subscriber_id AND o.region = u.region AND o.topic = u.topic AND o.subject = u.subject
           WHERE u.event_id = t.event_id AND o.confirmed_at <= (SELECT at FROM event WHERE id = t.event_id)
             AND (o.rhythm, o.topic, o.subject) < (s.rhythm, s.topic, s.subject)
         ) AS is_told
       FROM topic_event AS t INDEXED BY topic_event_in_order
       CROSS JOIN subscription AS s INDEXED BY subscription_followed
         ON s.region = t.region AND s.topic = t.topic AND s.subject = t.subject AND s.confirmed_at IS NOT NULL
       WHERE ${HERE} >= ${PLACE} AND t.event_id <= ?6 AND s.id > iif(${HERE} = ${PLACE}, ?5, '')
       ORDER BY t.event_id, t.region, t.topic, t.subject, s.id
       LIMIT ?7`,
    )
    .bind(place.event, place.region, place.topic, place.subject, place.subscription, place.to, limit);
