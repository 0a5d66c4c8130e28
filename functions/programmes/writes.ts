import type { ProgrammeContent } from '../../src/programmes/schema.ts';
import type { Guarded } from '../core/act.ts';
import type { Db, Statement } from '../core/db.ts';
import { portions } from '../core/portions.ts';
import { citedKeys } from './cited-keys.ts';

/** A programme as it is about to be written. */
export interface ProgrammeWrite {
  id: string;
  version: number;
  content: ProgrammeContent;
  reason: string | null;
}

const slugOf = (content: ProgrammeContent) => content.slug ?? content.key;

/** New programmes at version 1, the others each from the version before; `at` is the instant of publication, UTC. */
export const writeProgrammes = (db: Db, region: string, at: string, list: ProgrammeWrite[]): Guarded[] => [
  ...portions(list.filter((p) => p.version === 1).map(headOf)).map(({ json, rows }) => ({
    statement: insert(db, region, at, json),
    rows,
  })),
  ...portions(list.filter((p) => p.version > 1).map(headOf)).map(({ json, rows }) => ({
    statement: replace(db, at, json),
    rows,
  })),
];

const headOf = ({ id, version, content }: ProgrammeWrite) => ({
  id,
  version,
  key: content.key,
  slug: slugOf(content),
  title: content.title,
  dimension: content.dimension,
  status: content.status,
  quick_win: content.quick_win ? 1 : 0,
  known_since: content.known_since,
});

const insert = (db: Db, region: string, at: string, heads: string) =>
  db
    .prepare(
      `INSERT INTO programme (id, region, demo, key, slug, version, title, dimension, status, quick_win, figured,
         last_event_date, created_at, amended_at)
       SELECT value ->> 'id', ?1, (SELECT demo FROM region WHERE slug = ?1), value ->> 'key', value ->> 'slug', 1,
         value ->> 'title', value ->> 'dimension', value ->> 'status', value ->> 'quick_win', 0, value ->> 'known_since',
         ?2, ?2
       FROM json_each(?3)
       WHERE true
       ON CONFLICT DO NOTHING`,
    )
    .bind(region, at, heads);

const replace = (db: Db, at: string, heads: string) =>
  db
    .prepare(
      `UPDATE programme AS p
       SET slug = j.value ->> 'slug', title = j.value ->> 'title', dimension = j.value ->> 'dimension',
         status = j.value ->> 'status', quick_win = j.value ->> 'quick_win', amended_at = ?1,
         version = j.value ->> 'version'
       FROM json_each(?2) AS j
       WHERE p.id = (j.value ->> 'id') AND p.version = (j.value ->> 'version') - 1`,
    )
    .bind(at, heads);

/** What follows written programmes: their versions, addresses, roles and sources. */
export const followProgrammes = (db: Db, region: string, at: string, list: ProgrammeWrite[]): Statement[] => [
  ...portions(list.map((p) => [p.id, p.version, JSON.stringify(p.content), p.reason])).map(({ json }) =>
    db
      .prepare(
        `INSERT INTO programme_version (programme_id, version, content, reason, published_at)
         SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, ?1
         FROM json_each(?2)`,
      )
      .bind(at, json),
  ),
  ...portions(list.map((p) => [p.id, p.version, JSON.stringify(p.content)])).map(({ json }) =>
    db
      .prepare(
        `INSERT INTO told_face (region, noun, subject_id, version, content, published_at)
         SELECT ?1, 'programme', value ->> 0, value ->> 1, value ->> 2, ?2
         FROM json_each(?3)
         ORDER BY key`,
      )
      .bind(region, at, json),
  ),
  ...portions(list.map(({ id, content }) => [id, slugOf(content)])).flatMap(({ json }) =>
    addresses(db, region, json),
  ),
  ...portions(list.map(({ id, content }) => [id, content.organisations])).flatMap(({ json }) =>
    roles(db, region, json),
  ),
  ...portions(list.map(({ id, content }) => [id, citedKeys(content)])).map(({ json }) =>
    cited(db, region, json),
  ),
];

const addresses = (db: Db, region: string, json: string): Statement[] => [
  db
    .prepare(
      `INSERT INTO programme_slug (region, slug, programme_id)
       SELECT ?1, value ->> 1, value ->> 0
       FROM json_each(?2)
       WHERE true
       ON CONFLICT DO NOTHING`,
    )
    .bind(region, json),
  // Of two programmes that reach for one address at once, the second is refused whole.
  db
    .prepare(
      `INSERT INTO guard (ok)
       SELECT 0
       FROM json_each(?2) AS j CROSS JOIN programme_slug AS s ON s.region = ?1 AND s.slug = (j.value ->> 1)
       WHERE s.programme_id <> (j.value ->> 0)`,
    )
    .bind(region, json),
];

const roles = (db: Db, region: string, json: string): Statement[] => [
  db
    .prepare('DELETE FROM programme_role WHERE programme_id IN (SELECT value ->> 0 FROM json_each(?))')
    .bind(json),
  db
    .prepare(
      `INSERT INTO programme_role (programme_id, organisation_id, role)
       SELECT p.value ->> 0, o.id, j.value ->> 'role'
       FROM json_each(?2) AS p CROSS JOIN json_each(p.value, '$[1]') AS j
       CROSS JOIN organisation AS o ON o.region = ?1 AND o.key = (j.value ->> 'organisation')
       WHERE true`,
    )
    .bind(region, json),
];

// None ever leaves: older versions still rest on it.
const cited = (db: Db, region: string, json: string): Statement =>
  db
    .prepare(
      `INSERT INTO programme_source (source_id, programme_id)
       SELECT DISTINCT s.id, p.value ->> 0
       FROM json_each(?2) AS p CROSS JOIN json_each(p.value, '$[1]') AS j
       CROSS JOIN source AS s ON s.region = ?1 AND s.key = j.value
       WHERE true
       ON CONFLICT DO NOTHING`,
    )
    .bind(region, json);
