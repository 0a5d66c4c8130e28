-- What open data there is to make, of a region or of all ('semua'); '' 'katalog' is the list of all files.
CREATE TABLE dataset (
  region TEXT NOT NULL,
  name TEXT NOT NULL,
  -- When its next run may begin, UTC; NULL: nothing happened since the last one.
  due_at TEXT,
  -- Something that was public must leave: a run that is late is late for somebody.
  urgent INTEGER NOT NULL DEFAULT 0 CHECK (urgent IN (0, 1)),
  -- The newest event that concerns it.
  event_id INTEGER NOT NULL DEFAULT 0,
  -- When its last run began.
  started_at TEXT,
  PRIMARY KEY (region, name)
) STRICT, WITHOUT ROWID;

CREATE INDEX dataset_due ON dataset (due_at, region, name) WHERE due_at IS NOT NULL;

CREATE TABLE dataset_run (
  id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
  region TEXT NOT NULL,
  name TEXT NOT NULL,
  -- Which columns its rows have: parts of two shapes never stand in one file.
  shape TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('reading', 'closing', 'finished', 'superseded')),
  urgent INTEGER NOT NULL CHECK (urgent IN (0, 1)),
  -- The last row that was read, as its keyset; NULL: none yet.
  place TEXT CHECK (json_valid(place)),
  part_count INTEGER NOT NULL DEFAULT 0 CHECK (part_count >= 0),
  row_count INTEGER NOT NULL DEFAULT 0 CHECK (row_count >= 0),
  -- What had happened when it began.
  event_id INTEGER NOT NULL,
  started_at TEXT NOT NULL,
  finished_at TEXT,
  ended_at TEXT,
  -- [{ format, bytes, sha256 }] of the finished files.
  files TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(files)),
  -- The last month ('YYYY-MM') for which it was frozen, or before which there was none to freeze.
  frozen TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE UNIQUE INDEX dataset_run_going ON dataset_run (region, name) WHERE state IN ('reading', 'closing');
CREATE UNIQUE INDEX dataset_run_current ON dataset_run (region, name) WHERE state = 'finished';
CREATE INDEX dataset_run_frozen ON dataset_run (frozen, id) WHERE state = 'finished';
CREATE INDEX dataset_run_over ON dataset_run (ended_at, id) WHERE state = 'superseded';
CREATE INDEX dataset_run_begun ON dataset_run (region, name, started_at);

CREATE TABLE dataset_part (
  run_id INTEGER NOT NULL REFERENCES dataset_run (id),
  position INTEGER NOT NULL,
  row_count INTEGER NOT NULL,
  -- [{ format, key, bytes }] in the bucket DATA.
  files TEXT NOT NULL CHECK (json_valid(files)),
  PRIMARY KEY (run_id, position)
) STRICT, WITHOUT ROWID;

-- What was frozen at the end of a month, and never changes.
CREATE TABLE dataset_archive (
  month TEXT NOT NULL,
  region TEXT NOT NULL,
  name TEXT NOT NULL,
  row_count INTEGER NOT NULL,
  finished_at TEXT NOT NULL,
  files TEXT NOT NULL CHECK (json_valid(files)),
  PRIMARY KEY (region, name, month)
) STRICT, WITHOUT ROWID;
