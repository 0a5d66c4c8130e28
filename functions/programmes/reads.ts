import type { ProgrammeCard } from '../../src/programmes/page.ts';
import type { Db, Row } from '../core/db.ts';

export const toProgrammeCard = (row: Row): ProgrammeCard =>
  ({
    id: row.id,
    region: row.region,
    slug: row.slug,
    title: row.title,
    dimension: row.dimension,
    status: row.status,
    quick_win: row.quick_win === 1,
    figured: row.figured === 1,
    update_count: row.update_count,
    last_event_date: row.last_event_date,
  }) as ProgrammeCard;

/** The programmes of a region, the one heard of longest ago first. */
export const quietestOfRegion = (db: Db, region: string, limit: number) =>
  db
    .prepare('SELECT * FROM programme WHERE region = ? ORDER BY last_event_date, id LIMIT ?')
    .bind(region, limit);

/** The programmes of a region with these keys and their current content, as the import compares them. */
export const programmesByKey = (db: Db, region: string, keys: string[]) =>
  db
    .prepare(
      `SELECT p.id, p.key, p.slug, p.version, p.figured, p.last_event_date, v.content
       FROM programme AS p
       JOIN programme_version AS v ON v.programme_id = p.id AND v.version = p.version
       WHERE p.region = ? AND p.key IN (SELECT value FROM json_each(?))
       LIMIT 5000`,
    )
    .bind(region, JSON.stringify(keys));

/** The slugs a region's snapshot walks, in order; `after` is the last slug of the page before. */
export const programmeSlugs = (db: Db, region: string, after: string, limit: number) =>
  db
    .prepare(
      `SELECT p.slug
       FROM programme_slug AS s JOIN programme AS p ON p.id = s.programme_id AND p.slug = s.slug
       WHERE s.region = ? AND s.slug > ?
       ORDER BY s.slug
       LIMIT ?`,
    )
    .bind(region, after, limit);

/** The programmes that have, or once had, one of these addresses. */
export const slugHolders = (db: Db, region: string, slugs: string[]) =>
  db
    .prepare(
      `SELECT s.slug, p.key
       FROM programme_slug AS s JOIN programme AS p ON p.id = s.programme_id
       WHERE s.region = ? AND s.slug IN (SELECT value FROM json_each(?))
       LIMIT 5000`,
    )
    .bind(region, JSON.stringify(slugs));

/** The sources that these programmes cite, in any of their versions. */
export const citedByProgrammes = (db: Db, region: string, keys: string[]) =>
  db
    .prepare(
      `SELECT p.key AS programme, s.key
       FROM programme AS p
       JOIN programme_source AS c ON c.programme_id = p.id
       JOIN source AS s ON s.id = c.source_id
       WHERE p.region = ? AND p.key IN (SELECT value FROM json_each(?))
       LIMIT 5000`,
    )
    .bind(region, JSON.stringify(keys));
