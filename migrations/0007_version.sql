-- Every face that a keyed thing ever had, whole, with the public reason of each change: nothing published is changed.
CREATE TABLE version (
  noun TEXT NOT NULL CHECK (
    noun IN ('organisation', 'schedule', 'budget', 'transaction', 'method', 'indicator', 'commitment', 'assessment')
  ),
  subject_id TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  content TEXT NOT NULL CHECK (json_valid(content)),
  reason TEXT,
  published_at TEXT NOT NULL,
  PRIMARY KEY (noun, subject_id, version)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER version_no_update BEFORE UPDATE ON version
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;
CREATE TRIGGER version_no_delete BEFORE DELETE ON version
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;
CREATE TRIGGER version_no_replace BEFORE INSERT ON version
WHEN EXISTS (
  SELECT 1 FROM version WHERE noun = NEW.noun AND subject_id = NEW.subject_id AND version = NEW.version
)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

-- Organisations had no versions until now: what stands is the first that is kept.
INSERT INTO version (noun, subject_id, version, content, published_at)
SELECT 'organisation', o.id, o.version, json_object(
    'key', o.key, 'name', o.name, 'kind', o.kind, 'aliases', json(o.aliases), 'mandate', o.mandate, 'source', s.key
  ), strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
FROM organisation AS o LEFT JOIN source AS s ON s.id = o.source_id;
