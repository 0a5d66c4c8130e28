-- What every value of an indicator was when it was first published, actual ones too, and how often it was changed since:
-- [{ kind, from, to, value, now, previous, changed_at, reason, count }]. `previous` is what it was before its newest
-- change (null: it was not told then, or never changed), and `changed_at` and `reason` are of that change. Made anew from the
-- versions, for 0069 kept neither.
DELETE FROM indicator_original;

INSERT INTO indicator_original (indicator_id, version, points)
WITH RECURSIVE grown (id, version, points) AS (
  SELECT id, 0, '[]' FROM indicator
  UNION ALL
  SELECT g.id, v.version, (
    SELECT json_group_array(json(point)) FROM (
      SELECT json_object('kind', o.value ->> '$.kind', 'from', o.value ->> '$.from', 'to', o.value ->> '$.to',
        'value', o.value -> '$.value', 'now', n.value -> '$.value',
        'previous', json(iif(o.value ->> '$.now' IS n.value ->> '$.value', o.value -> '$.previous', o.value -> '$.now')),
        'changed_at', iif(o.value ->> '$.now' IS n.value ->> '$.value', o.value ->> '$.changed_at', v.published_at),
        'reason', iif(o.value ->> '$.now' IS n.value ->> '$.value', o.value ->> '$.reason', v.reason),
        'count', (o.value ->> '$.count') + iif(o.value ->> '$.now' IS n.value ->> '$.value', 0, 1)) AS point
      FROM json_each(g.points) AS o
      LEFT JOIN json_each(v.content, '$.points') AS n ON n.value ->> '$.kind' = o.value ->> '$.kind'
        AND n.value ->> '$.from' = o.value ->> '$.from' AND n.value ->> '$.to' = o.value ->> '$.to'
      UNION ALL
      SELECT json_object('kind', n.value ->> '$.kind', 'from', n.value ->> '$.from', 'to', n.value ->> '$.to',
        'value', n.value -> '$.value', 'now', n.value -> '$.value', 'previous', NULL, 'changed_at', NULL, 'reason', NULL,
        'count', 0)
      FROM json_each(v.content, '$.points') AS n
      WHERE NOT EXISTS (
        SELECT 1 FROM json_each(g.points) AS o
        WHERE n.value ->> '$.kind' = o.value ->> '$.kind'
          AND n.value ->> '$.from' = o.value ->> '$.from' AND n.value ->> '$.to' = o.value ->> '$.to')
    ))
  FROM grown AS g
  JOIN version AS v ON v.noun = 'indicator' AND v.subject_id = g.id AND v.version = g.version + 1
)
SELECT id, version, points FROM grown WHERE version > 0;

UPDATE indicator SET originals = o.points
FROM indicator_original AS o
WHERE o.indicator_id = indicator.id AND o.version = indicator.version;
