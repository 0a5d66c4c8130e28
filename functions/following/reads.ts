import type { Followed } from '../../src/following/followed.ts';
import type { Rhythm } from '../../src/following/schema.ts';
import type { Db, Row, Statement } from '../core/db.ts';
import { FOLLOWED } from '../../src/following/schema.ts';
import { NAMED, toTopic } from './topic-reads.ts';
import { purposes, type Opened } from './tokens.ts';

const FOLLOWING = `SELECT t.id, t.subscriber_id, t.rhythm, t.asked_at, t.confirmed_at, ${NAMED}
       FROM subscription AS t JOIN region AS r ON r.slug = t.region`;

/** All that a subscriber follows or was asked to, the newest asking last. */
export const followedBy = (db: Db, subscriber: string): Statement =>
  db
    .prepare(
      `${FOLLOWING}
       WHERE t.subscriber_id = ?
       ORDER BY t.asked_at, t.id
       LIMIT ${FOLLOWED}`,
    )
    .bind(subscriber);

const MEANT: Record<(typeof purposes)[keyof typeof purposes], string> = {
  confirm: 't.subscriber_id = ?1 AND t.confirmed_at IS NULL',
  manage: 't.subscriber_id = ?1',
  leave: 't.subscriber_id IN (?1, (SELECT subscriber_id FROM subscription WHERE id = ?1))',
  unblock: 'false',
};

/** The subscriptions that a token means. */
export const meantBy = (db: Db, { sign, id }: Opened): Statement =>
  db
    .prepare(
      `${FOLLOWING}
       WHERE ${MEANT[purposes[sign]]}
       ORDER BY t.asked_at, t.id
       LIMIT ${FOLLOWED}`,
    )
    .bind(id);

/** Requests that nobody agreed to since a moment, UTC: rows of `{ id, subscriber_id }`. */
export const unconfirmedSince = (db: Db, before: string, limit: number): Statement =>
  db
    .prepare(
      `SELECT id, subscriber_id
       FROM subscription INDEXED BY subscription_unconfirmed
       WHERE confirmed_at IS NULL AND asked_at <= ?
       ORDER BY asked_at, id
       LIMIT ?`,
    )
    .bind(before, limit);

/** A subscription as its owner sees it; what is no longer public has no name. */
export const toFollowed = (row: Row): Followed & { subscriber: string } => ({
  id: row.id as string,
  subscriber: row.subscriber_id as string,
  rhythm: row.rhythm as Rhythm,
  asked_at: row.asked_at as string,
  confirmed: row.confirmed_at !== null,
  topic: toTopic(row),
});
