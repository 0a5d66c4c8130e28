import { uses, type UseKind, type UseLine } from '../../src/sources/uses.ts';
import type { Db, Row } from '../core/db.ts';
import type { Cursor } from '../core/keyset.ts';
import { THING } from '../history/facts-reads.ts';

/**
 * What rests on a source: of each kind those that were published last before a place, and how they are called now. One
 * statement for all kinds, for the snapshot reads as many source pages as a request has queries for.
 */
export const usesOn = (db: Db, id: string, kinds: UseKind[], before: Cursor, limit: number) =>
  db
    .prepare(
      `SELECT e.noun, e.subject_id AS id, e.published_at, e.parts, ${THING} AS thing
       FROM (
         SELECT few_kinds.value AS noun, few_uses.value ->> 0 AS subject_id, few_uses.value ->> 1 AS subject_version,
           few_uses.value ->> 2 AS published_at, few_uses.value ->> 3 AS parts, s.region, '9999' AS at, '{}' AS data
         FROM source AS s
         CROSS JOIN json_each(?2) AS few_kinds
         CROSS JOIN json_each((
           SELECT json_group_array(json_array(subject_id, version, published_at, parts))
           FROM (
             SELECT subject_id, version, published_at, parts
             FROM source_use
             WHERE region = s.region AND source_key = s.key AND noun = few_kinds.value AND (published_at, subject_id) < (?3, ?4)
             ORDER BY published_at DESC, subject_id DESC
             LIMIT ?5
           ) AS few
         )) AS few_uses
         WHERE s.id = ?1
       ) AS e
       LIMIT 500`,
    )
    .bind(id, JSON.stringify(kinds.map((kind) => uses[kind])), before.day, before.id, limit);

/** A row of that read, as the page names it. */
export const toUse = ({ noun, id, parts, thing }: Row) =>
  ({
    noun,
    id,
    parts: JSON.parse(parts as string),
    thing: typeof thing === 'string' ? JSON.parse(thing) : null,
  }) as UseLine;
