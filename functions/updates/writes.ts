import type { FrozenContent } from '../../src/updates/schema.ts';
import type { Guarded } from '../core/act.ts';
import type { Db, Statement } from '../core/db.ts';
import { portions } from '../core/portions.ts';
import { forgetClaims, keepClaims } from './claim-writes.ts';
import { showFiles } from './evidence-writes.ts';
import { filesNamed } from './frozen-proof.ts';

/** One version of an update as it is about to be written. `at` is the instant of publication, UTC. */
export interface UpdateWrite {
  id: string;
  version: number;
  at: string;
  programme: string | null;
  demo: boolean;
  reason: string | null;
  sha256: string;
  content: FrozenContent;
}

/** New updates at version 1; the others each from the version before, when that one has its words. */
export const writeUpdates = (db: Db, region: string, list: UpdateWrite[]): Guarded[] => [
  ...portions(list.filter((u) => u.version === 1).map(headOf)).map(({ json, rows }) => ({
    statement: insert(db, region, json),
    rows,
  })),
  ...portions(list.filter((u) => u.version > 1).map(headOf)).map(({ json, rows }) => ({
    statement: advance(db, json),
    rows,
  })),
];

const headOf = ({ id, version, demo, programme, at, content }: UpdateWrite) => ({
  id,
  version,
  demo: demo ? 1 : 0,
  key: content.key,
  programme,
  title: content.title,
  event_date: content.event_date,
  proved: content.evidence.length > 0 ? 1 : 0,
  at,
});

const insert = (db: Db, region: string, heads: string) =>
  db
    .prepare(
      `INSERT INTO "update" (id, region, demo, key, programme_id, version, title, event_date, proved, published_at,
         changed_at)
       SELECT value ->> 'id', ?1, value ->> 'demo', value ->> 'key', value ->> 'programme', 1, value ->> 'title',
         value ->> 'event_date', value ->> 'proved', value ->> 'at', value ->> 'at'
       FROM json_each(?2)
       WHERE true
       ON CONFLICT DO NOTHING`,
    )
    .bind(region, heads);

const advance = (db: Db, heads: string) =>
  db
    .prepare(
      `UPDATE "update" AS u
       SET version = j.value ->> 'version', title = j.value ->> 'title', event_date = j.value ->> 'event_date',
         proved = j.value ->> 'proved', changed_at = j.value ->> 'at'
       FROM json_each(?) AS j
       WHERE u.id = (j.value ->> 'id') AND u.version = (j.value ->> 'version') - 1
         AND EXISTS (
           SELECT 1 FROM update_version AS v WHERE v.update_id = u.id AND v.version = u.version AND v.content IS NOT NULL
         )`,
    )
    .bind(heads);

/** What follows written versions: their frozen words, the sources they rest on, and their claims as the current ones. */
export const followUpdates = (db: Db, region: string, list: UpdateWrite[]): Statement[] => [
  ...portions(list.map((u) => [u.id, u.version, u.reason, JSON.stringify(u.content), u.sha256, u.at])).map(
    ({ json }) => keep(db, json),
  ),
  // What is new has left nothing in the lists.
  ...forgetCurrent(
    db,
    list.filter(({ version }) => version > 1).map(({ id }) => id),
  ),
  ...portions(list.map((u) => [u.id, u.content.event_date, sourcesOf(u)])).map(({ json }) => cite(db, json)),
  ...keepClaims(
    db,
    region,
    list.map(({ content: { claims }, ...u }) => ({ ...u, claims })),
  ),
  ...showFiles(
    db,
    region,
    list.map((u) => ({ ...u, files: filesNamed(u.content.evidence) })),
  ),
];

const sourcesOf = ({ content }: UpdateWrite) => Object.values(content.names.sources).map(({ id }) => id);

const keep = (db: Db, json: string) =>
  db
    .prepare(
      `INSERT INTO update_version (update_id, version, change_kind, reason, content, content_sha256, published_at)
       SELECT value ->> 0, value ->> 1, iif(value ->> 1 = 1, 'publish', 'correct'), value ->> 2, value ->> 3,
         value ->> 4, value ->> 5
       FROM json_each(?)`,
    )
    .bind(json);

const cite = (db: Db, json: string) =>
  db
    .prepare(
      `INSERT INTO update_source (source_id, update_id, event_date)
       SELECT DISTINCT s.value, u.value ->> 0, u.value ->> 1
       FROM json_each(?) AS u CROSS JOIN json_each(u.value, '$[2]') AS s`,
    )
    .bind(json);

/** Takes the words of updates out of the lists that show current claims and sources. */
export function forgetCurrent(db: Db, updates: string[]): Statement[] {
  if (updates.length === 0) return [];
  const ids = JSON.stringify(updates);
  return [
    db.prepare('DELETE FROM update_source WHERE update_id IN (SELECT value FROM json_each(?))').bind(ids),
    ...forgetClaims(db, ids),
  ];
}

/** A version whose words are to go, and the newest version as it was when that was decided. */
export interface Redaction {
  id: string;
  version: number;
  latest: number;
  at: string;
  reason: string;
}

/** Removes the words of one version that still has them; reason, date and hash stay as a tombstone. */
export const redactVersion = (db: Db, r: Redaction) =>
  db
    .prepare(
      `UPDATE update_version
       SET content = NULL, redacted_at = ?1, redaction_reason = ?2
       WHERE update_id = ?3 AND version = ?4 AND content IS NOT NULL
         AND (SELECT version FROM "update" WHERE id = ?3) = ?5`,
    )
    .bind(r.at, r.reason, r.id, r.version, r.latest);

/** A redacted newest version must not live on in the lists: its title becomes the tombstone's, and it proves nothing. */
export const blankTitle = (db: Db, id: string, version: number, title: string) =>
  db
    .prepare('UPDATE "update" SET title = ?, proved = 0 WHERE id = ? AND version = ?')
    .bind(title, id, version);
