-- Feeds of dimensions and of corrections: what was told until now is put under these topics too.
INSERT INTO topic_event (region, topic, subject, event_id)
SELECT t.region, 'dimension', p.dimension, t.event_id
FROM topic_event AS t JOIN programme AS p ON p.id = t.subject
WHERE t.topic = 'programme' AND p.dimension IS NOT NULL
ON CONFLICT DO NOTHING;

INSERT INTO topic_event (region, topic, subject, event_id)
SELECT t.region, 'corrections', '', e.id
FROM topic_event AS t JOIN event AS e ON e.id = t.event_id
WHERE t.topic = 'region' AND e.public = 1 AND CASE e.noun
  WHEN 'update' THEN e.verb IN ('correct', 'redact')
  WHEN 'schedule' THEN e.verb IN ('move', 'drop', 'reopen', 'revise')
  WHEN 'feedback' THEN e.verb = 'correct'
  ELSE e.verb = 'amend' AND (
    e.noun IN ('programme', 'source', 'commitment') OR EXISTS (
      SELECT 1 FROM version
      WHERE noun = e.noun AND subject_id = e.subject_id AND version = e.subject_version AND reason IS NOT NULL
    )
  )
END
ON CONFLICT DO NOTHING;

-- The corrections of all regions together, but for demonstrations.
INSERT INTO topic_event (region, topic, subject, event_id)
SELECT t.region, 'everywhere', '', t.event_id
FROM topic_event AS t JOIN region AS r ON r.slug = t.region
WHERE t.topic = 'corrections' AND r.demo = 0
ON CONFLICT DO NOTHING;

CREATE INDEX topic_event_everywhere ON topic_event (event_id) WHERE topic = 'everywhere';
