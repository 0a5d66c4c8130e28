import type { Db } from '../core/db.ts';

/** Lets everybody see photos of feedback as long as it is public itself. */
export const approveFeedbackPhotos = (db: Db, ids: string[], feedbackId: string) =>
  db
    .prepare(
      `UPDATE photo SET state = 'approved'
       WHERE id IN (SELECT value FROM json_each(?)) AND feedback_id = ? AND state IN ('ready', 'approved')`,
    )
    .bind(JSON.stringify(ids), feedbackId);

/** Takes back that everybody may see photos of feedback; these few may still be seen. */
export const unapproveFeedbackPhotos = (db: Db, feedbackIds: string[], but: string[]) =>
  db
    .prepare(
      `UPDATE photo SET state = 'ready'
       WHERE feedback_id IN (SELECT value FROM json_each(?1)) AND state = 'approved'
         AND id NOT IN (SELECT value FROM json_each(?2))`,
    )
    .bind(JSON.stringify(feedbackIds), JSON.stringify(but));
