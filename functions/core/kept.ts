import type { Db, Statement } from './db.ts';

/** By how much a change moves the counts that a region's pages show. */
export interface CountChange {
  programmes?: number;
  figured?: number;
  updates?: number;
}

/** Keeps what a region's pages show: counts by their difference, the newest happening from the first row of an index. */
export const keepRegion = (db: Db, region: string, change: CountChange): Statement =>
  db
    .prepare(
      `UPDATE region
       SET programme_count = programme_count + ?2,
         figured_programme_count = figured_programme_count + ?3,
         update_count = update_count + ?4,
         last_event_date = nullif(max(
           coalesce((SELECT event_date FROM "update" WHERE region = ?1 ORDER BY event_date DESC LIMIT 1), ''),
           coalesce((SELECT last_event_date FROM programme WHERE region = ?1 ORDER BY last_event_date DESC LIMIT 1), '')
         ), '')
       WHERE slug = ?1`,
    )
    .bind(region, change.programmes ?? 0, change.figured ?? 0, change.updates ?? 0);

/** Keeps what a programme shows of its updates; a programme without any was last heard of when it became known. */
export const keepProgramme = (db: Db, programme: string | null, updates: number): Statement =>
  db
    .prepare(
      `UPDATE programme
       SET update_count = update_count + ?2,
         last_event_date = coalesce(
           (SELECT event_date FROM "update" WHERE programme_id = ?1 ORDER BY event_date DESC LIMIT 1),
           (SELECT json_extract(content, '$.known_since') FROM programme_version
            WHERE programme_id = ?1 AND version = programme.version)
         )
       WHERE id = ?1`,
    )
    .bind(programme, updates);
