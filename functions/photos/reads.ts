import { PHOTOS, PHOTOS_OF_REPORT, type ReportPhoto } from '../../src/photos/schema.ts';
import type { Db, Row } from '../core/db.ts';

/**
 * Where the bytes of a photo stand in R2. The hash makes the object what its name says; the id makes every upload an
 * object of its own, so that erasing one report can never take the same photo from another.
 */
export const objectKey = ({ region, id, sha256 }: { region: string; id: string; sha256: string }) =>
  `${region}/${id}/${sha256}`;

/** What an event says of a photo: enough to find two of the same one, and nothing that opens it. */
export const toldOf = (id: string): string => id.slice(0, 10);

/** A photo that may be seen by somebody, and whether that is everybody: approved, of a report or an observation that is public now. */
export const seenPhoto = (db: Db, id: string) =>
  db
    .prepare(
      `SELECT id, region, sha256, type, bytes,
         state = 'approved' AND (
           EXISTS (SELECT 1 FROM service_request_public AS r WHERE r.id = photo.request_id)
           OR EXISTS (SELECT 1 FROM feedback AS f WHERE f.id = photo.feedback_id AND f.state = 'published')
         ) AS is_public
       FROM photo
       WHERE id = ? AND state IN ('ready', 'approved')
       LIMIT 1`,
    )
    .bind(id);

const PHOTO = 'id, type, bytes, width, height, state';

/** Of these photos the ones that wait for a report of a region, in the order in which they were uploaded. */
export const photosWaiting = (db: Db, region: string, ids: string[]) =>
  db
    .prepare(
      `SELECT ${PHOTO}
       FROM photo
       WHERE id IN (SELECT value FROM json_each(?)) AND region = ? AND request_id IS NULL AND feedback_id IS NULL AND state = 'ready'
       ORDER BY uploaded_at, id
       LIMIT ?`,
    )
    .bind(JSON.stringify(ids), region, PHOTOS);

/** Of these photos the ones that wait, and show no picture that a report has already. */
export const photosNewTo = (db: Db, ids: string[], requestId: string) =>
  db
    .prepare(
      `SELECT id
       FROM photo
       WHERE id IN (SELECT value FROM json_each(?1)) AND request_id IS NULL AND feedback_id IS NULL AND state = 'ready'
         AND sha256 NOT IN (SELECT sha256 FROM photo WHERE request_id = ?2 AND state <> 'leaving')
       LIMIT ?3`,
    )
    .bind(JSON.stringify(ids), requestId, PHOTOS);

/** The photos of feedback that are there, oldest first. */
export const photosOfFeedback = (db: Db, feedbackId: string) =>
  db
    .prepare(
      `SELECT ${PHOTO}
       FROM photo
       WHERE feedback_id = ? AND state IN ('ready', 'approved')
       ORDER BY uploaded_at, id
       LIMIT 2`,
    )
    .bind(feedbackId);

/** The photos of a report that are there, oldest first. */
export const photosOf = (db: Db, requestId: string) =>
  db
    .prepare(
      `SELECT ${PHOTO}, hidden_at
       FROM photo
       WHERE request_id = ? AND state IN ('ready', 'approved')
       ORDER BY uploaded_at, id
       LIMIT ?`,
    )
    .bind(requestId, PHOTOS_OF_REPORT + PHOTOS);

/** Of these photos the ones that are known. */
export const knownPhotos = (db: Db, ids: string[]) =>
  db
    .prepare(
      `SELECT region, id, sha256
       FROM photo
       WHERE id IN (SELECT value FROM json_each(?1))
       LIMIT ?2`,
    )
    .bind(JSON.stringify(ids), ids.length);

/** Photos whose bytes are to go. */
export const leavingPhotos = (db: Db, limit: number) =>
  db
    .prepare(
      `SELECT id, region, sha256
       FROM photo
       WHERE state = 'leaving'
       ORDER BY uploaded_at, id
       LIMIT ?`,
    )
    .bind(limit);

/** A row of `photosOf` or `photosWaiting`. */
export const toReportPhoto = (row: Row): ReportPhoto =>
  ({
    ...Object.fromEntries(['id', 'type', 'bytes', 'width', 'height'].map((name) => [name, row[name]])),
    is_approved: row.state === 'approved',
  }) as ReportPhoto;
