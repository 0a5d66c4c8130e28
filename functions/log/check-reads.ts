import { loggedNouns } from '../../src/log/entry.ts';
import type { Db, Row } from '../core/db.ts';
import { ORIGIN } from './door-reads.ts';
import { EVENT, EVENT_FROM } from './reads.ts';

/** Events after one, up to another, with the rows that the log tells of and the words of updates. */
export const eventsUntil = (db: Db, after: number, until: number, limit: number) =>
  db
    .prepare(
      `SELECT ${EVENT}, u.content AS words, u.content_sha256, u.change_kind
       ${EVENT_FROM}
       WHERE e.id > ? AND e.id <= ?
       ORDER BY e.id
       LIMIT ?`,
    )
    .bind(after, until, limit);

/** Events after one that published something: the log does not say so yet. */
export const unsealedAfter = (db: Db, after: number, limit: number) =>
  db
    .prepare(
      `SELECT id, noun, subject_id, subject_version
       FROM event
       WHERE id > ? AND public = 1 AND noun IN (SELECT value FROM json_each(?))
       ORDER BY id
       LIMIT ?`,
    )
    .bind(after, JSON.stringify(loggedNouns), limit);

/** How far the log was sealed: the last event that was read, how many entries it had then, and how many there are. */
export const sealedUntil = (db: Db) =>
  db.prepare(
    `SELECT coalesce(max(event_id), 0) AS event_id, coalesce(max(CAST(place AS INTEGER)), 0) AS size,
       (SELECT coalesce(max(leaf) + 1, 0) FROM log_entry LIMIT 1) AS entries
     FROM event_reader
     WHERE name = 'log'
     LIMIT 1`,
  );

/** Signed heads after one, the oldest first. */
export const headsAfter = (db: Db, id: number, limit: number) =>
  db
    .prepare('SELECT id, size, root, note FROM log_checkpoint WHERE id > ? ORDER BY id LIMIT ?')
    .bind(id, limit);

/** Cosignatures after one, with the time at which their head was first signed; NULL: it never was. */
export const cosignaturesAfter = (db: Db, { size, root, origin, witness }: Row, limit: number) =>
  db
    .prepare(
      `SELECT c.size, c.root, c.origin, c.witness, c.line, c.seen_at, (
         SELECT min(h.signed_at)
         FROM log_checkpoint AS h
         WHERE h.size = c.size AND h.root = c.root AND ${ORIGIN} = c.origin
       ) AS signed_at
       FROM log_cosignature AS c
       WHERE (c.size, c.root, c.origin, c.witness) > (?, ?, ?, ?)
       ORDER BY c.size, c.root, c.origin, c.witness
       LIMIT ?`,
    )
    .bind(size, root, origin, witness, limit);

/** Tiles beyond those of a log of that size. */
export const tilesBeyond = (db: Db, size: number) =>
  db
    .prepare(
      `SELECT level, place FROM log_tile WHERE place > (?1 - 1) >> 8 * (level + 1) OR ?1 >> 8 * level = 0 LIMIT 100`,
    )
    .bind(size);

/** Entries that stand under another event than the one that they tell of. */
export const misplaced = (db: Db) =>
  db.prepare(
    "SELECT leaf FROM log_entry WHERE event_id IS NOT content ->> '$.event' ORDER BY leaf LIMIT 100",
  );

/** Days as they are counted, after one. */
export const daysAfter = (db: Db, region: string, day: string, limit: number) =>
  db
    .prepare(
      `SELECT region, day, received, closed, edition, sealed
       FROM log_day
       WHERE (region, day) > (?, ?)
       ORDER BY region, day
       LIMIT ?`,
    )
    .bind(region, day, limit);

const WITHOUT_EVENT = `NOT EXISTS (
  SELECT 1 FROM event AS e WHERE e.noun = v.noun AND e.subject_id = v.id AND e.subject_version = v.version AND e.public = 1
)`;

/** Versions that no event published. */
export const eventless = (db: Db) => [
  db.prepare(
    `SELECT noun, id, version FROM (SELECT 'update' AS noun, update_id AS id, version FROM update_version) AS v
     WHERE ${WITHOUT_EVENT} LIMIT 100`,
  ),
  db.prepare(
    `SELECT noun, id, version FROM (SELECT noun, subject_id AS id, version FROM version) AS v
     WHERE ${WITHOUT_EVENT} LIMIT 100`,
  ),
  db.prepare(
    `SELECT noun, id, version FROM (SELECT 'programme' AS noun, programme_id AS id, version FROM programme_version) AS v
     WHERE ${WITHOUT_EVENT} LIMIT 100`,
  ),
  db.prepare(
    `SELECT noun, id, version FROM (SELECT 'source' AS noun, source_id AS id, version FROM source_version) AS v
     WHERE ${WITHOUT_EVENT} LIMIT 100`,
  ),
];
