import type { VersionedNoun } from '../../src/versions/page.ts';

/** Where the faces of a noun are kept: its own table, that of its versions, and the columns in both that name it. */
interface Kept {
  own: string;
  versions: string;
  subject: string;
  key: 'key' | 'slug';
}

const ALIKE = { versions: 'version', subject: 'subject_id', key: 'key' } as const;

// Table and column names come from this code, never from a person.
const kept: Record<VersionedNoun, Kept> = {
  region: { own: 'region', versions: 'region_version', subject: 'region', key: 'slug' },
  source: { own: 'source', versions: 'source_version', subject: 'source_id', key: 'key' },
  programme: { own: 'programme', versions: 'programme_version', subject: 'programme_id', key: 'key' },
  update: { own: 'update', versions: 'update_version', subject: 'update_id', key: 'key' },
  organisation: { own: 'organisation', ...ALIKE },
  schedule: { own: 'schedule', ...ALIKE },
  budget: { own: 'budget', ...ALIKE },
  transaction: { own: 'transaction', ...ALIKE },
  method: { own: 'method', ...ALIKE },
  indicator: { own: 'indicator', ...ALIKE },
  commitment: { own: 'commitment', ...ALIKE },
  assessment: { own: 'assessment', ...ALIKE },
};

/** A thing of the region ?1 by its key or its id, ?2: its id, its key, its newest version. */
export const thingAt = (noun: VersionedNoun) => {
  const { own, key } = kept[noun];
  const id = noun === 'region' ? 'slug' : 'id';
  const place = noun === 'region' ? 'slug = ?1' : 'region = ?1';
  return `SELECT ${id} AS id, ${key} AS key, version
       FROM "${own}"
       WHERE ${id} = (
         SELECT ${id} FROM "${own}" WHERE ${place} AND ${key} = ?2
         UNION ALL SELECT ${id} FROM "${own}" WHERE ${id} = ?2 AND ${place}
         LIMIT 1
       )`;
};

const REDACTED = (noun: VersionedNoun) =>
  noun === 'update' ? 'v.redacted_at, v.redaction_reason' : 'NULL AS redacted_at, NULL AS redaction_reason';

/** Its faces before the version ?3, the newest first; at most ?4. */
export const facesOf = (noun: VersionedNoun) => {
  const { versions, subject } = kept[noun];
  const alike = versions === 'version' ? `v.noun = '${noun}' AND ` : '';
  return `SELECT v.version, v.published_at, v.reason, v.content, ${REDACTED(noun)}
       FROM ${versions} AS v
       WHERE ${alike}v.${subject} = (SELECT id FROM (${thingAt(noun)})) AND v.version < ?3
       ORDER BY v.version DESC
       LIMIT ?4`;
};

// What is kept in a table of its own, whatever the noun; all else stands in one.
const OWN = (Object.keys(kept) as VersionedNoun[]).filter((noun) => kept[noun].versions !== 'version');

/** What a version of the thing of the event `e` says, as it was published; NULL where none is kept, or its words were removed. */
export const contentAt = (version: string) => `CASE e.noun
         ${OWN.map(
           (noun) => `WHEN '${noun}' THEN (
           SELECT content FROM ${kept[noun].versions}
           WHERE ${kept[noun].subject} = e.subject_id AND version = ${version}
         )`,
         ).join(' ')}
         ELSE (
           SELECT content FROM version WHERE noun = e.noun AND subject_id = e.subject_id AND version = ${version}
         )
       END`;
