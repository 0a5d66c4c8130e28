import { guarded } from '../core/act.ts';
import type { Db, Statement } from '../core/db.ts';
import { portions } from '../core/portions.ts';

/** A version and the files of its region that it shows. `at` is the instant of publication, UTC. */
export interface Shown {
  id: string;
  version: number;
  files: string[];
  at: string;
}

/**
 * Makes the files of versions everybody's and ties them to these. A guard of its own: when one of them left between
 * reading and writing, nothing is published.
 */
export function showFiles(db: Db, region: string, list: Shown[]): Statement[] {
  const shown = list.filter(({ files }) => files.length > 0);
  if (shown.length === 0) return [];
  const files = new Set(shown.flatMap((one) => one.files));
  const publish = db
    .prepare(
      `UPDATE evidence_file
       SET published_at = coalesce(published_at, ?1)
       WHERE region = ?2 AND sha256 IN (SELECT value FROM json_each(?3)) AND state = 'ready'`,
    )
    .bind(shown[0]!.at, region, JSON.stringify([...files]));
  return [
    ...guarded(db, { statement: publish, rows: files.size }),
    ...portions(shown.map((one) => [one.id, one.version, one.files])).map(({ json }) =>
      use(db, region, json),
    ),
  ];
}

const use = (db: Db, region: string, json: string) =>
  db
    .prepare(
      `INSERT INTO evidence_use (update_id, version, region, sha256)
       SELECT u.value ->> 0, u.value ->> 1, ?1, f.value
       FROM json_each(?2) AS u CROSS JOIN json_each(u.value, '$[2]') AS f`,
    )
    .bind(region, json);

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
