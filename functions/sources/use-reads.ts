import { TOLD, uses, type FormerLine, type UseKind, type UseLine } from '../../src/sources/uses.ts';
import type { Db, Row } from '../core/db.ts';
import type { Cursor } from '../core/keyset.ts';
import { THING } from '../history/facts-reads.ts';

/** Of which kinds what rests on a source is wanted, and what once rested on it. */
export interface Wanted {
  now: UseKind[];
  former: UseKind[];
}

/** The content of a version of what `e` is of; `version` is SQL. Regions say too much to be told in a line. */
const faceOf = (version: string) => `(
             SELECT content FROM version
             WHERE noun = e.noun AND subject_id = e.subject_id AND version = ${version}
             UNION ALL SELECT content FROM programme_version
             WHERE e.noun = 'programme' AND programme_id = e.subject_id AND version = ${version}
           )`;

/** Where in a content the source of `e` is named by a statement; all of a sum of money is one. */
const naming = (tree: string) =>
  `${tree}.key = 'source' AND ${tree}.atom = e.source_key AND (${tree}.path <> '$' OR e.noun IN ('budget', 'transaction'))`;

const KNOWN_BY = ['kind', 'from', 'to', 'action', 'as_of'];
const TITLE_ABOVE = "(substr(few_named.path, 1, instr(few_named.path, ']')) || '.title')";

/** By what a statement is the same one in the next version. */
const sameness = (said: string) =>
  `coalesce(${said} ->> 'key', json_array(${KNOWN_BY.map((name) => `${said} ->> '${name}'`).join(', ')}))`;

/** The first statements of `e` by the source; of what is over those that the next version has from it no more. */
const SAID = `(
         SELECT json_group_array(json(said))
         FROM (
           SELECT json_set(few_said.content -> few_named.path, '$.of', few_said.content ->> ${TITLE_ABOVE}) AS said
           FROM ${faceOf('e.subject_version - e.ended')} AS few_said
           CROSS JOIN json_tree(few_said.content) AS few_named
           WHERE ${naming('few_named')} AND NOT EXISTS (
             SELECT 1 FROM ${faceOf('iif(e.ended, e.subject_version, NULL)')} AS few_next
             CROSS JOIN json_tree(few_next.content) AS few_kept
             WHERE ${naming('few_kept')}
               AND ${sameness('(few_next.content -> few_kept.path)')} = ${sameness('(few_said.content -> few_named.path)')}
           )
           ORDER BY few_named.id
           LIMIT ${TOLD}
         ) AS few
       )`;

/**
 * What rests on a source, and what once did: of each kind those that were published, or ended, last before a place, and how
 * they are called now. One statement for all kinds, for the snapshot reads as many source pages as a request has queries for.
 */
export const usesOn = (db: Db, id: string, { now, former }: Wanted, before: Cursor, limit: number) =>
  db
    .prepare(
      `SELECT e.noun, e.ended, e.subject_id AS id, e.subject_version AS version, e.published_at, e.since, e.parts,
         ${THING} AS thing, ${SAID} AS told
       FROM (
         SELECT few_kinds.value ->> 0 AS noun, few_kinds.value ->> 1 AS ended, few_uses.value ->> 0 AS subject_id,
           few_uses.value ->> 1 AS subject_version, few_uses.value ->> 2 AS published_at, few_uses.value ->> 3 AS since,
           few_uses.value ->> 4 AS parts, s.key AS source_key, s.region, '9999' AS at, '{}' AS data
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
export const toUse = ({ noun, id, since, parts, thing, told }: Row) =>
  ({
    noun,
    id,
    since,
    parts: JSON.parse(parts as string),
    told: JSON.parse(told as string),
    thing: typeof thing === 'string' ? JSON.parse(thing) : null,
  }) as UseLine;

/** The same of what is over. */
export const toFormer = (row: Row) =>
  ({ ...toUse(row), until: row.version, ended_at: row.published_at }) as FormerLine;
