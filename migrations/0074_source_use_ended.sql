-- What rests on each source, as 0070 keeps it, and what once rested on it: pages still tell a number of then ("semula 20"),
-- so its source must lead to it. `since` is the version from which on the source was named without a break. Of what ended,
-- `version` and `published_at` are of the version that says less by this source than the one before, and `parts` counts what is
-- gone. Programmes are kept so too.
CREATE TABLE source_use_now (
  region TEXT NOT NULL REFERENCES region (slug),
  source_key TEXT NOT NULL,
  noun TEXT NOT NULL,
  ended INTEGER NOT NULL CHECK (ended IN (0, 1)),
  published_at TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  since INTEGER NOT NULL CHECK (since BETWEEN 1 AND version),
  parts TEXT NOT NULL CHECK (json_valid(parts)),
  PRIMARY KEY (region, source_key, noun, ended, published_at, subject_id, version)
) STRICT, WITHOUT ROWID;

DROP TRIGGER told_face_uses;
DROP TABLE source_use;
ALTER TABLE source_use_now RENAME TO source_use;
CREATE INDEX source_use_of_thing ON source_use (noun, subject_id);

-- As 0070: the sources of a face by the field in which each stands. A path is '$', '$.points[0]' or '$."office_terms"[0]'; a
-- programme names those that it takes for itself in a list, '$.sources'.
CREATE TRIGGER told_face_uses INSTEAD OF INSERT ON told_face
BEGIN
  INSERT INTO source_use (region, source_key, noun, ended, published_at, subject_id, version, since, parts)
  SELECT u.region, u.source_key, u.noun, 1, NEW.published_at, u.subject_id, NEW.version, u.since,
    json_group_object(p.key, p.value - coalesce(n.said, 0))
  FROM source_use AS u
  CROSS JOIN json_each(u.parts) AS p
  LEFT JOIN (
    SELECT atom AS source_key, count(*) AS said,
      iif(path IN ('$', '$.sources'), 'source', replace(substr(path, 3, instr(path, '[') - 3), '"', '')) AS part
    FROM json_tree(NEW.content)
    WHERE (key = 'source' OR path = '$.sources') AND type = 'text'
    GROUP BY source_key, part
  ) AS n ON n.source_key = u.source_key AND n.part = p.key
  WHERE u.noun = NEW.noun AND u.subject_id = NEW.subject_id AND u.ended = 0 AND p.value > coalesce(n.said, 0)
  GROUP BY u.source_key;
  INSERT INTO source_use (region, source_key, noun, ended, published_at, subject_id, version, since, parts)
  SELECT NEW.region, n.source_key, NEW.noun, 0, NEW.published_at, NEW.subject_id, NEW.version,
    coalesce((
      SELECT u.since FROM source_use AS u
      WHERE u.noun = NEW.noun AND u.subject_id = NEW.subject_id AND u.ended = 0 AND u.source_key = n.source_key
    ), NEW.version),
    json_group_object(n.part, n.said)
  FROM (
    SELECT atom AS source_key, count(*) AS said,
      iif(path IN ('$', '$.sources'), 'source', replace(substr(path, 3, instr(path, '[') - 3), '"', '')) AS part
    FROM json_tree(NEW.content)
    WHERE (key = 'source' OR path = '$.sources') AND type = 'text'
    GROUP BY source_key, part
  ) AS n
  GROUP BY n.source_key;
  DELETE FROM source_use
  WHERE noun = NEW.noun AND subject_id = NEW.subject_id AND ended = 0 AND version <> NEW.version;
END;

-- Every face that was ever told, in its order.
INSERT INTO told_face (region, noun, subject_id, version, content, published_at)
SELECT t.region, v.noun, v.subject_id, v.version, v.content, v.published_at
FROM (
  SELECT region, 'organisation' AS noun, id FROM organisation
  UNION ALL SELECT region, 'schedule', id FROM schedule
  UNION ALL SELECT region, 'budget', id FROM budget
  UNION ALL SELECT region, 'transaction', id FROM "transaction"
  UNION ALL SELECT region, 'method', id FROM method
) AS t
JOIN version AS v ON v.noun = t.noun AND v.subject_id = t.id
ORDER BY v.noun, v.subject_id, v.version;

INSERT INTO told_face (region, noun, subject_id, version, content, published_at)
SELECT t.region, v.noun, v.subject_id, v.version, v.content, v.published_at
FROM (
  SELECT region, 'indicator' AS noun, id FROM indicator
  UNION ALL SELECT region, 'commitment', id FROM commitment
  UNION ALL SELECT region, 'assessment', id FROM assessment
) AS t
JOIN version AS v ON v.noun = t.noun AND v.subject_id = t.id
ORDER BY v.noun, v.subject_id, v.version;

INSERT INTO told_face (region, noun, subject_id, version, content, published_at)
SELECT region, 'region', region, version, content, published_at FROM region_version ORDER BY region, version;

INSERT INTO told_face (region, noun, subject_id, version, content, published_at)
SELECT p.region, 'programme', p.id, v.version, v.content, v.published_at
FROM programme AS p JOIN programme_version AS v ON v.programme_id = p.id
ORDER BY p.id, v.version;
