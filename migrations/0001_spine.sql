-- The event table is the portal's memory: every verb leaves exactly one row, in the batch that made the change.
CREATE TABLE event (
  -- Above zero: to the trigger below a new automatic id reads as -1, and a row with that id would block all others.
  id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
  at TEXT NOT NULL,
  region TEXT NOT NULL,
  noun TEXT NOT NULL,
  verb TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  subject_version INTEGER NOT NULL,
  actor_kind TEXT NOT NULL CHECK (actor_kind IN ('resident', 'officer', 'key', 'system', 'clock')),
  actor_id TEXT NOT NULL,
  public INTEGER NOT NULL CHECK (public IN (0, 1)),
  data TEXT NOT NULL CHECK (json_valid(data) AND length(CAST(data AS BLOB)) <= 2048)
) STRICT;

CREATE INDEX event_subject ON event (noun, subject_id, id);

-- INSERT needs a trigger too: INSERT OR REPLACE and upserts slip past the other two.
CREATE TRIGGER event_no_update BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'event is append-only'); END;
CREATE TRIGGER event_no_delete BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'event is append-only'); END;
CREATE TRIGGER event_no_replace BEFORE INSERT ON event
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'event is append-only'); END;

-- act() inserts 0 here when its guarded change touched no row; the CHECK rolls the whole batch back.
CREATE TABLE guard (
  ok INTEGER NOT NULL CONSTRAINT guard_missed CHECK (ok = 1)
) STRICT;

-- When each clock job last ran, so that /healthz can say that the clock stands still.
CREATE TABLE clock (
  job TEXT PRIMARY KEY,
  ran_at TEXT NOT NULL
) STRICT;
