import { PHOTOS } from '../../src/photos/schema.ts';
import type { Db } from '../core/db.ts';

/** The photos of feedback that are there, oldest first; `toReportPhoto` makes photos of the rows. */
export const photosOfFeedback = (db: Db, feedbackId: string) =>
  db
    .prepare(
      `SELECT id, type, bytes, width, height, state
       FROM photo INDEXED BY photo_of_feedback
       WHERE feedback_id IS NOT NULL AND feedback_id = ? AND state IN ('ready', 'approved')
       ORDER BY uploaded_at, id
       LIMIT ?`,
    )
    .bind(feedbackId, PHOTOS);
