const SAME = "n.value ->> '$.key' = o.value ->> '$.key'";

const KNOWN = `
             SELECT o.value ->> '$.key' AS key, coalesce(n.value ->> '$.label', o.value ->> '$.label') AS label,
               o.value -> '$.value' AS value, o.value -> '$.now' AS was, o.value -> '$.previous' AS previous,
               iif(n.value ->> '$.value' IS NULL, NULL, json_object('value', n.value -> '$.value',
                 'unit', n.value ->> '$.unit', 'as_of', n.value ->> '$.as_of')) AS now,
               o.value ->> '$.changed_at' AS changed_at, o.value ->> '$.reason' AS reason,
               o.value ->> '$.count' AS count, o.value ->> '$.now.value' IS n.value ->> '$.value'
                 AND o.value ->> '$.now.unit' IS n.value ->> '$.unit' AS same
             FROM json_each(coalesce(f.figures, '[]')) AS o
             LEFT JOIN json_each(v.content, '$.figures') AS n ON ${SAME}
             GROUP BY o.key`;
const NEW = `
             SELECT n.value ->> '$.key', n.value ->> '$.label', told, told, NULL, told, NULL, NULL, 0, true
             FROM (
               SELECT value, json_object('value', value -> '$.value', 'unit', value ->> '$.unit',
                 'as_of', value ->> '$.as_of') AS told
               FROM json_each(v.content, '$.figures')
               WHERE value ->> '$.value' IS NOT NULL
             ) AS n
             WHERE NOT EXISTS (
               SELECT 1 FROM json_each(coalesce(f.figures, '[]')) AS o WHERE ${SAME})
             GROUP BY n.value ->> '$.key'`;

/**
 * SQL of what the figures of a version `v` of a programme were when each was first published, and what became of them;
 * `f` is what was kept for the version before.
 */
export const originalFigures = `(
           SELECT json_group_array(json_object('key', key, 'label', label, 'value', json(value), 'now', json(now),
             'previous', json(iif(same, previous, was)), 'changed_at', iif(same, changed_at, v.published_at),
             'reason', iif(same, reason, v.reason), 'count', count + iif(same, 0, 1)))
           FROM (${KNOWN} UNION ALL ${NEW})
         )`;
