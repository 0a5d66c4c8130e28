-- A source is a full bibliographic record; what the source does not say stays NULL and the page says so.
CREATE TABLE source (
  id TEXT PRIMARY KEY,
  region TEXT NOT NULL REFERENCES region (slug),
  key TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  class TEXT NOT NULL CHECK (
    class IN ('official_document', 'official_statement', 'press_report', 'advertorial', 'resident_observation')
  ),
  publisher TEXT NOT NULL,
  title TEXT,
  byline TEXT,
  editor TEXT,
  event_date TEXT,
  published_at TEXT,
  url TEXT,
  archived_url TEXT,
  note TEXT,
  UNIQUE (region, key)
) STRICT;

-- Every face a source ever had, with the public reason for each change: its class decides how much it is believed.
CREATE TABLE source_version (
  source_id TEXT NOT NULL REFERENCES source (id),
  version INTEGER NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  reason TEXT,
  published_at TEXT NOT NULL,
  PRIMARY KEY (source_id, version)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER source_version_no_update BEFORE UPDATE ON source_version
BEGIN SELECT RAISE(ABORT, 'a source version is never changed'); END;
CREATE TRIGGER source_version_no_delete BEFORE DELETE ON source_version
BEGIN SELECT RAISE(ABORT, 'a source version is never changed'); END;
CREATE TRIGGER source_version_no_replace BEFORE INSERT ON source_version
WHEN EXISTS (SELECT 1 FROM source_version WHERE source_id = NEW.source_id AND version = NEW.version)
BEGIN SELECT RAISE(ABORT, 'a source version is never changed'); END;
