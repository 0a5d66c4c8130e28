import type { Db, Statement } from '../core/db.ts';
import { originalPoints } from './original-reads.ts';

/**
 * Keeps, for the newest version of an indicator, what each of its values was when it was first published, and what became
 * of it: from what was kept for the version before, and from what this one says.
 */
export const keepOriginals = (db: Db, id: string): Statement[] => [keepOf(db, id), showOf(db, id)];

const showOf = (db: Db, id: string): Statement =>
  db
    .prepare(
      `UPDATE indicator SET originals = o.points
       FROM indicator_original AS o
       WHERE indicator.id = ? AND o.indicator_id = indicator.id AND o.version = indicator.version`,
    )
    .bind(id);

const keepOf = (db: Db, id: string): Statement =>
  db
    .prepare(
      `INSERT INTO indicator_original (indicator_id, version, points)
       SELECT v.subject_id, v.version, ${originalPoints}
       FROM indicator AS i
       JOIN version AS v ON v.noun = 'indicator' AND v.subject_id = i.id AND v.version = i.version
       LEFT JOIN indicator_original AS f ON f.indicator_id = i.id AND f.version = i.version - 1
       WHERE i.id = ?`,
    )
    .bind(id);
