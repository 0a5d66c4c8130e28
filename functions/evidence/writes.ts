import type { FileFacts } from '../../src/evidence/schema.ts';
import type { Db } from '../core/db.ts';

/** A file as it is about to be written down. */
export interface EvidenceWrite extends FileFacts {
  id: string;
  region: string;
  sha256: string;
  title: string;
  alt: string | null;
  by: string;
  at: string;
}

/** Announces a file whose bytes are not there yet. One that was announced and never came is announced anew. */
export const announceFile = (db: Db, f: EvidenceWrite) =>
  db
    .prepare(
      `INSERT INTO evidence_file
         (id, region, sha256, state, type, bytes, width, height, alt, title, uploaded_by, uploaded_at)
       VALUES (?, ?, ?, 'pending', ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (region, sha256) DO UPDATE
       SET alt = excluded.alt, title = excluded.title, uploaded_by = excluded.uploaded_by,
         uploaded_at = excluded.uploaded_at
       WHERE state = 'pending'`,
    )
    .bind(f.id, f.region, f.sha256, f.type, f.bytes, f.width, f.height, f.alt, f.title, f.by, f.at);

/** The bytes of an announced file are there. */
export const receiveFile = (db: Db, id: string) =>
  db.prepare(`UPDATE evidence_file SET state = 'ready' WHERE id = ? AND state = 'pending'`).bind(id);

/** Until when a file may wait: unpublished, and announced without having come. Instants, UTC. */
export interface Waiting {
  unpublished: string;
  announced: string;
  limit: number;
}

/** Lets go of what waited too long. From here on nothing can name it or bring it back. */
export const letGo = (db: Db, { unpublished, announced, limit }: Waiting) =>
  db
    .prepare(
      `UPDATE evidence_file
       SET state = 'leaving'
       WHERE id IN (
         SELECT id FROM evidence_file
         WHERE published_at IS NULL
           AND ((state = 'ready' AND uploaded_at < ?1) OR (state = 'pending' AND uploaded_at < ?2))
         LIMIT ?3
       )`,
    )
    .bind(unpublished, announced, limit);

/** Forgets files whose bytes are gone. */
export const forgetFiles = (db: Db, ids: string[]) =>
  db
    .prepare(`DELETE FROM evidence_file WHERE state = 'leaving' AND id IN (SELECT value FROM json_each(?))`)
    .bind(JSON.stringify(ids));
