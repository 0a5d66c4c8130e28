import type { Db } from '../core/db.ts';

/** Lets everybody see photos of feedback as long as it is public itself. */
export const approveFeedbackPhotos = (db: Db, ids: string[], feedbackId: string) =>
  db
    .prepare(
      `UPDATE photo SET state = 'approved'
       WHERE id IN (SELECT value FROM json_each(?)) AND feedback_id = ? AND state = 'ready'`,
    )
    .bind(JSON.stringify(ids), feedbackId);
