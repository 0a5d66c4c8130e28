import type { Notified } from '../../src/mail/letter.ts';
import type { Db, Row } from '../core/db.ts';
import { holds, rolesThat } from './concerned-reads.ts';

export const ANSWERING = rolesThat('service_request.reply');

/** How far the outbox was read, and how far it could be, at most so many rows on: one row of `{ reached, last }`. */
export const outboxToRead = (db: Db, rows: number) =>
  db
    .prepare(
      `SELECT r.reached,
         (SELECT max(id) FROM (SELECT id FROM outbox WHERE id > r.reached ORDER BY id LIMIT ?)) AS last
       FROM (SELECT coalesce((SELECT outbox_id FROM outbox_reader WHERE name = 'mail' LIMIT 1), 0) AS reached) AS r
       LIMIT 1`,
    )
    .bind(rows);

/** What is due at a moment, UTC, and how much of it. */
export interface DueMails {
  now: string;
  most: number;
}

/** What a stranger can ask for keeps no officer and no reporter waiting, and news, which may be many, nobody. */
const RANK = `(kind IN ('confirmation', 'news')) + (kind = 'news')`;
const dueOf = (rank: 0 | 1 | 2, most: string) =>
  `SELECT * FROM (
             SELECT id, kind, made_at, next_at, ${rank} AS rank FROM mail INDEXED BY mail_waiting
             WHERE state = 'waiting' AND ${RANK} = ${rank} AND next_at <= ?1
             ORDER BY next_at, id
             LIMIT ${most}
           )`;

/**
 * The mails to be sent next, in their order; `?1` and `?2` are when, and how many: at least 4, for a quarter of them is
 * kept for each lower rank, so that none waits for ever. After them come as many again, twice, of the first rank: they take
 * the places of those that turn out to be needless, or to have to wait.
 */
export const DUE = `SELECT id, kind, made_at, next_at FROM (
         SELECT *, row_number() OVER (ORDER BY iif(rank > 0 AND place <= ?2 / 4, 0, 1), rank, next_at, id) AS turn FROM (
           SELECT *, row_number() OVER (PARTITION BY rank ORDER BY next_at, id) AS place FROM (
             ${dueOf(0, '?2 * 3')} UNION ALL ${dueOf(1, '?2')} UNION ALL ${dueOf(2, '?2')}
           )
         )
       ) WHERE turn <= ?2 OR rank = 0
       ORDER BY turn > ?2, rank, next_at, id LIMIT ?2 * 3`;

/** Rows of `{ id, kind, made_at, next_at }`, in the order in which they are to be sent. */
export const dueMails = (db: Db, { now, most }: DueMails) => db.prepare(DUE).bind(now, most);

/** What these mails to officers are about, and to whom they go; none of those whose report was erased. */
export const lettersOf = (db: Db, ids: string[]) =>
  db
    .prepare(
      `SELECT m.id, o.kind, r.id AS reference, r.is_secret, r.course, r.state, r.closed_at,
         r.objection_count, coalesce(a.name, r.agency) AS agency, g.slug AS region, g.name AS region_name, g.time_zone,
         iif(p.state = 'active', p.mail, NULL) AS "to",
         ${holds(ANSWERING, 'r', 'h.organisation = r.agency')} AS is_agencys,
         ${holds(ANSWERING, 'r', 'h.organisation IS NULL')} AS is_regions,
         EXISTS (
           SELECT 1 FROM outbox AS t
           WHERE t.noun = o.noun AND t.subject_id = o.subject_id AND t.kind GLOB 'service_request.handed_over:*'
             AND t.id > o.id
         ) AS is_handed_on,
         EXISTS (
           SELECT 1 FROM identity_opening AS i
           WHERE i.request_id = r.id AND i.agreed_at IS NOT NULL AND o.kind = 'service_request.identity_asked:' || i.id
         ) AS is_agreed
       FROM json_each(?1) AS n
       JOIN mail AS m ON m.id = n.value
       JOIN outbox AS o ON o.id = m.outbox_id
       JOIN service_request AS r ON o.noun = 'service_request' AND r.id = o.subject_id AND r.erased_at IS NULL
       JOIN region AS g ON g.slug = r.region
       JOIN person AS p ON p.id = m.person_id
       LEFT JOIN organisation AS a ON a.region = r.region AND a.key = r.agency
       ORDER BY n.key
       LIMIT json_array_length(?1)`,
    )
    .bind(JSON.stringify(ids));

/** One mail that is about to be sent. */
export interface Leaving extends Notified {
  id: string;
  /** Null: its officer gave up their address, or is suspended. */
  to: string | null;
}

export const toLeaving = (row: Row) =>
  ({
    ...row,
    is_secret: row.is_secret === 1,
    course: JSON.parse(row.course as string),
  }) as unknown as Leaving;

/** Where counting of mails stops. */
const MANY = 100;

/**
 * How many mails about what happened in a region could not be sent since a moment (UTC), among the newest of all: one row
 * of `{ n }`. Those that ask an address are not among them: its officers can do nothing about what a stranger typed.
 */
export const givenUpIn = (db: Db, region: string, since: string) =>
  db
    .prepare(
      `SELECT count(*) AS n
       FROM (
         SELECT id, outbox_id FROM mail INDEXED BY mail_given_up
         WHERE state = 'given_up' AND made_at > ?1
         ORDER BY made_at DESC
         LIMIT ${MANY}
       ) AS m LEFT JOIN outbox AS o ON o.id = m.outbox_id
       WHERE o.region = ?2 OR EXISTS (
         SELECT 1 FROM news AS n JOIN event AS e ON e.id = n.event_id WHERE n.mail_id = m.id AND e.region = ?2
       )
       LIMIT 1`,
    )
    .bind(since, region);
