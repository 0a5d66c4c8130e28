import type { Db } from '../core/db.ts';

/** Feedback that nobody may see, of which the words were kept long enough: ended before a moment (UTC). */
export const feedbackToErase = (db: Db, before: string, limit: number) =>
  db
    .prepare(
      `SELECT id, region, kind, programme_id, update_id, state, version
       FROM feedback INDEXED BY feedback_ended
       WHERE ended_at IS NOT NULL AND erased_at IS NULL AND ended_at < ?
       ORDER BY ended_at, id
       LIMIT ?`,
    )
    .bind(before, limit);

/**
 * Feedback of which officers were told no more than `told`, and of which something is owed before a moment (UTC): the
 * longest first.
 */
export const feedbackOwed = (db: Db, told: 0 | 1, before: string, limit: number) =>
  db
    .prepare(
      `SELECT id, region, kind, programme_id, update_id, state, version, next_due_at, told
       FROM feedback INDEXED BY feedback_untold
       WHERE told < 2 AND next_due_at < '9999' AND told = ? AND next_due_at < ?
       ORDER BY next_due_at, id
       LIMIT ?`,
    )
    .bind(told, before, limit);
