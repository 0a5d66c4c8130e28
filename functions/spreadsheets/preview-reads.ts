import type { Db } from '../core/db.ts';

/** The rows of a spreadsheet that publishing would change, after one of them, in the order of the file. */
export const changingRows = (db: Db, id: string, after: number, limit: number) =>
  db
    .prepare(
      `SELECT row, cells, outcome, told
       FROM spreadsheet_row
       WHERE spreadsheet_id = ? AND outcome IN ('created', 'amended', 'corrected') AND row > ?
       ORDER BY row
       LIMIT ?`,
    )
    .bind(id, after, limit);

/** Programmes of these keys, each as it stands. */
export const programmesStanding = (db: Db, region: string, keys: string[]) =>
  db
    .prepare(
      `SELECT p.key, v.content
       FROM programme AS p JOIN programme_version AS v ON v.programme_id = p.id AND v.version = p.version
       WHERE p.region = ? AND p.key IN (SELECT value FROM json_each(?))
       LIMIT 50`,
    )
    .bind(region, JSON.stringify(keys));

/** Plans of these programmes, each with everything that was said of it. */
export const schedulesStanding = (db: Db, region: string, keys: string[]) =>
  db
    .prepare(
      `SELECT key, content FROM schedule
       WHERE region = ? AND key IN (SELECT value FROM json_each(?))
       LIMIT 50`,
    )
    .bind(region, JSON.stringify(keys));

/** Updates of these keys, each in its newest version. */
export const updatesStanding = (db: Db, region: string, keys: string[]) =>
  db
    .prepare(
      `SELECT u.key, v.content
       FROM "update" AS u JOIN update_version AS v ON v.update_id = u.id AND v.version = u.version
       WHERE u.region = ? AND u.key IN (SELECT value FROM json_each(?))
       LIMIT 50`,
    )
    .bind(region, JSON.stringify(keys));
