-- The head of an update: what lists show. The words themselves are in update_version and never change.
CREATE TABLE "update" (
  id TEXT PRIMARY KEY,
  region TEXT NOT NULL REFERENCES region (slug),
  demo INTEGER NOT NULL CHECK (demo IN (0, 1)),
  key TEXT NOT NULL,
  programme_id TEXT REFERENCES programme (id),
  version INTEGER NOT NULL CHECK (version >= 1),
  title TEXT NOT NULL,
  event_date TEXT NOT NULL,
  published_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  UNIQUE (region, key)
) STRICT;

CREATE INDEX update_by_event ON "update" (demo, event_date, id);
CREATE INDEX update_by_region ON "update" (region, event_date, id);
CREATE INDEX update_by_programme ON "update" (programme_id, event_date, id);

CREATE TABLE update_version (
  update_id TEXT NOT NULL REFERENCES "update" (id),
  version INTEGER NOT NULL,
  change_kind TEXT NOT NULL CHECK (change_kind IN ('publish', 'correct')),
  reason TEXT,
  content TEXT CHECK (content IS NULL OR json_valid(content)),
  content_sha256 TEXT NOT NULL,
  published_at TEXT NOT NULL,
  redacted_at TEXT,
  redaction_reason TEXT,
  PRIMARY KEY (update_id, version),
  CHECK ((content IS NULL) = (redacted_at IS NOT NULL)),
  CHECK ((redacted_at IS NULL) = (redaction_reason IS NULL)),
  CHECK ((change_kind = 'correct') = (reason IS NOT NULL))
) STRICT, WITHOUT ROWID;

-- Redaction is the one change a published version allows: the words go, everything else stays as it was.
CREATE TRIGGER update_version_only_redact BEFORE UPDATE ON update_version
WHEN NOT (
  OLD.content IS NOT NULL AND NEW.content IS NULL
  AND NEW.update_id = OLD.update_id AND NEW.version = OLD.version AND NEW.change_kind = OLD.change_kind
  AND NEW.reason IS OLD.reason AND NEW.content_sha256 = OLD.content_sha256 AND NEW.published_at = OLD.published_at
)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;
CREATE TRIGGER update_version_no_delete BEFORE DELETE ON update_version
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;
CREATE TRIGGER update_version_no_replace BEFORE INSERT ON update_version
WHEN EXISTS (SELECT 1 FROM update_version WHERE update_id = NEW.update_id AND version = NEW.version)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TABLE update_source (
  source_id TEXT NOT NULL REFERENCES source (id),
  update_id TEXT NOT NULL REFERENCES "update" (id),
  event_date TEXT NOT NULL,
  PRIMARY KEY (source_id, update_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX update_source_by_event ON update_source (source_id, event_date, update_id);

CREATE INDEX update_source_by_update ON update_source (update_id, source_id);

-- The claims of each update's current version, kept so that a region page finds them by index.
CREATE TABLE claim (
  region TEXT NOT NULL REFERENCES region (slug),
  key TEXT NOT NULL,
  update_id TEXT NOT NULL REFERENCES "update" (id),
  position INTEGER NOT NULL,
  contradicts TEXT,
  content TEXT NOT NULL CHECK (json_valid(content)),
  as_of TEXT NOT NULL,
  PRIMARY KEY (region, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX claim_by_update ON claim (update_id, position);
CREATE INDEX claim_by_date ON claim (region, as_of DESC, key);
CREATE INDEX claim_contradicting ON claim (region, contradicts) WHERE contradicts IS NOT NULL;
