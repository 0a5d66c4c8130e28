import type { Db, Statement } from '../core/db.ts';
import { ANSWERING, DUE, type DueMails } from './reads.ts';

const REACHED = `p.state = 'active' AND p.mail IS NOT NULL`;
const ASKED = `o.kind GLOB 'service_request.identity_asked:*'`;

/** Notes that the outbox was read up to a row, if nobody else has read on since. */
export const moveReader = (db: Db, from: number, to: number): Statement =>
  db
    .prepare(
      `INSERT INTO outbox_reader (name, outbox_id) VALUES ('mail', ?2)
       ON CONFLICT (name) DO UPDATE SET outbox_id = ?2 WHERE outbox_id = ?1`,
    )
    .bind(from, to);

/**
 * One mail to each officer whom a notice concerns, of all notices after one row of the outbox up to another: those of
 * the report's agency; those of the whole region when there is nobody, when a promise of the report was broken, and of
 * what is theirs: the check of a new report, and an identity, which not every agency may see. Nobody is told of their own
 * asking. Not before it is due, UTC.
 */
export const insertMails = (db: Db, from: number, to: number, now: string): Statement =>
  db
    .prepare(
      `INSERT INTO mail (id, kind, cause, outbox_id, person_id, state, next_at, made_at)
       SELECT lower(hex(randomblob(10))), 'officer', 'outbox:' || o.id, o.id, p.id, 'waiting', max(coalesce(o.due_at, o.at), ?3), ?3
       FROM outbox AS o
       JOIN service_request AS r ON o.noun = 'service_request' AND r.id = o.subject_id AND r.erased_at IS NULL
       JOIN role_grant AS g ON g.region = r.region AND g.role IN (${ANSWERING})
       JOIN person AS p ON p.id = g.person_id AND ${REACHED}
       WHERE o.id > ?1 AND o.id <= ?2 AND o.recipient = 'officers' AND (
         g.organisation = r.agency AND NOT (r.is_anonymous AND ${ASKED})
         OR g.organisation IS NULL AND (
           r.course ->> '$.escalated' <> '[]' OR o.kind = 'service_request.received' OR ${ASKED}
           OR NOT EXISTS (
             SELECT 1
             FROM role_grant AS g JOIN person AS p ON p.id = g.person_id
             WHERE g.region = r.region AND g.organisation = r.agency AND g.role IN (${ANSWERING}) AND ${REACHED}
           )
         )
       ) AND NOT EXISTS (
         SELECT 1 FROM identity_opening AS i
         WHERE i.request_id = r.id AND i.asked_by = p.id AND o.kind = 'service_request.identity_asked:' || i.id
       )
       ON CONFLICT DO NOTHING`,
    )
    .bind(from, to, now);

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

/** Notes that a mail did not leave: to be tried again at a moment, or with null never. */
export const markFailed = (db: Db, id: string, next: string | null, failure: string): Statement =>
  db
    .prepare(
      `UPDATE mail
       SET state = iif(?2 IS NULL, 'given_up', 'waiting'), next_at = coalesce(?2, next_at), failure = ?3
       WHERE id = ?1 AND state = 'waiting'`,
    )
    .bind(id, next, failure);

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
