-- What the base values and targets of an indicator were when each was first published, by the version that shows it:
-- [{ kind, from, to, value, now, changed_at, reason }], `now` null when it is told no more, `changed_at` of the newest
-- change.
CREATE TABLE indicator_original (
  indicator_id TEXT NOT NULL REFERENCES indicator (id),
  version INTEGER NOT NULL CHECK (version >= 1),
  points TEXT NOT NULL CHECK (json_valid(points)),
  PRIMARY KEY (indicator_id, version)
) STRICT, WITHOUT ROWID;

INSERT INTO indicator_original (indicator_id, version, points)
WITH RECURSIVE grown (id, version, points) AS (
  SELECT id, 0, '[]' FROM indicator
  UNION ALL
  SELECT g.id, v.version, (
    SELECT json_group_array(json(point)) FROM (
      SELECT json_object('kind', o.value ->> '$.kind', 'from', o.value ->> '$.from', 'to', o.value ->> '$.to',
        'value', o.value -> '$.value', 'now', n.value -> '$.value',
        'changed_at', iif(o.value ->> '$.now' IS n.value ->> '$.value', o.value ->> '$.changed_at', v.published_at),
        'reason', iif(o.value ->> '$.now' IS n.value ->> '$.value', o.value ->> '$.reason', v.reason)) AS point
      FROM json_each(g.points) AS o
      LEFT JOIN json_each(v.content, '$.points') AS n ON n.value ->> '$.kind' = o.value ->> '$.kind'
        AND n.value ->> '$.from' = o.value ->> '$.from' AND n.value ->> '$.to' = o.value ->> '$.to'
      UNION ALL
      SELECT json_object('kind', n.value ->> '$.kind', 'from', n.value ->> '$.from', 'to', n.value ->> '$.to',
        'value', n.value -> '$.value', 'now', n.value -> '$.value', 'changed_at', NULL, 'reason', NULL)
      FROM json_each(v.content, '$.points') AS n
      WHERE n.value ->> '$.kind' <> 'actual' AND NOT EXISTS (
        SELECT 1 FROM json_each(g.points) AS o
        WHERE n.value ->> '$.kind' = o.value ->> '$.kind'
          AND n.value ->> '$.from' = o.value ->> '$.from' AND n.value ->> '$.to' = o.value ->> '$.to')
    ))
  FROM grown AS g
  JOIN version AS v ON v.noun = 'indicator' AND v.subject_id = g.id AND v.version = g.version + 1
)
SELECT id, version, points FROM grown WHERE version > 0;

-- Those of the version that stands, on its own row: a page of many indicators has no rows to spare.
ALTER TABLE indicator ADD COLUMN originals TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(originals));
UPDATE indicator SET originals = o.points
FROM indicator_original AS o
WHERE o.indicator_id = indicator.id AND o.version = indicator.version;
