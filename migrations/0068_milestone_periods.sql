-- Dates of milestones as precisely as their sources gave them, beside the days by which they are sorted; and the day on
-- which the plan was changed to hold one that is not of the first plan.
ALTER TABLE milestone ADD COLUMN original TEXT NOT NULL DEFAULT '';
ALTER TABLE milestone ADD COLUMN due TEXT NOT NULL DEFAULT '';
ALTER TABLE milestone ADD COLUMN met TEXT;
ALTER TABLE milestone ADD COLUMN added_on TEXT;

WITH planned AS (
  SELECT s.programme_id, m.value AS milestone, NULL AS added_on
  FROM schedule AS s, json_each(s.content, '$.milestones') AS m
  UNION ALL
  SELECT s.programme_id, m.value, r.value ->> '$.as_of'
  FROM schedule AS s, json_each(s.content, '$.revisions') AS r, json_each(r.value, '$.add') AS m
)
UPDATE milestone
SET original = p.milestone ->> '$.due',
  due = coalesce((
    SELECT value ->> '$.due'
    FROM json_each(p.milestone, '$.changes')
    WHERE value ->> '$.due' IS NOT NULL
    ORDER BY key DESC
    LIMIT 1
  ), p.milestone ->> '$.due'),
  met = iif(milestone.state = 'met', (
    SELECT value ->> '$.date' FROM json_each(p.milestone, '$.changes') ORDER BY key DESC LIMIT 1
  ), NULL),
  added_on = p.added_on
FROM planned AS p
WHERE p.programme_id = milestone.programme_id AND p.milestone ->> '$.key' = milestone.key;
