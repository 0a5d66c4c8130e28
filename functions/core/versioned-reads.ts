import type { Db } from './db.ts';

/** Nouns whose every face is kept whole in `version`. */
export type VersionedNoun =
  | 'organisation'
  | 'schedule'
  | 'budget'
  | 'transaction'
  | 'method'
  | 'indicator'
  | 'commitment'
  | 'assessment';

/** The things of a region with these keys, as the import and the verbs compare them. */
export const versionedByKey = (db: Db, noun: VersionedNoun, region: string, keys: string[]) =>
  db
    .prepare(
      `SELECT id, key, version, content
       FROM "${noun}"
       WHERE region = ? AND key IN (SELECT value FROM json_each(?))
       LIMIT 5000`,
    )
    .bind(region, JSON.stringify(keys));

/** Every face that the things with these keys ever had: a file may still hold an older one. */
export const facesByKey = (db: Db, noun: VersionedNoun, region: string, keys: string[]) =>
  db
    .prepare(
      `SELECT t.key, v.content
       FROM "${noun}" AS t JOIN version AS v ON v.noun = '${noun}' AND v.subject_id = t.id
       WHERE t.region = ? AND t.key IN (SELECT value FROM json_each(?))
       LIMIT 5000`,
    )
    .bind(region, JSON.stringify(keys));
