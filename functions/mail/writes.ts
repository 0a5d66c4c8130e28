import type { Db, Statement } from '../core/db.ts';
import { DUE, type DueMails } from './reads.ts';

/** Notes that the outbox was read up to a row, if nobody else has read on since. */
export const moveReader = (db: Db, from: number, to: number): Statement =>
  db
    .prepare(
      `INSERT INTO outbox_reader (name, outbox_id) VALUES ('mail', ?2)
       ON CONFLICT (name) DO UPDATE SET outbox_id = ?2 WHERE outbox_id = ?1`,
    )
    .bind(from, to);

/** Takes the mails that are due for oneself until a moment; rows of `{ id, tries }`. Of two who do so each gets others. */
export const leaseMails = (db: Db, { now, most }: DueMails, until: string): Statement =>
  db
    .prepare(
      `UPDATE mail
       SET next_at = ?3, tries = tries + 1
       WHERE id IN (SELECT id FROM (${DUE}))
       RETURNING id, tries`,
    )
    .bind(now, most, until);

export const markSent = (db: Db, id: string, now: string): Statement =>
  db
    .prepare(
      `UPDATE mail SET state = 'sent', sent_at = ?2, failure = NULL WHERE id = ?1 AND state = 'waiting'`,
    )
    .bind(id, now);

/** Notes that mails did not leave: each to be tried again at a moment, or with null never. */
export const markFailed = (
  db: Db,
  mails: { id: string; next: string | null }[],
  failure: string,
): Statement =>
  db
    .prepare(
      `UPDATE mail AS m
       SET state = iif(n.value ->> 'next' IS NULL, 'given_up', 'waiting'),
         next_at = coalesce(n.value ->> 'next', m.next_at), failure = ?2
       FROM json_each(?1) AS n
       WHERE m.id = n.value ->> 'id' AND m.state = 'waiting'`,
    )
    .bind(JSON.stringify(mails), failure);

/** Puts mails off until a moment, UTC: they were not tried. */
export const putOff = (db: Db, mails: { id: string; later: string }[]): Statement =>
  db
    .prepare(
      `UPDATE mail AS m
       SET next_at = n.value ->> 'later', tries = max(tries - 1, 0)
       FROM json_each(?) AS n
       WHERE m.id = n.value ->> 'id' AND m.state = 'waiting'`,
    )
    .bind(JSON.stringify(mails));

/** Drops mails that nobody needs any more. */
export const dropMails = (db: Db, ids: string[]): Statement =>
  db
    .prepare(`DELETE FROM mail WHERE id IN (SELECT value FROM json_each(?)) AND state = 'waiting'`)
    .bind(JSON.stringify(ids));

/** Mails of one tick that are forgotten, of each kind. */
const FORGOTTEN = 200;

/** Forgets mails that left, or were given up, before a moment (UTC): the oldest first, and only so many at once. */
export const forgetMailsOf = (db: Db, before: string): Statement[] => [
  db
    .prepare(
      `DELETE FROM mail
       WHERE id IN (
         SELECT id FROM mail INDEXED BY mail_sent
         WHERE state = 'sent' AND sent_at < ?
         ORDER BY sent_at, id
         LIMIT ${FORGOTTEN}
       )`,
    )
    .bind(before),
  db
    .prepare(
      `DELETE FROM mail
       WHERE id IN (
         SELECT id FROM mail INDEXED BY mail_given_up
         WHERE state = 'given_up' AND made_at < ?
         ORDER BY made_at, id
         LIMIT ${FORGOTTEN}
       )`,
    )
    .bind(before),
];
