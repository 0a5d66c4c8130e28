import { saidBy } from '../../src/sources/said-by.ts';
import { uses, type FormerLine, type UseKind, type UseLine } from '../../src/sources/uses.ts';
import type { Db, Row } from '../core/db.ts';
import type { Cursor } from '../core/keyset.ts';
import { THING } from '../history/facts-reads.ts';

/** Of which kinds what rests on a source is wanted, and what once rested on it. */
export interface Wanted {
  now: UseKind[];
  former: UseKind[];
}

/** Of what else rests on a source the statements are counted, not named. */
const NAMED_NOUNS = `'schedule', 'budget', 'transaction', 'indicator', 'commitment'`;

/** A version of the thing `e`, whole: its statements are picked out here, for every step through a list in SQL is a row read. */
const faceOf = (version: string) =>
  `CASE
           WHEN e.noun = 'programme' THEN (
             SELECT content FROM programme_version WHERE programme_id = e.subject_id AND version = ${version}
           )
           WHEN e.noun IN (${NAMED_NOUNS}) THEN (
             SELECT content FROM version WHERE noun = e.noun AND subject_id = e.subject_id AND version = ${version}
           )
         END`;

/**
 * What rests on a source, and what once did: of each kind those that were published, or ended, last before a place, and how
 * they are called now. One statement for all kinds, for the snapshot reads as many source pages as a request has queries for.
 */
export const usesOn = (db: Db, id: string, { now, former }: Wanted, before: Cursor, limit: number) =>
  db
    .prepare(
      `SELECT e.noun, e.ended, e.subject_id AS id, e.subject_version AS version, e.published_at, e.since, e.parts,
         ${THING} AS thing,
         e.source_key, ${faceOf('e.subject_version - e.ended')} AS face,
         iif(e.ended = 1, ${faceOf('e.subject_version')}, NULL) AS face_after
       FROM (
         SELECT few_kinds.value ->> 0 AS noun, few_kinds.value ->> 1 AS ended, few_uses.value ->> 0 AS subject_id,
           few_uses.value ->> 1 AS subject_version, few_uses.value ->> 2 AS published_at, few_uses.value ->> 3 AS since,
           few_uses.value ->> 4 AS parts, s.region, s.key AS source_key, '9999' AS at, '{}' AS data
         FROM source AS s
         CROSS JOIN json_each(?2) AS few_kinds
         CROSS JOIN json_each((
           SELECT json_group_array(json_array(subject_id, version, published_at, since, parts))
           FROM (
             SELECT subject_id, version, published_at, since, parts
             FROM source_use
             WHERE region = s.region AND source_key = s.key AND noun = few_kinds.value ->> 0
               AND ended = few_kinds.value ->> 1 AND (published_at, subject_id) < (?3, ?4)
             ORDER BY published_at DESC, subject_id DESC, version DESC
             LIMIT ?5
           ) AS few
         )) AS few_uses
         WHERE s.id = ?1
       ) AS e
       LIMIT 500`,
    )
    .bind(
      id,
      JSON.stringify([...now.map((kind) => [uses[kind], 0]), ...former.map((kind) => [uses[kind], 1])]),
      before.day,
      before.id,
      limit,
    );

/** A row of that read, as the page names it. */
export const toUse = ({ noun, id, since, parts, thing, face, source_key }: Row) =>
  ({
    noun,
    id,
    since,
    parts: JSON.parse(parts as string),
    thing: typeof thing === 'string' ? JSON.parse(thing) : null,
    statements: toStatements(face, source_key),
  }) as UseLine;

/** The same of what is over. */
export const toFormer = (row: Row) =>
  ({
    ...toUse(row),
    until: row.version,
    ended_at: row.published_at,
    kept: toStatements(row.face_after, row.source_key),
  }) as FormerLine;

// A face whose statements are not named is not read.
const toStatements = (face: Row[string], key: Row[string]) =>
  typeof face === 'string' ? saidBy(JSON.parse(face), key as string) : [];
