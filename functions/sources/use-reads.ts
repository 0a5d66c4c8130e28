import {
  formerUses,
  uses,
  type FormerKind,
  type FormerLine,
  type UseKind,
  type UseLine,
} from '../../src/sources/uses.ts';
import type { Db, Row } from '../core/db.ts';
import type { Cursor } from '../core/keyset.ts';
import { THING } from '../history/facts-reads.ts';

/** Of which kinds what rests on a source is wanted, and what once rested on it. */
export interface Wanted {
  now: UseKind[];
  former: FormerKind[];
}

/**
 * What rests on a source, and what once did: of each kind those that were published, or ended, last before a place, and how
 * they are called now. One statement for all kinds, for the snapshot reads as many source pages as a request has queries for.
 */
export const usesOn = (db: Db, id: string, { now, former }: Wanted, before: Cursor, limit: number) =>
  db
    .prepare(
      `SELECT e.noun, e.ended, e.subject_id AS id, e.subject_version AS version, e.published_at, e.since, e.parts,
         ${THING} AS thing
       FROM (
         SELECT few_kinds.value ->> 0 AS noun, few_kinds.value ->> 1 AS ended, few_uses.value ->> 0 AS subject_id,
           few_uses.value ->> 1 AS subject_version, few_uses.value ->> 2 AS published_at, few_uses.value ->> 3 AS since,
           few_uses.value ->> 4 AS parts, s.region, '9999' AS at, '{}' AS data
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
      JSON.stringify([...now.map((kind) => [uses[kind], 0]), ...former.map((kind) => [formerUses[kind], 1])]),
      before.day,
      before.id,
      limit,
    );

/** A row of that read, as the page names it. */
export const toUse = ({ noun, id, parts, thing }: Row) =>
  ({
    noun,
    id,
    parts: JSON.parse(parts as string),
    thing: typeof thing === 'string' ? JSON.parse(thing) : null,
  }) as UseLine;

/** The same of what is over. */
export const toFormer = (row: Row) =>
  ({ ...toUse(row), since: row.since, until: row.version, ended_at: row.published_at }) as FormerLine;
