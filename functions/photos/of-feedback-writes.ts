import type { Db } from '../core/db.ts';

/** Lets everybody see photos of feedback as long as it is public itself. */
export const approveFeedbackPhotos = (db: Db, ids: string[], feedbackId: string) =>
  db
    .prepare(
      `UPDATE photo SET state = 'approved'
       WHERE id IN (SELECT value FROM json_each(?)) AND feedback_id = ? AND state IN ('ready', 'approved')`,
    )
    .bind(JSON.stringify(ids), feedbackId);

/**
 * Takes back that everybody may see photos of feedback; these few may still be seen. With `at`, UTC, nothing of what an
 * officer showed again after that moment.
 */
export const unapproveFeedbackPhotos = (db: Db, feedbackIds: string[], but: string[], at = '9999') =>
  db
    .prepare(
      `UPDATE photo SET state = 'ready'
       WHERE feedback_id IN (SELECT value FROM json_each(?1)) AND state = 'approved'
         AND id NOT IN (SELECT value FROM json_each(?2)) AND NOT EXISTS (
           SELECT 1 FROM event AS e
           WHERE e.noun = 'feedback' AND e.subject_id = photo.feedback_id AND e.verb = 'show_photos'
             AND e.at > ?3 AND e.data ->> 'photos' > 0
         )`,
    )
    .bind(JSON.stringify(feedbackIds), JSON.stringify(but), at);
