import type { Db, Statement } from '../core/db.ts';

/** When a region was first recorded: since then nothing could have changed in it unseen. */
export const began = (region: string) => `(
           SELECT at FROM event INDEXED BY event_subject
           WHERE noun = 'region' AND subject_id = ${region}
           ORDER BY id
           LIMIT 1
         )`;

/** The same as a row; one of NULL where there is no such region. */
export const regionSince = (db: Db, region: string): Statement =>
  db.prepare(`SELECT ${began('?')} AS since LIMIT 1`).bind(region);

/** When anything was first recorded in this portal; no row while nothing is. */
export const portalSince = (db: Db): Statement =>
  db.prepare('SELECT at AS since FROM event ORDER BY id LIMIT 1');
