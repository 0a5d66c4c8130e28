import type { Db } from './db.ts';

/** Where counting stops. */
const MANY = 100;
/** For how long a mail that could not be sent is told of. */
export const UNSENT_DAYS = 30;

/** Since when such mails are told of, UTC. */
export const unsentSince = (now: Date) => new Date(now.getTime() - UNSENT_DAYS * 86_400_000).toISOString();

/**
 * Mails that could not be sent since then, those that wait, and of these those that were tried in vain: each counted up to
 * a hundred. The last shows early what is wrong, and of addresses that are only asked it is all there is: such a mail goes
 * with the address before it is given up.
 */
export const unsentMail = (db: Db, now: Date) =>
  db
    .prepare(
      `SELECT
         (SELECT count(*) FROM (
           SELECT 1 FROM mail INDEXED BY mail_given_up WHERE state = 'given_up' AND made_at > ?1 LIMIT ${MANY}
         )) AS given_up,
         w.waiting, w.failing
       FROM (
         SELECT count(*) AS waiting, count(failure) AS failing FROM (
           SELECT failure FROM mail INDEXED BY mail_waiting WHERE state = 'waiting' LIMIT ${MANY}
         )
       ) AS w
       LIMIT 1`,
    )
    .bind(unsentSince(now));
