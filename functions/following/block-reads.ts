import type { Db } from '../core/db.ts';

/** The HMAC of a subscriber's address, by their id or that of a subscription; and the block that bears this id. */
export const addressBehind = (db: Db, id: string) =>
  db
    .prepare(
      `SELECT (SELECT address_mac FROM subscriber
               WHERE id IN (?1, (SELECT subscriber_id FROM subscription WHERE id = ?1))) AS address_mac,
         (SELECT id FROM blocked_address WHERE id = ?1) AS block
       LIMIT 1`,
    )
    .bind(id);

/** The block of an address: a row of `{ id }`, or none. */
export const blockOf = (db: Db, address_mac: string) =>
  db.prepare('SELECT id FROM blocked_address WHERE address_mac = ? LIMIT 1').bind(address_mac);

/** What an address follows or was asked to: rows of `{ id }`. */
export const followedAt = (db: Db, address_mac: string, limit: number) =>
  db
    .prepare(
      `SELECT t.id
       FROM subscriber AS b JOIN subscription AS t ON t.subscriber_id = b.id
       WHERE b.address_mac = ?
       LIMIT ?`,
    )
    .bind(address_mac, limit);
