import type { Db, Statement } from '../core/db.ts';
import { originalFigures } from './original-figure-reads.ts';

/**
 * Keeps, for the newest version of each of these programmes, what its own figures were when each was first published, and
 * what became of it. Migration 0072 says how; a key that was once published twice names one figure.
 */
export const keepOriginalFigures = (db: Db, programmes: string[]): Statement =>
  db
    .prepare(
      `INSERT INTO programme_original (programme_id, version, figures)
       SELECT programme_id, version, figures
       FROM (
         SELECT v.programme_id, v.version, ${originalFigures} AS figures
         FROM json_each(?) AS j
         CROSS JOIN programme AS p ON p.id = j.value
         CROSS JOIN programme_version AS v ON v.programme_id = p.id AND v.version = p.version
         LEFT JOIN programme_original AS f ON f.programme_id = p.id AND f.version = p.version - 1
       )
       WHERE figures <> '[]'`,
    )
    .bind(JSON.stringify(programmes));
