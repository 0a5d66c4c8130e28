import type { FrozenContent } from '../../src/updates/schema.ts';
import type { Db, Statement } from '../core/db.ts';
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

const regionOf = (u: UpdateWrite) => u.content.names.region.slug;

export const insertUpdate = (db: Db, u: UpdateWrite) =>
  db
    .prepare(
      `INSERT INTO "update" (id, region, demo, key, programme_id, version, title, event_date, published_at, changed_at)
       VALUES (?, ?, ?, ?, ?, 1, ?, ?, ?, ?)
       ON CONFLICT DO NOTHING`,
    )
    .bind(
      u.id,
      regionOf(u),
      u.demo ? 1 : 0,
      u.content.key,
      u.programme,
      u.content.title,
      u.content.event_date,
      u.at,
      u.at,
    );

/** Moves the head of an update to its next version, when it is still at the one before and that one has its words. */
export const advanceUpdate = (db: Db, u: UpdateWrite) =>
  db
    .prepare(
      `UPDATE "update"
       SET version = ?1, title = ?2, event_date = ?3, changed_at = ?4
       WHERE id = ?5 AND version = ?6
         AND EXISTS (SELECT 1 FROM update_version WHERE update_id = ?5 AND version = ?6 AND content IS NOT NULL)`,
    )
    .bind(u.version, u.content.title, u.content.event_date, u.at, u.id, u.version - 1);

/** What follows a written version: its frozen words, its sources, its claims as the current ones, and its files. */
export const followUpdate = (db: Db, u: UpdateWrite): Statement[] => [
  db
    .prepare(
      `INSERT INTO update_version (update_id, version, change_kind, reason, content, content_sha256, published_at)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    )
    .bind(
      u.id,
      u.version,
      u.version === 1 ? 'publish' : 'correct',
      u.reason,
      JSON.stringify(u.content),
      u.sha256,
      u.at,
    ),
  ...forgetCurrent(db, u.id),
  db
    .prepare(
      `INSERT INTO update_source (source_id, update_id, event_date)
       SELECT DISTINCT value, ?1, ?2 FROM json_each(?3)`,
    )
    .bind(
      u.id,
      u.content.event_date,
      JSON.stringify(Object.values(u.content.names.sources).map((s) => s.id)),
    ),
  db
    .prepare(
      `INSERT INTO claim (region, key, update_id, position, contradicts, content, as_of)
       SELECT ?1, json_extract(value, '$.key'), ?2, key, json_extract(value, '$.contradicts'), value,
         json_extract(value, '$.as_of')
       FROM json_each(?3)`,
    )
    .bind(regionOf(u), u.id, JSON.stringify(u.content.claims)),
  ...showFiles(db, { ...u, region: regionOf(u), files: filesNamed(u.content.evidence) }),
];

/** Takes an update's words out of the lists that show current claims and sources. */
export const forgetCurrent = (db: Db, id: string): Statement[] => [
  db.prepare('DELETE FROM update_source WHERE update_id = ?').bind(id),
  db.prepare('DELETE FROM claim WHERE update_id = ?').bind(id),
];

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

/** A redacted newest version must not live on in the lists: its title becomes the tombstone's. */
export const blankTitle = (db: Db, id: string, version: number, title: string) =>
  db.prepare('UPDATE "update" SET title = ? WHERE id = ? AND version = ?').bind(title, id, version);
