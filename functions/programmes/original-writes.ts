import type { Db, Statement } from '../core/db.ts';

// The same point in two lists: a value is known by what it is and when.
const SAME = `n.value ->> '$.kind' = o.value ->> '$.kind'
          AND n.value ->> '$.from' = o.value ->> '$.from' AND n.value ->> '$.to' = o.value ->> '$.to'`;
const STANDS = "o.value ->> '$.now' IS n.value ->> '$.value'";

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
       SELECT v.subject_id, v.version, (
         SELECT json_group_array(json(point)) FROM (
           SELECT json_object('kind', o.value ->> '$.kind', 'from', o.value ->> '$.from', 'to', o.value ->> '$.to',
             'value', o.value -> '$.value', 'now', n.value -> '$.value',
             'previous', json(iif(${STANDS}, o.value -> '$.previous', o.value -> '$.now')),
             'changed_at', iif(${STANDS}, o.value ->> '$.changed_at', v.published_at),
             'reason', iif(${STANDS}, o.value ->> '$.reason', v.reason),
             'count', (o.value ->> '$.count') + iif(${STANDS}, 0, 1)) AS point
           FROM json_each(coalesce(f.points, '[]')) AS o
           LEFT JOIN json_each(v.content, '$.points') AS n ON ${SAME}
           UNION ALL
           SELECT json_object('kind', n.value ->> '$.kind', 'from', n.value ->> '$.from', 'to', n.value ->> '$.to',
             'value', n.value -> '$.value', 'now', n.value -> '$.value', 'previous', NULL, 'changed_at', NULL, 'reason', NULL,
             'count', 0)
           FROM json_each(v.content, '$.points') AS n
           WHERE NOT EXISTS (
             SELECT 1 FROM json_each(coalesce(f.points, '[]')) AS o WHERE ${SAME})
         )
       )
       FROM indicator AS i
       JOIN version AS v ON v.noun = 'indicator' AND v.subject_id = i.id AND v.version = i.version
       LEFT JOIN indicator_original AS f ON f.indicator_id = i.id AND f.version = i.version - 1
       WHERE i.id = ?`,
    )
    .bind(id);
