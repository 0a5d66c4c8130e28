-- Questions that were published before statistics of them were kept: how each stands, as an event says it since then
-- (src/statistics/question.ts), so that statistics can be made from events alone. Days of their answers are not known.
INSERT INTO event (at, region, noun, verb, subject_id, subject_version, actor_kind, actor_id, public, data)
SELECT now, region, 'feedback', 'stand', id, version, 'system', 'migration', 0,
  -- A patch leaves out what is null.
  json_patch('{}', json_object(
    'kind', kind, 'programme', programme_id, 'update', update_id,
    'stand', json_object(
      'agency', agency, 'received_on', received_on, 'over', iif(state = 'published', NULL, 1),
      'clock', CASE
        WHEN answered IS NOT NULL THEN iif(answered > due_at, 'l', 'i')
        WHEN state = 'published' THEN iif(now > due_at, 'o', 'w')
        ELSE iif(ended_at > due_at, 'b', 'n')
      END
    )
  ))
FROM (
  SELECT f.*, strftime('%Y-%m-%dT%H:%M:%fZ', 'now') AS now, clocks ->> '$.promises.final.due_at' AS due_at,
    -- Whose words were taken back was answered all the same.
    (SELECT min(e.at) FROM event AS e WHERE e.noun = 'feedback' AND e.subject_id = f.id AND e.verb = 'answer') AS answered
  FROM feedback AS f
  WHERE kind = 'question' AND published_at IS NOT NULL
)
ORDER BY submitted_at, id;
