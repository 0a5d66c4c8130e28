import type { Db } from '../core/db.ts';

/** Lets everybody see photos of feedback as long as it is public itself. */
export const approveFeedbackPhotos = (db: Db, ids: string[], feedbackId: string) =>
  db
    .prepare(
      `UPDATE photo SET state = 'approved'
       WHERE id IN (SELECT value FROM json_each(?)) AND feedback_id = ? AND state = 'ready'`,
    )
    .bind(JSON.stringify(ids), feedbackId);

/** Lets go of all photos of these: nobody sees them from here on, and the clock removes their bytes. */
export const leaveFeedbackPhotos = (db: Db, feedbackIds: string[]) =>
  db
    .prepare(
      `UPDATE photo SET state = 'leaving'
       WHERE feedback_id IN (SELECT value FROM json_each(?)) AND state <> 'leaving'`,
    )
    .bind(JSON.stringify(feedbackIds));
