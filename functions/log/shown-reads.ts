import type { Db } from '../core/db.ts';

/** Nouns whose table holds the content of their newest version. */
const HELD = ['schedule', 'budget', 'transaction', 'method', 'indicator', 'commitment', 'assessment'];

/** Things that are shown otherwise than their newest version says. */
export const otherThanNewest = (db: Db) => [
  ...HELD.map((noun) =>
    db.prepare(
      `SELECT '${noun}' AS noun, t.id, t.version
       FROM "${noun}" AS t
       LEFT JOIN version AS v ON v.noun = '${noun}' AND v.subject_id = t.id AND v.version = (
         SELECT max(n.version) FROM version AS n WHERE n.noun = '${noun}' AND n.subject_id = t.id
       )
       WHERE v.version IS NOT t.version OR v.content IS NOT t.content
       LIMIT 100`,
    ),
  ),
  db.prepare(
    `SELECT 'update' AS noun, t.id, t.version
     FROM "update" AS t
     LEFT JOIN update_version AS v ON v.update_id = t.id AND v.version = (
       SELECT max(n.version) FROM update_version AS n WHERE n.update_id = t.id
     )
     WHERE v.version IS NOT t.version
       OR v.content IS NOT NULL AND (v.content ->> 'title' <> t.title OR v.content ->> 'event_date' <> t.event_date)
     LIMIT 100`,
  ),
];

/** Plans as they stand, after one. */
export const schedulesAfter = (db: Db, id: string, limit: number) =>
  db
    .prepare('SELECT id, programme_id, key, content FROM schedule WHERE id > ? ORDER BY id LIMIT ?')
    .bind(id, limit);

/** Moved dates as lists show them, after one. */
export const movesAfter = (db: Db, id: string, limit: number) =>
  db
    .prepare(
      `SELECT id, programme_id, milestone, from_due, to_due, days, reason, as_of
       FROM milestone_move
       WHERE id > ?
       ORDER BY id
       LIMIT ?`,
    )
    .bind(id, limit);
