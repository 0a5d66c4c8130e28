import type { Db } from '../core/db.ts';

/** Programmes of a region after a key, each as it stands. */
export const programmesAfter = (db: Db, region: string, after: string, limit: number) =>
  db
    .prepare(
      `SELECT p.key, v.content
       FROM programme AS p JOIN programme_version AS v ON v.programme_id = p.id AND v.version = p.version
       WHERE p.region = ? AND p.key > ?
       ORDER BY p.key
       LIMIT ?`,
    )
    .bind(region, after, limit);

/** Plans of a region after a key, each with everything that was said of it. */
export const schedulesAfter = (db: Db, region: string, after: string, limit: number) =>
  db
    .prepare('SELECT key, content FROM schedule WHERE region = ? AND key > ? ORDER BY key LIMIT ?')
    .bind(region, after, limit);

/** Updates of a region after a key, each in its newest version; NULL where its words were erased. */
export const updatesAfter = (db: Db, region: string, after: string, limit: number) =>
  db
    .prepare(
      `SELECT u.key, v.content
       FROM "update" AS u JOIN update_version AS v ON v.update_id = u.id AND v.version = u.version
       WHERE u.region = ? AND u.key > ?
       ORDER BY u.key
       LIMIT ?`,
    )
    .bind(region, after, limit);
