import type { Db } from '../core/db.ts';

/** Corrections of one answer that are told. */
const EARLIER = 20;

/** What the answer to a question said before, the newest first; of the row that a condition on `f` names. */
const earlierOf = (condition: string) =>
  `SELECT a.answer, a.said_at, a.corrected_at, a.reason, o.name AS answered_by
   FROM feedback AS f
   CROSS JOIN feedback_answer AS a ON a.feedback_id = f.id
   LEFT JOIN organisation AS o ON o.id = a.answered_by
   WHERE ${condition}
   ORDER BY a.version DESC
   LIMIT ${EARLIER}`;

export const earlierAnswers = (db: Db, id: string) =>
  db.prepare(earlierOf("f.id = ? AND f.state = 'published'")).bind(id);

/** The same of feedback whose key this is. */
export const ownEarlierAnswers = (db: Db, mac: string) =>
  db.prepare(earlierOf("f.key_mac = ? AND f.state = 'published'")).bind(mac);
