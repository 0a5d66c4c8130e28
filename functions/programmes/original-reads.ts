// The same point in two lists: a value is known by what it is and when.
const SAME = `n.value ->> '$.kind' = o.value ->> '$.kind'
          AND n.value ->> '$.from' = o.value ->> '$.from' AND n.value ->> '$.to' = o.value ->> '$.to'`;
const STANDS = "o.value ->> '$.now' IS n.value ->> '$.value'";

/**
 * SQL of what the points of a version `v` were when each was first published, and what became of them; `f` is what was
 * kept for the version before.
 */
export const originalPoints = `(
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
       )`;
