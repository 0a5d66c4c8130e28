import type { Db } from './db.ts';

/** Nouns whose every face is kept whole in `version`. */
export type VersionedNoun =
  'schedule' | 'budget' | 'transaction' | 'method' | 'indicator' | 'commitment' | 'assessment';

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
