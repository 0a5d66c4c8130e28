import { MAILS } from '../../src/mail/reporter-letter.ts';
import type { Db, Statement } from '../core/db.ts';

const PLACES = `CASE
         WHEN n.kind GLOB 'service_request.message:*' THEN ${MAILS.messages}
         WHEN n.kind GLOB 'service_request.closed*' THEN ${MAILS.all}
         ELSE ${MAILS.all} - 1
       END`;

/**
 * One mail to each reporter who wants mail and whom a notice concerns, of all notices after one row of the outbox up to
 * another. Not before it is due, UTC. Nobody proved that the address is theirs, so there are only so many for a report,
 * among those of the last ninety days; of what piled up the newest.
 */
export const insertReportersMails = (db: Db, from: number, to: number, now: string): Statement =>
  db
    .prepare(
      `INSERT INTO mail (id, kind, cause, outbox_id, state, next_at, made_at)
       SELECT lower(hex(randomblob(10))), 'reporter', 'outbox:' || n.id, n.id, 'waiting', max(n.due_at, ?3), ?3
       FROM (
         SELECT o.id, o.kind, coalesce(o.due_at, o.at) AS due_at,
           row_number() OVER (PARTITION BY o.subject_id ORDER BY o.id DESC) + (
             SELECT count(*)
             FROM outbox AS t JOIN mail AS x ON x.cause = 'outbox:' || t.id AND x.kind = 'reporter'
             WHERE t.noun = o.noun AND t.subject_id = o.subject_id AND t.recipient = 'reporter' AND t.id <= ?1
           ) AS place
         FROM outbox AS o
         JOIN service_request AS r ON o.noun = 'service_request' AND r.id = o.subject_id AND r.erased_at IS NULL
           AND r.tells_reporter = 1
         WHERE o.id > ?1 AND o.id <= ?2 AND o.recipient = 'reporter'
       ) AS n
       WHERE n.place <= ${PLACES}
       ON CONFLICT DO NOTHING`,
    )
    .bind(from, to, now);

/** A report's mail to one address on one day. Both are HMACs; what tells the reports of an address apart stands after it. */
export interface Told {
  address: string;
  report: string;
  /** By which the address is known to whoever wants no mail there. */
  known: string;
}

/** Counts reports of which an address is told today, until `most`; what is counted already is not counted again. */
export const countTold = (
  db: Db,
  told: Told[],
  { until, most }: { until: string; most: number },
): Statement =>
  db
    .prepare(
      `INSERT INTO attempt (bucket, count, until)
       SELECT n.bucket, 1, ?2
       FROM (
         SELECT value ->> 'address' AS address, (value ->> 'address') || (value ->> 'report') AS bucket,
           row_number() OVER (PARTITION BY value ->> 'address' ORDER BY key) AS place
         FROM json_each(?1)
         WHERE NOT EXISTS (
           SELECT 1 FROM attempt WHERE bucket = (value ->> 'address') || (value ->> 'report')
         ) AND NOT EXISTS (SELECT 1 FROM blocked_address WHERE address_mac = value ->> 'known')
       ) AS n
       WHERE n.place + (
         SELECT count(*) FROM attempt AS t WHERE t.bucket > n.address AND t.bucket < n.address || '~'
       ) <= ?3
       ON CONFLICT DO NOTHING`,
    )
    .bind(JSON.stringify(told), until, most);
