import { FOLLOWED, PENDING, type Rhythm, type Topic } from '../../src/following/schema.ts';
import type { Db, Statement } from '../core/db.ts';
import type { Sealed } from '../core/seal.ts';

/** Somebody who asks, as they are about to be written: what is there already stays as it is, and who is blocked is not written. */
export interface NewSubscriber extends Sealed {
  id: string;
  address_mac: string;
}

export const insertSubscriber = (db: Db, s: NewSubscriber): Statement =>
  db
    .prepare(
      `INSERT INTO subscriber (id, address_mac, key_id, wrapped, box, asked_at)
       SELECT ?1, ?2, ?3, ?4, ?5, ''
       WHERE NOT EXISTS (SELECT 1 FROM blocked_address WHERE address_mac = ?2)
       ON CONFLICT DO NOTHING`,
    )
    .bind(s.id, s.address_mac, s.key_id, s.wrapped, s.box);

/** What was asked to be followed. */
export interface NewSubscription extends Topic {
  id: string;
  address_mac: string;
  rhythm: Rhythm;
  at: string;
}

const PENDING_OF = 'SELECT id FROM subscription WHERE subscriber_id = b.id AND confirmed_at IS NULL';

/**
 * Writes down what an address shall follow, if it agrees. What it follows already, or was asked for, is not touched by whoever
 * asks again; where too much is asked for, the oldest gives way, so that nobody can be locked out by another's requests.
 */
export const insertSubscription = (db: Db, s: NewSubscription): Statement[] => [
  db
    .prepare(
      `DELETE FROM subscription WHERE id = (
         SELECT (${PENDING_OF} ORDER BY asked_at, id LIMIT 1)
         FROM subscriber AS b
         WHERE b.address_mac = ?1 AND NOT EXISTS (
           SELECT 1 FROM subscription WHERE subscriber_id = b.id AND region = ?2 AND topic = ?3 AND subject = ?4
         ) AND (
           (SELECT count(*) FROM (${PENDING_OF} LIMIT ${PENDING})) = ${PENDING}
           OR (SELECT count(*) FROM (SELECT 1 FROM subscription WHERE subscriber_id = b.id LIMIT ${FOLLOWED})) = ${FOLLOWED}
         )
       )`,
    )
    .bind(s.address_mac, s.region, s.topic, s.subject),
  db
    .prepare(
      `INSERT INTO subscription (id, subscriber_id, region, topic, subject, rhythm, asked_at)
       SELECT ?1, b.id, ?3, ?4, ?5, ?6, ?7
       FROM subscriber AS b
       WHERE b.address_mac = ?2
         AND (SELECT count(*) FROM (SELECT 1 FROM subscription WHERE subscriber_id = b.id LIMIT ${FOLLOWED})) < ${FOLLOWED}
       ON CONFLICT DO NOTHING`,
    )
    .bind(s.id, s.address_mac, s.region, s.topic, s.subject, s.rhythm, s.at),
];

/** Agrees to some of what a subscriber was asked for. */
export const confirmAsked = (db: Db, subscriber: string, ids: string[], now: string): Statement =>
  db
    .prepare(
      `UPDATE subscription SET confirmed_at = ?3
       WHERE subscriber_id = ?1 AND id IN (SELECT value FROM json_each(?2)) AND confirmed_at IS NULL`,
    )
    .bind(subscriber, JSON.stringify(ids), now);

export const setRhythm = (db: Db, subscriber: string, id: string, rhythm: Rhythm): Statement =>
  db
    .prepare(
      'UPDATE subscription SET rhythm = ?3 WHERE subscriber_id = ?1 AND id = ?2 AND confirmed_at IS NOT NULL',
    )
    .bind(subscriber, id, rhythm);

/** Deletes subscriptions; with `unconfirmedBefore` only those that nobody agreed to since they were asked for, before then. */
export const deleteSubscriptions = (db: Db, ids: string[], unconfirmedBefore?: string): Statement =>
  db
    .prepare(
      `DELETE FROM subscription
       WHERE id IN (SELECT value FROM json_each(?1)) AND (?2 IS NULL OR confirmed_at IS NULL AND asked_at <= ?2)`,
    )
    .bind(JSON.stringify(ids), unconfirmedBefore ?? null);

const IDLE = 'NOT EXISTS (SELECT 1 FROM subscription WHERE subscriber_id = b.id)';

/** Forgets those who follow nothing any more: their address, and every mail of theirs. Null: whoever they are. */
export function forgetSubscribers(db: Db, subscribers: string[] | null): Statement[] {
  const forgotten = subscribers
    ? `SELECT b.id FROM json_each(?) AS n JOIN subscriber AS b ON b.id = n.value WHERE ${IDLE}`
    : `SELECT b.id FROM subscriber AS b WHERE ? IS NULL AND ${IDLE}`;
  return [
    `DELETE FROM mail WHERE subscriber_id IN (${forgotten})`,
    `DELETE FROM subscriber WHERE id IN (${forgotten})`,
  ].map((sql) => db.prepare(sql).bind(subscribers && JSON.stringify(subscribers)));
}
