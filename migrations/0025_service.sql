-- What residents of a region can report, and by when it is answered: the national list with the region's own changes,
-- resolved and checked when it is mirrored from Git (src/services/schema.ts). One row a region, so a page reads one.
CREATE TABLE service_list (
  region TEXT PRIMARY KEY REFERENCES region (slug),
  content TEXT NOT NULL CHECK (json_valid(content)),
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;

-- Kecamatan and kelurahan of a region (src/areas/schema.ts). From idn-area-data, whose data is under ODbL 1.0: it stays
-- in this table of its own; see NOTICE.
CREATE TABLE area_list (
  region TEXT PRIMARY KEY REFERENCES region (slug),
  content TEXT NOT NULL CHECK (json_valid(content)),
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;

-- Days on which no office works (src/clocks/schema.ts). Scope '' is the whole country, else a region's own days.
CREATE TABLE calendar (
  scope TEXT PRIMARY KEY,
  content TEXT NOT NULL CHECK (json_valid(content)),
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;

-- Every calendar that ever held, so that anyone can work out again a date that was promised under it.
CREATE TABLE calendar_version (
  scope TEXT NOT NULL REFERENCES calendar (scope),
  version INTEGER NOT NULL CHECK (version >= 1),
  content TEXT NOT NULL CHECK (json_valid(content)),
  made_at TEXT NOT NULL,
  PRIMARY KEY (scope, version)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER calendar_version_no_update BEFORE UPDATE ON calendar_version
BEGIN SELECT RAISE(ABORT, 'a version of a calendar is never changed'); END;
CREATE TRIGGER calendar_version_no_delete BEFORE DELETE ON calendar_version
BEGIN SELECT RAISE(ABORT, 'a version of a calendar is never changed'); END;
CREATE TRIGGER calendar_version_no_replace BEFORE INSERT ON calendar_version
WHEN EXISTS (SELECT 1 FROM calendar_version WHERE scope = NEW.scope AND version = NEW.version)
BEGIN SELECT RAISE(ABORT, 'a version of a calendar is never changed'); END;
