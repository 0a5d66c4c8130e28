import { FOLLOWED, PENDING, type Rhythm, type Topic } from '../../src/following/schema.ts';
import type { Db, Statement } from '../core/db.ts';
import type { Sealed } from '../core/seal.ts';

/** Somebody who asks, as they are about to be written: what is there already stays as it is. */
export interface NewSubscriber extends Sealed {
  id: string;
  address_mac: string;
}

export const insertSubscriber = (db: Db, s: NewSubscriber): Statement =>
  db
    .prepare(
      `INSERT INTO subscriber (id, address_mac, key_id, wrapped, box, asked_at)
       VALUES (?, ?, ?, ?, ?, '')
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

/** Writes down what an address shall follow, if it agrees; one that it follows already is not touched by whoever asks. */
export const insertSubscription = (db: Db, s: NewSubscription): Statement =>
  db
    .prepare(
      `INSERT INTO subscription (id, subscriber_id, region, topic, subject, rhythm, asked_at)
       SELECT ?1, b.id, ?3, ?4, ?5, ?6, ?7
       FROM subscriber AS b
       WHERE b.address_mac = ?2
         AND (SELECT count(*) FROM (SELECT 1 FROM subscription WHERE subscriber_id = b.id LIMIT ${FOLLOWED})) < ${FOLLOWED}
         AND (SELECT count(*) FROM (
           SELECT 1 FROM subscription WHERE subscriber_id = b.id AND confirmed_at IS NULL LIMIT ${PENDING}
         )) < ${PENDING}
       ON CONFLICT (subscriber_id, region, topic, subject)
       DO UPDATE SET rhythm = excluded.rhythm, asked_at = excluded.asked_at WHERE confirmed_at IS NULL`,
    )
    .bind(s.id, s.address_mac, s.region, s.topic, s.subject, s.rhythm, s.at);

const ago = (column: string, by: string) =>
  `coalesce(strftime('%Y-%m-%dT%H:%M:%fZ', ${column}, '${by}'), '')`;
const CONFIRMATIONS = `SELECT m.made_at FROM mail AS m INDEXED BY mail_of_subscriber
             WHERE m.subscriber_id = b.id AND m.kind = 'confirmation'`;

/**
 * The mail that asks an address whether it was really they: none while one waits, for it will name all; the next one an
 * hour after the last, and a day after the third last.
 */
export const askByMail = (db: Db, address_mac: string, now: string): Statement[] => [
  db
    .prepare(
      `INSERT INTO mail (id, kind, cause, subscriber_id, state, next_at, made_at)
       SELECT lower(hex(randomblob(10))), 'confirmation', 'confirm:' || substr(due, 1, 13), id, 'waiting', due, due
       FROM (
         SELECT b.id, max(?2, ${ago('b.asked_at', '+1 hour')}, ${ago(
           `(${CONFIRMATIONS} ORDER BY m.made_at DESC LIMIT 1 OFFSET 2)`,
           '+1 day',
         )}) AS due
         FROM subscriber AS b
         WHERE b.address_mac = ?1 AND NOT EXISTS (${CONFIRMATIONS} AND m.state = 'waiting' AND m.tries = 0)
       )
       WHERE true
       ON CONFLICT DO NOTHING`,
    )
    .bind(address_mac, now),
  db
    .prepare(
      `UPDATE subscriber AS b
       SET asked_at = coalesce(
         (${CONFIRMATIONS} AND m.state = 'waiting' AND m.tries = 0 ORDER BY m.made_at DESC LIMIT 1), b.asked_at
       )
       WHERE b.address_mac = ?`,
    )
    .bind(address_mac),
];

/** Notes when such mails really leave: the hour counts from there. */
export const noteAsked = (db: Db, mails: string[], now: string): Statement =>
  db
    .prepare(
      `UPDATE subscriber SET asked_at = max(asked_at, ?2)
       WHERE id IN (
         SELECT m.subscriber_id FROM json_each(?1) AS n JOIN mail AS m ON m.id = n.value WHERE m.kind = 'confirmation'
       )`,
    )
    .bind(JSON.stringify(mails), now);

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
