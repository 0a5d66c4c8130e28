-- What a region's officers set. It stands beside the mirrored content, which a seed replaces; a seed never touches these.
ALTER TABLE region ADD COLUMN two_person INTEGER NOT NULL DEFAULT 0 CHECK (two_person IN (0, 1));
ALTER TABLE region ADD COLUMN silent_after_days INTEGER NOT NULL DEFAULT 180 CHECK (silent_after_days BETWEEN 30 AND 730);
-- [{ label, kind, address, note }] in the order in which they are shown; NULL: none chosen, the national ones stand.
ALTER TABLE region ADD COLUMN channels TEXT CHECK (json_valid(channels));
-- How often they were changed; 0: nobody has yet.
ALTER TABLE region ADD COLUMN setting_version INTEGER NOT NULL DEFAULT 0 CHECK (setting_version >= 0);

-- Every change, with both faces whole: before the first one no face was ever written.
CREATE TABLE setting_change (
  region TEXT NOT NULL REFERENCES region (slug),
  version INTEGER NOT NULL CHECK (version >= 1),
  before TEXT NOT NULL CHECK (json_valid(before)),
  after TEXT NOT NULL CHECK (json_valid(after)),
  changed_at TEXT NOT NULL,
  PRIMARY KEY (region, version)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER setting_change_no_update BEFORE UPDATE ON setting_change
BEGIN SELECT RAISE(ABORT, 'a change of settings is never changed'); END;
CREATE TRIGGER setting_change_no_delete BEFORE DELETE ON setting_change
BEGIN SELECT RAISE(ABORT, 'a change of settings is never changed'); END;
CREATE TRIGGER setting_change_no_replace BEFORE INSERT ON setting_change
WHEN EXISTS (SELECT 1 FROM setting_change WHERE region = NEW.region AND version = NEW.version)
BEGIN SELECT RAISE(ABORT, 'a change of settings is never changed'); END;

-- When a resident's words were erased on request (UU 27/2022); of the report its address, day and answer stay.
ALTER TABLE error_report ADD COLUMN erased_at TEXT CHECK (
  erased_at IS NULL OR (what_is_wrong = '' AND right_value IS NULL AND where_to_see IS NULL)
);

-- The late milestones of one programme, without those that were met.
CREATE INDEX milestone_open_by_programme ON milestone (programme_id, due_on) WHERE state NOT IN ('met', 'dropped');
