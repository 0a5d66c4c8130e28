-- The current face of a programme; `programme_version` keeps every face it ever had.
CREATE TABLE programme (
  id TEXT PRIMARY KEY,
  region TEXT NOT NULL REFERENCES region (slug),
  key TEXT NOT NULL,
  slug TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  title TEXT NOT NULL,
  dimension TEXT,
  status TEXT CHECK (
    status IN ('identification', 'preparation', 'implementation', 'completion', 'maintenance',
      'decommissioning', 'decommissioned', 'cancelled', 'suspended')
  ),
  quick_win INTEGER NOT NULL CHECK (quick_win IN (0, 1)),
  figured INTEGER NOT NULL CHECK (figured IN (0, 1)),
  update_count INTEGER NOT NULL DEFAULT 0,
  last_event_date TEXT NOT NULL,
  created_at TEXT NOT NULL,
  amended_at TEXT NOT NULL,
  UNIQUE (region, key)
) STRICT;

-- The list is sorted by silence: the programme heard of longest ago stands first. One index for each filter.
CREATE INDEX programme_by_silence ON programme (region, last_event_date, id);
CREATE INDEX programme_by_dimension ON programme (region, dimension, last_event_date, id);
CREATE INDEX programme_by_status ON programme (region, status, last_event_date, id);
CREATE INDEX programme_by_quick_win ON programme (region, quick_win, last_event_date, id);

CREATE TABLE programme_version (
  programme_id TEXT NOT NULL REFERENCES programme (id),
  version INTEGER NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  reason TEXT,
  published_at TEXT NOT NULL,
  PRIMARY KEY (programme_id, version)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER programme_version_no_update BEFORE UPDATE ON programme_version
BEGIN SELECT RAISE(ABORT, 'a programme version is never changed'); END;
CREATE TRIGGER programme_version_no_delete BEFORE DELETE ON programme_version
BEGIN SELECT RAISE(ABORT, 'a programme version is never changed'); END;

CREATE TRIGGER programme_version_no_replace BEFORE INSERT ON programme_version
WHEN EXISTS (SELECT 1 FROM programme_version WHERE programme_id = NEW.programme_id AND version = NEW.version)
BEGIN SELECT RAISE(ABORT, 'a programme version is never changed'); END;

-- Every slug a programme ever had; the old ones redirect.
CREATE TABLE programme_slug (
  region TEXT NOT NULL,
  slug TEXT NOT NULL,
  programme_id TEXT NOT NULL REFERENCES programme (id),
  PRIMARY KEY (region, slug)
) STRICT, WITHOUT ROWID;

-- Roles are IATI's four: funding, accountable, extending, implementing.
CREATE TABLE programme_role (
  programme_id TEXT NOT NULL REFERENCES programme (id),
  organisation_id TEXT NOT NULL REFERENCES organisation (id),
  role TEXT NOT NULL CHECK (role IN ('funding', 'accountable', 'extending', 'implementing')),
  PRIMARY KEY (programme_id, organisation_id, role)
) STRICT, WITHOUT ROWID;

CREATE TABLE programme_source (
  source_id TEXT NOT NULL REFERENCES source (id),
  programme_id TEXT NOT NULL REFERENCES programme (id),
  PRIMARY KEY (source_id, programme_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX programme_source_by_programme ON programme_source (programme_id, source_id);
