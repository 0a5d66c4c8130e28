-- What rests on each source as it stands now, by the key of the source: it may be recorded after what names it.
-- `parts` counts the statements that it carries there by the field in which they stand, as in {"source":1,"points":12}.
CREATE TABLE source_use (
  region TEXT NOT NULL REFERENCES region (slug),
  source_key TEXT NOT NULL,
  noun TEXT NOT NULL,
  published_at TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  parts TEXT NOT NULL CHECK (json_valid(parts)),
  PRIMARY KEY (region, source_key, noun, published_at, subject_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX source_use_of_thing ON source_use (noun, subject_id);

-- What a thing says is put into this as it is published: whatever it said before, its sources are read from it anew.
CREATE VIEW told_face (region, noun, subject_id, version, content, published_at)
AS SELECT NULL, NULL, NULL, NULL, NULL, NULL WHERE false;
CREATE TRIGGER told_face_uses INSTEAD OF INSERT ON told_face
BEGIN
  DELETE FROM source_use WHERE noun = NEW.noun AND subject_id = NEW.subject_id;
  INSERT INTO source_use (region, source_key, noun, published_at, subject_id, version, parts)
  SELECT NEW.region, source_key, NEW.noun, NEW.published_at, NEW.subject_id, NEW.version, json_group_object(part, said)
  FROM (
    -- A path is '$', '$.points[0]' or '$."office_terms"[0]'.
    SELECT atom AS source_key, count(*) AS said,
      iif(path = '$', 'source', replace(substr(path, 3, instr(path, '[') - 3), '"', '')) AS part
    FROM json_tree(NEW.content)
    WHERE key = 'source' AND type = 'text'
    GROUP BY source_key, part
  )
  GROUP BY source_key;
END;

INSERT INTO told_face (region, noun, subject_id, version, content, published_at)
SELECT t.region, v.noun, v.subject_id, v.version, v.content, v.published_at
FROM (
  SELECT region, 'organisation' AS noun, id, version FROM organisation
  UNION ALL SELECT region, 'schedule', id, version FROM schedule
  UNION ALL SELECT region, 'budget', id, version FROM budget
  UNION ALL SELECT region, 'transaction', id, version FROM "transaction"
  UNION ALL SELECT region, 'method', id, version FROM method
) AS t
JOIN version AS v ON v.noun = t.noun AND v.subject_id = t.id AND v.version = t.version;

INSERT INTO told_face (region, noun, subject_id, version, content, published_at)
SELECT t.region, v.noun, v.subject_id, v.version, v.content, v.published_at
FROM (
  SELECT region, 'indicator' AS noun, id, version FROM indicator
  UNION ALL SELECT region, 'commitment', id, version FROM commitment
  UNION ALL SELECT region, 'assessment', id, version FROM assessment
) AS t
JOIN version AS v ON v.noun = t.noun AND v.subject_id = t.id AND v.version = t.version;

INSERT INTO told_face (region, noun, subject_id, version, content, published_at)
SELECT r.slug, 'region', r.slug, v.version, v.content, v.published_at
FROM region AS r JOIN region_version AS v ON v.region = r.slug AND v.version = r.version;
