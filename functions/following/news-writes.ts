import type { Rhythm } from '../../src/following/schema.ts';
import type { Db, Statement } from '../core/db.ts';
import type { Concerned } from './topics-of.ts';

/** Notes how far news were made, if nobody else has gone on since. */
export const moveNews = (
  db: Db,
  from: { event: number; place: string },
  to: { event: number; place: string },
): Statement =>
  db
    .prepare(
      `INSERT INTO event_reader (name, event_id, place) VALUES ('news', ?3, ?4)
       ON CONFLICT (name) DO UPDATE SET event_id = ?3, place = ?4 WHERE event_id = ?1 AND place = ?2`,
    )
    .bind(from.event, from.place, to.event, to.place);

/** Writes down whom events concern. */
export const insertTopics = (db: Db, topics: Concerned[]): Statement =>
  db
    .prepare(
      `INSERT INTO topic_event (region, topic, subject, event_id)
       SELECT value ->> 'region', value ->> 'topic', value ->> 'subject', value ->> 'event'
       FROM json_each(?)
       WHERE true
       ON CONFLICT DO NOTHING`,
    )
    .bind(JSON.stringify(topics));

/** One event that one subscriber is told. */
export interface News {
  event: number;
  subscription: string;
  rhythm: Rhythm;
}

/** The mails into which news go. */
export interface Mails {
  now: string;
  /** The cause of those that leave now, one for each subscriber. */
  cause: string;
  /** When the next digest leaves, and the one after it: UTC. */
  digest: string;
  after: string;
}

// A digest that is about to leave, or has left, takes nothing in.
const IS_GONE = `EXISTS (
               SELECT 1 FROM mail AS m
               WHERE m.cause = 'digest:' || ?3 AND coalesce(m.person_id, m.subscriber_id, '') = s.subscriber_id
                 AND (m.state <> 'waiting' OR m.tries > 0)
             )`;

/** Makes the mails that are not there yet, and puts the news into them. */
export const insertNews = (db: Db, news: News[], { now, cause, digest, after }: Mails): Statement[] => [
  db
    .prepare(
      `INSERT INTO mail (id, kind, cause, subscriber_id, state, next_at, made_at)
       SELECT lower(hex(randomblob(10))), 'news', iif(at IS NULL, ?5, 'digest:' || at), subscriber_id, 'waiting',
         coalesce(at, ?2), coalesce(at, ?2)
       FROM (
         SELECT DISTINCT s.subscriber_id,
           CASE WHEN n.value ->> 'rhythm' = 'at_once' THEN NULL WHEN ${IS_GONE} THEN ?4 ELSE ?3 END AS at
         FROM json_each(?1) AS n JOIN subscription AS s ON s.id = n.value ->> 'subscription'
       )
       WHERE true
       ON CONFLICT DO NOTHING`,
    )
    .bind(JSON.stringify(news), now, digest, after, cause),
  db
    .prepare(
      `INSERT INTO news (mail_id, event_id, subscription_id)
       SELECT m.id, n.value ->> 'event', s.id
       FROM json_each(?1) AS n
       JOIN subscription AS s ON s.id = n.value ->> 'subscription'
       JOIN mail AS m ON coalesce(m.person_id, m.subscriber_id, '') = s.subscriber_id
         AND m.cause = CASE
           WHEN n.value ->> 'rhythm' = 'at_once' THEN ?4
           WHEN ${IS_GONE} THEN 'digest:' || ?2
           ELSE 'digest:' || ?3
         END
       WHERE true
       ON CONFLICT DO NOTHING`,
    )
    .bind(JSON.stringify(news), after, digest, cause),
];
