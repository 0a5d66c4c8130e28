import { SourceContent, type Citation } from '../../src/sources/schema.ts';
import type { Db, Row } from '../core/db.ts';

/** Columns of a citation, for reads that join `source AS s`. */
export const CITED =
  's.id AS source_id, s.key AS source_key, s.class, s.publisher, s.title AS source_title, s.event_date AS source_event_date, s.published_at AS source_published_at';

export const toCitation = (row: Row) =>
  ({
    id: row.source_id,
    class: row.class,
    publisher: row.publisher,
    title: row.source_title,
    event_date: row.source_event_date,
    published_at: row.source_published_at,
  }) as Citation;

/** Citations by key. */
export const toCitations = (rows: Row[]): Record<string, Citation> =>
  Object.fromEntries(rows.map((row) => [row.source_key as string, toCitation(row)]));

/** Sources of a region that get a built page; the others are served through their shell. */
const BUILT = 200;

/** Those that get one, after the one with this key. */
export const builtSources = (db: Db, region: string, after: string, limit: number) =>
  db
    .prepare(
      `SELECT key, id
       FROM (SELECT key, id FROM source WHERE region = ? ORDER BY key LIMIT ${BUILT})
       WHERE key > ?
       ORDER BY key
       LIMIT ?`,
    )
    .bind(region, after, limit);

/** The sources of a region with these keys, as the import compares them. */
export const sourcesByKey = (db: Db, region: string, keys: string[]) =>
  db
    .prepare(
      `SELECT id, version, key, class, publisher, title, byline, editor, event_date, published_at, url, archived_url, note
       FROM source
       WHERE region = ? AND key IN (SELECT value FROM json_each(?))
       LIMIT 5000`,
    )
    .bind(region, JSON.stringify(keys));

/** The bibliographic record as its author wrote it. */
export const toSource = (row: Row) =>
  Object.fromEntries(Object.keys(SourceContent.shape).map((field) => [field, row[field]])) as SourceContent;

/** Every face that the sources with these keys ever had. */
export const sourceFaces = (db: Db, region: string, keys: string[]) =>
  db
    .prepare(
      `SELECT s.key, v.content
       FROM source AS s JOIN source_version AS v ON v.source_id = s.id
       WHERE s.region = ? AND s.key IN (SELECT value FROM json_each(?))
       LIMIT 5000`,
    )
    .bind(region, JSON.stringify(keys));
