import { UNCONFIRMED_HOURS } from '../../src/following/schema.ts';
import type { Db, Statement } from '../core/db.ts';
import { LINE } from '../history/reads.ts';
import { SHOWN, TOLD_THING } from './shown-reads.ts';
import { NAMED } from './topic-reads.ts';

/** News that are looked at for one mail. */
export const LOOKED_AT = 100;

/** Mails to followers that are about to leave. A request that a newer one asks for too is moot. */
export const mailsToFollowers = (db: Db, ids: string[]): Statement =>
  db
    .prepare(
      `SELECT m.id, m.kind, m.tries, b.id AS subscriber, b.address_mac, b.key_id, b.wrapped, b.box,
         EXISTS (
           SELECT 1 FROM mail AS o
           WHERE o.subscriber_id = b.id AND m.kind = 'confirmation' AND o.kind = m.kind AND o.made_at > m.made_at
             AND o.state <> 'given_up'
         ) AS is_moot
       FROM json_each(?1) AS n
       JOIN mail AS m ON m.id = n.value
       JOIN subscriber AS b ON b.id = m.subscriber_id
       ORDER BY n.key
       LIMIT json_array_length(?1)`,
    )
    .bind(JSON.stringify(ids));

/** What they tell that may still be told, the newest first: of subscriptions that are still there. */
export const newsOfMails = (db: Db, ids: string[]): Statement =>
  db
    .prepare(
      `${LINE}, ${TOLD_THING}, n.mail_id, s.id AS subscription, r.slug AS region, r.name AS region_name,
         r.demo, r.time_zone
       FROM json_each(?1) AS j
       CROSS JOIN news AS n ON n.mail_id = j.value AND n.event_id IN (
         SELECT event_id FROM news WHERE mail_id = j.value ORDER BY event_id DESC LIMIT ${LOOKED_AT}
       )
       JOIN subscription AS s ON s.id = n.subscription_id AND s.confirmed_at IS NOT NULL
       JOIN event AS e ON e.id = n.event_id
       JOIN region AS r ON r.slug = e.region
       WHERE ${SHOWN}
       ORDER BY j.key, e.id DESC
       LIMIT json_array_length(?1) * ${LOOKED_AT}`,
    )
    .bind(JSON.stringify(ids));

/**
 * What such mails name, what is to be agreed to first: of one that asks what its address was asked to follow and still can
 * agree to, else what it follows; of news what they are of.
 */
export const followedInMails = (db: Db, ids: string[], now: string): Statement =>
  db
    .prepare(
      `SELECT m.id AS mail_id, t.id, t.subscriber_id, t.rhythm, t.asked_at, t.confirmed_at, ${NAMED}
       FROM json_each(?1) AS j
       CROSS JOIN mail AS m ON m.id = j.value
       CROSS JOIN subscription AS t ON t.id IN (
         SELECT subscription_id FROM news WHERE mail_id = m.id
         UNION ALL
         SELECT id FROM subscription
         WHERE m.kind = 'confirmation' AND subscriber_id = m.subscriber_id AND (
           confirmed_at IS NOT NULL OR asked_at > strftime('%Y-%m-%dT%H:%M:%fZ', ?2, '-${UNCONFIRMED_HOURS} hours')
         )
       )
       JOIN region AS r ON r.slug = t.region
       ORDER BY t.confirmed_at IS NOT NULL, j.key, t.asked_at, t.id
       LIMIT json_array_length(?1) * ${LOOKED_AT}`,
    )
    .bind(JSON.stringify(ids), now);
