-- Which numbers of a programme were amended, found newest first; the words of both versions stand in `version`.
CREATE TABLE amendment (
  programme_id TEXT NOT NULL REFERENCES programme (id),
  published_at TEXT NOT NULL,
  noun TEXT NOT NULL CHECK (noun IN ('budget', 'transaction', 'indicator')),
  subject_id TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version > 1),
  PRIMARY KEY (programme_id, published_at, noun, subject_id, version)
) STRICT, WITHOUT ROWID;

INSERT INTO amendment (programme_id, published_at, noun, subject_id, version)
SELECT t.programme_id, v.published_at, v.noun, v.subject_id, v.version
FROM (
  SELECT 'budget' AS noun, id, programme_id FROM budget
  UNION ALL SELECT 'transaction', id, programme_id FROM "transaction"
  UNION ALL SELECT 'indicator', id, programme_id FROM indicator
) AS t
JOIN version AS v ON v.noun = t.noun AND v.subject_id = t.id AND v.version > 1;

-- How the words of a promise and of a judgement were amended, newest first, as its list shows it:
-- [{ version, reason, published_at, before, after }]. Kept, because a list of twenty has no rows to spare.
ALTER TABLE commitment ADD COLUMN amended TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(amended));
ALTER TABLE assessment ADD COLUMN amended TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(amended));

UPDATE commitment SET amended = (
  SELECT json_group_array(json_object('version', v.version, 'reason', v.reason, 'published_at', v.published_at,
    'before', json(b.content), 'after', json(v.content)) ORDER BY v.version DESC)
  FROM version AS v
  JOIN version AS b ON b.noun = v.noun AND b.subject_id = v.subject_id AND b.version = v.version - 1
  WHERE v.noun = 'commitment' AND v.subject_id = commitment.id AND v.reason IS NOT NULL
) WHERE version > 1;
UPDATE assessment SET amended = (
  SELECT json_group_array(json_object('version', v.version, 'reason', v.reason, 'published_at', v.published_at,
    'before', json(b.content), 'after', json(v.content)) ORDER BY v.version DESC)
  FROM version AS v
  JOIN version AS b ON b.noun = v.noun AND b.subject_id = v.subject_id AND b.version = v.version - 1
  WHERE v.noun = 'assessment' AND v.subject_id = assessment.id AND v.reason IS NOT NULL
) WHERE version > 1;
