import type { SourceContent } from '../../src/sources/schema.ts';
import type { Db } from '../core/db.ts';

const values = (s: SourceContent) => [
  s.class,
  s.publisher,
  s.title,
  s.byline,
  s.editor,
  s.event_date,
  s.published_at,
  s.url,
  s.archived_url,
  s.note,
];

export const insertSource = (db: Db, id: string, region: string, s: SourceContent) =>
  db
    .prepare(
      `INSERT INTO source (id, region, key, version, class, publisher, title, byline, editor,
         event_date, published_at, url, archived_url, note)
       VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT DO NOTHING`,
    )
    .bind(id, region, s.key, ...values(s));

/** Replaces a record that is still at `version`. */
export const replaceSource = (db: Db, id: string, s: SourceContent, version: number) =>
  db
    .prepare(
      `UPDATE source
       SET class = ?, publisher = ?, title = ?, byline = ?, editor = ?,
         event_date = ?, published_at = ?, url = ?, archived_url = ?, note = ?, version = version + 1
       WHERE id = ? AND version = ?`,
    )
    .bind(...values(s), id, version);

/** The version that a written record has now, with the reason for it; null when it is the first. */
export const keepVersion = (db: Db, id: string, version: number, record: SourceContent, at: string) =>
  db
    .prepare(
      'INSERT INTO source_version (source_id, version, content, reason, published_at) VALUES (?, ?, ?, ?, ?)',
    )
    .bind(id, version, JSON.stringify(record), version === 1 ? null : (record.reason ?? null), at);
