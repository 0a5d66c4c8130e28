import type { Db, Statement } from '../core/db.ts';

/** A version and the files of its region that it shows. `at` is the instant of publication, UTC. */
export interface Shown {
  id: string;
  version: number;
  region: string;
  files: string[];
  at: string;
}

/**
 * Makes the files of a version everybody's and ties them to it. A guard of its own: when one of them left between
 * reading and writing, nothing is published.
 */
export const showFiles = (db: Db, { id, version, region, files, at }: Shown): Statement[] =>
  files.length === 0
    ? []
    : [
        db
          .prepare(
            `UPDATE evidence_file
             SET published_at = coalesce(published_at, ?1)
             WHERE region = ?2 AND sha256 IN (SELECT value FROM json_each(?3)) AND state = 'ready'`,
          )
          .bind(at, region, JSON.stringify(files)),
        db.prepare('INSERT INTO guard (ok) SELECT 0 WHERE changes() <> ?').bind(files.length),
        db
          .prepare(
            `INSERT INTO evidence_use (update_id, version, region, sha256)
             SELECT ?1, ?2, ?3, value FROM json_each(?4)`,
          )
          .bind(id, version, region, JSON.stringify(files)),
      ];

/** Takes the files of a redacted version away with its words, but for those that another version shows. */
export const hideFiles = (db: Db, id: string, version: number): Statement[] => [
  db
    .prepare(
      `UPDATE evidence_file
       SET state = 'leaving', published_at = NULL
       WHERE (region, sha256) IN (SELECT region, sha256 FROM evidence_use WHERE update_id = ?1 AND version = ?2)
         AND NOT EXISTS (
           SELECT 1 FROM evidence_use AS other
           WHERE other.region = evidence_file.region AND other.sha256 = evidence_file.sha256
             AND (other.update_id <> ?1 OR other.version <> ?2)
         )`,
    )
    .bind(id, version),
  db.prepare('DELETE FROM evidence_use WHERE update_id = ? AND version = ?').bind(id, version),
];
