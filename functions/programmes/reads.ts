import type { ProgrammeCard } from '../../src/programmes/page.ts';
import type { ProgrammeContent } from '../../src/programmes/schema.ts';
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
    last_proof_date: row.last_proof_date ?? null,
    progress: row.progress,
    next_due: row.next_due,
    slip_days: row.slip_days,
  }) as ProgrammeCard;

/** What the figures of a programme `p` were when first published, by the version that it is read in. */
export const ORIGINAL_FIGURES = `coalesce((
           SELECT figures FROM programme_original WHERE programme_id = p.id AND version = p.version
         ), '[]') AS original_figures`;

/** True of a programme that may still be silent or late. Written as the partial indexes write it, which serve it. */
export const ALIVE = "coalesce(status, '') NOT IN ('decommissioned', 'cancelled')";

/** The programmes of a region that go on, the one heard of longest ago first. */
export const quietestOfRegion = (db: Db, region: string, limit: number) =>
  db
    .prepare(`SELECT * FROM programme WHERE region = ? AND ${ALIVE} ORDER BY last_event_date, id LIMIT ?`)
    .bind(region, limit);

/**
 * Some days ago in the calendar of the region bound as ?1; how many may be a column of it. Indonesia has no summer time.
 * By the Worker's clock, which also says how late it is on the page, and not by that of the database.
 */
export const localDay = (daysAgo: number | 'silent_after_days') => `(
  SELECT date('${new Date().toISOString()}', CASE time_zone WHEN 'Asia/Jakarta' THEN '+7 hours' WHEN 'Asia/Makassar' THEN '+8 hours' ELSE '+9 hours' END,
    '-' || ${daysAgo} || ' days')
  FROM region WHERE slug = ?1)`;

/** The due date of a programme's earliest open milestone, as it is sorted: one without any stands last. */
export const DUE = "coalesce(next_due, '9999-12-31')";

/** The programmes of a region that are late, the one due longest ago first. */
export const lateOfRegion = (db: Db, region: string, limit: number) =>
  db
    .prepare(
      `SELECT * FROM programme
       WHERE region = ?1 AND ${ALIVE} AND ${DUE} < ${localDay(0)}
       ORDER BY ${DUE}, id
       LIMIT ?2`,
    )
    .bind(region, limit);

/** How far each dimension of a region came: programmes, those with a plan, and the sum of their percentages. */
export const progressOfRegion = (db: Db, region: string) =>
  db
    .prepare(
      `SELECT dimension, programme_count, scheduled_count, progress_sum
       FROM progress
       WHERE region = ?
       LIMIT 20`,
    )
    .bind(region);

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

/** A row of it as its author wrote it, with its version. */
export const toProgramme = (row: Row) => ({
  version: row.version as number,
  content: JSON.parse(row.content as string) as ProgrammeContent,
});

/** The slugs of programmes that get a built page: all of a region, after one of them. */
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
       LIMIT 20000`,
    )
    .bind(region, JSON.stringify(keys));

/** Every face that the programmes with these keys ever had. */
export const programmeFaces = (db: Db, region: string, keys: string[]) =>
  db
    .prepare(
      `SELECT p.key, v.content
       FROM programme AS p JOIN programme_version AS v ON v.programme_id = p.id
       WHERE p.region = ? AND p.key IN (SELECT value FROM json_each(?))
       LIMIT 5000`,
    )
    .bind(region, JSON.stringify(keys));

/** The first and the last day of the values that each of these methods has counted. */
export const countedByMethods = (db: Db, region: string, keys: string[]) =>
  db
    .prepare(
      `SELECT m.key AS method, min(p.value ->> 'from') AS "from", max(p.value ->> 'to') AS "to"
       FROM method AS m
       JOIN indicator AS i ON i.region = m.region AND i.method_id = m.id
       JOIN json_each(i.content, '$.points') AS p
       WHERE m.region = ? AND m.key IN (SELECT value FROM json_each(?))
       GROUP BY m.key
       LIMIT 500`,
    )
    .bind(region, JSON.stringify(keys));
