-- What a programme's own figures were when each was first published, by the version that shows it, as 0071 keeps it of
-- an indicator: [{ key, label, value, now, previous, changed_at, reason, count }], where `value`, `now` and `previous` are
-- { value, unit, as_of } or null. A figure changes with its number or its unit: the same of a later day is no change. A
-- programme that never had a figure has no row.
CREATE TABLE programme_original (
  programme_id TEXT NOT NULL REFERENCES programme (id),
  version INTEGER NOT NULL CHECK (version >= 1),
  figures TEXT NOT NULL CHECK (json_valid(figures)),
  PRIMARY KEY (programme_id, version)
) STRICT, WITHOUT ROWID;

INSERT INTO programme_original (programme_id, version, figures)
WITH RECURSIVE grown (id, version, figures) AS (
  SELECT id, 0, '[]' FROM programme
  UNION ALL
  SELECT g.id, v.version, (
    SELECT json_group_array(json_object('key', key, 'label', label, 'value', json(value), 'now', json(now),
      'previous', json(iif(same, previous, was)), 'changed_at', iif(same, changed_at, v.published_at),
      'reason', iif(same, reason, v.reason), 'count', count + iif(same, 0, 1)))
    FROM (
      SELECT o.value ->> '$.key' AS key, coalesce(n.value ->> '$.label', o.value ->> '$.label') AS label,
        o.value -> '$.value' AS value, o.value -> '$.now' AS was, o.value -> '$.previous' AS previous,
        iif(n.value ->> '$.value' IS NULL, NULL, json_object('value', n.value -> '$.value',
          'unit', n.value ->> '$.unit', 'as_of', n.value ->> '$.as_of')) AS now,
        o.value ->> '$.changed_at' AS changed_at, o.value ->> '$.reason' AS reason, o.value ->> '$.count' AS count,
        o.value ->> '$.now.value' IS n.value ->> '$.value'
          AND o.value ->> '$.now.unit' IS n.value ->> '$.unit' AS same
      FROM json_each(g.figures) AS o
      LEFT JOIN json_each(v.content, '$.figures') AS n ON n.value ->> '$.key' = o.value ->> '$.key'
      GROUP BY o.key
      UNION ALL
      SELECT n.value ->> '$.key', n.value ->> '$.label', told, told, NULL, told, NULL, NULL, 0, true
      FROM (
        SELECT value, json_object('value', value -> '$.value', 'unit', value ->> '$.unit',
          'as_of', value ->> '$.as_of') AS told
        FROM json_each(v.content, '$.figures')
        WHERE value ->> '$.value' IS NOT NULL
      ) AS n
      WHERE NOT EXISTS (
        SELECT 1 FROM json_each(g.figures) AS o WHERE n.value ->> '$.key' = o.value ->> '$.key')
      GROUP BY n.value ->> '$.key'
    ))
  FROM grown AS g
  JOIN programme_version AS v ON v.programme_id = g.id AND v.version = g.version + 1
)
SELECT id, version, figures FROM grown WHERE version > 0 AND figures <> '[]';

-- Those versions of a programme that tell its figures otherwise stand in the list of numbers that were amended.
CREATE TABLE amended (
  programme_id TEXT NOT NULL REFERENCES programme (id),
  published_at TEXT NOT NULL,
  noun TEXT NOT NULL CHECK (noun IN ('budget', 'transaction', 'indicator', 'programme')),
  subject_id TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version > 1),
  PRIMARY KEY (programme_id, published_at, noun, subject_id, version)
) STRICT, WITHOUT ROWID;

INSERT INTO amended (programme_id, published_at, noun, subject_id, version)
SELECT programme_id, published_at, noun, subject_id, version FROM amendment;

DROP TABLE amendment;
ALTER TABLE amended RENAME TO amendment;

INSERT INTO amendment (programme_id, published_at, noun, subject_id, version)
SELECT v.programme_id, v.published_at, 'programme', v.programme_id, v.version
FROM programme_version AS v
JOIN programme_version AS b ON b.programme_id = v.programme_id AND b.version = v.version - 1
WHERE (SELECT json_group_array(json(value) ORDER BY value ->> '$.key') FROM json_each(v.content, '$.figures'))
  <> (SELECT json_group_array(json(value) ORDER BY value ->> '$.key') FROM json_each(b.content, '$.figures'));
