import { PHOTOS_OF_REPORT, type Photo } from '../../src/photos/schema.ts';
import type { Db } from '../core/db.ts';

/** A photo as it is about to be written down. */
export interface PhotoWrite extends Photo {
  region: string;
  sha256: string;
  at: string;
}

/** Announces a photo whose bytes are not there yet; said twice it is said once. */
export const announcePhoto = (db: Db, p: PhotoWrite) =>
  db
    .prepare(
      `INSERT INTO photo (id, region, state, sha256, type, bytes, width, height, uploaded_at)
       VALUES (?, ?, 'announced', ?, ?, ?, ?, ?, ?)
       ON CONFLICT (id) DO NOTHING`,
    )
    .bind(p.id, p.region, p.sha256, p.type, p.bytes, p.width, p.height, p.at);

/** The bytes of an announced photo are there. */
export const receivePhoto = (db: Db, id: string) =>
  db.prepare(`UPDATE photo SET state = 'ready' WHERE id = ? AND state = 'announced'`).bind(id);

/** Lets go of photos that neither a report nor feedback took since a moment, UTC. From here on nothing can attach them. */
export const letGo = (db: Db, before: string, limit: number) =>
  db
    .prepare(
      `UPDATE photo SET state = 'leaving'
       WHERE id IN (
         SELECT id FROM photo
         WHERE request_id IS NULL AND uploaded_at < ? AND state IN ('announced', 'ready') AND feedback_id IS NULL
         LIMIT ?
       )`,
    )
    .bind(before, limit);

/** Forgets photos whose bytes are gone. */
export const forgetPhotos = (db: Db, ids: string[]) =>
  db
    .prepare(`DELETE FROM photo WHERE state = 'leaving' AND id IN (SELECT value FROM json_each(?))`)
    .bind(JSON.stringify(ids));

/**
 * Gives waiting photos to a report of the same region, which an earlier statement of the batch wrote; others stay, and
 * so does a picture that the report has already: the same form sent twice adds it once.
 */
export const attachPhotos = (db: Db, ids: string[], requestId: string) =>
  db
    .prepare(
      `UPDATE photo SET request_id = ?2
       WHERE id IN (SELECT value FROM json_each(?1)) AND request_id IS NULL AND feedback_id IS NULL AND state = 'ready'
         AND region = (SELECT region FROM service_request WHERE id = ?2)
         AND (SELECT count(*) FROM photo WHERE request_id = ?2) < ?3
         AND sha256 NOT IN (SELECT sha256 FROM photo WHERE request_id = ?2 AND state <> 'leaving')`,
    )
    .bind(JSON.stringify(ids), requestId, PHOTOS_OF_REPORT);

/** Lets everybody see photos of a report as long as it is public itself. */
export const approvePhotos = (db: Db, ids: string[], requestId: string) =>
  db
    .prepare(
      `UPDATE photo SET state = 'approved'
       WHERE id IN (SELECT value FROM json_each(?)) AND request_id = ? AND state = 'ready' AND hidden_at IS NULL`,
    )
    .bind(JSON.stringify(ids), requestId);

/** Takes back that everybody may see photos of a report: whoever checks it again decides anew. */
export const unapprovePhotos = (db: Db, requestId: string) =>
  db.prepare(`UPDATE photo SET state = 'ready' WHERE request_id = ? AND state = 'approved'`).bind(requestId);

/** Keeps photos of a report from the public for good: from here on nobody can approve them. */
export const hidePhotos = (db: Db, ids: string[], requestId: string, at: string) =>
  db
    .prepare(
      `UPDATE photo SET state = 'ready', hidden_at = ?3
       WHERE id IN (SELECT value FROM json_each(?1)) AND request_id = ?2 AND state IN ('ready', 'approved')
         AND hidden_at IS NULL`,
    )
    .bind(JSON.stringify(ids), requestId, at);

/** Lets go of all photos of a report: nobody sees them from here on, and the clock removes their bytes. */
export const leavePhotos = (db: Db, requestId: string) =>
  db
    .prepare(`UPDATE photo SET state = 'leaving' WHERE request_id = ? AND state <> 'leaving'`)
    .bind(requestId);

/** Lets go of the photos of reports that no officer approved. */
export const leaveUnseenPhotos = (db: Db, requestIds: string[]) =>
  db
    .prepare(
      `UPDATE photo SET state = 'leaving'
       WHERE request_id IN (SELECT value FROM json_each(?)) AND state IN ('announced', 'ready')`,
    )
    .bind(JSON.stringify(requestIds));

/** Gives a waiting photo to an observation of the same region, which an earlier statement of the batch wrote; it has one at most. */
export const attachToFeedback = (db: Db, id: string, feedbackId: string) =>
  db
    .prepare(
      `UPDATE photo SET feedback_id = ?2
       WHERE id = ?1 AND request_id IS NULL AND feedback_id IS NULL AND state = 'ready'
         AND region = (SELECT region FROM feedback WHERE id = ?2)
         AND NOT EXISTS (SELECT 1 FROM photo WHERE feedback_id = ?2)`,
    )
    .bind(id, feedbackId);

/** Lets go of the photos of feedback: nobody sees them from here on, and the clock removes their bytes. */
export const leaveFeedbackPhotos = (db: Db, ids: string[]) =>
  db
    .prepare(
      `UPDATE photo SET state = 'leaving'
       WHERE feedback_id IN (SELECT value FROM json_each(?)) AND state <> 'leaving'`,
    )
    .bind(JSON.stringify(ids));
