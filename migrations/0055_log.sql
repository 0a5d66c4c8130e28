-- The transparency log (https://c2sp.org/tlog-tiles): an entry for each version that was published, each redaction, and
-- each region's day of reports. Entries name things and hold their hashes, and never a word of anybody.
CREATE TABLE log_entry (
  leaf INTEGER PRIMARY KEY CHECK (leaf >= 0),
  -- What it tells of; NULL of a day.
  event_id INTEGER UNIQUE REFERENCES event (id),
  -- RFC 8785, the very bytes that are hashed; 16 bits say how many.
  content TEXT NOT NULL CHECK (json_valid(content) AND length(CAST(content AS BLOB)) <= 65535)
) STRICT;

-- Two sealers cannot fork it: an entry has the number that follows, once and for ever.
CREATE TRIGGER log_entry_follows BEFORE INSERT ON log_entry
WHEN NEW.leaf <> (SELECT coalesce(max(leaf), -1) + 1 FROM log_entry)
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_entry_no_update BEFORE UPDATE ON log_entry
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_entry_no_delete BEFORE DELETE ON log_entry
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

-- Hashes of the tree in tiles of at most 256, as 64 hexadecimal digits each; a backup has no way to write bytes.
-- A hash of level L stands for 256^L entries: four levels hold four billion.
CREATE TABLE log_tile (
  level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 3),
  place INTEGER NOT NULL CHECK (place >= 0),
  hashes TEXT NOT NULL CHECK (length(hashes) BETWEEN 64 AND 16384 AND length(hashes) % 64 = 0),
  PRIMARY KEY (level, place)
) STRICT, WITHOUT ROWID;

-- A tile only grows at its end.
CREATE TRIGGER log_tile_grows BEFORE UPDATE ON log_tile
WHEN NEW.level <> OLD.level OR NEW.place <> OLD.place OR substr(NEW.hashes, 1, length(OLD.hashes)) <> OLD.hashes
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_tile_no_delete BEFORE DELETE ON log_tile
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

-- Every signed head, the newest last; one size is signed anew when the portal's key or name changes.
CREATE TABLE log_checkpoint (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  size INTEGER NOT NULL CHECK (size >= 0),
  -- 64 hexadecimal digits.
  root TEXT NOT NULL,
  -- The signed note (https://c2sp.org/tlog-checkpoint), without cosignatures.
  note TEXT NOT NULL,
  signed_at TEXT NOT NULL
) STRICT;

CREATE INDEX log_checkpoint_by_size ON log_checkpoint (size, id);

CREATE TRIGGER log_checkpoint_follows BEFORE INSERT ON log_checkpoint
WHEN EXISTS (SELECT 1 FROM log_checkpoint WHERE size > NEW.size OR (size = NEW.size AND root <> NEW.root))
  OR NEW.id <> (SELECT coalesce(max(id), 0) + 1 FROM log_checkpoint)
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_checkpoint_no_update BEFORE UPDATE ON log_checkpoint
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_checkpoint_no_delete BEFORE DELETE ON log_checkpoint
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

-- Reports that came and that ended on one day of a region, as far as its events are read. `edition` counts how often the
-- day was told in the log; `sealed` is 0 while the log does not say what stands here.
CREATE TABLE log_day (
  region TEXT NOT NULL REFERENCES region (slug),
  day TEXT NOT NULL,
  received INTEGER NOT NULL CHECK (received >= 0),
  closed INTEGER NOT NULL CHECK (closed >= 0),
  edition INTEGER NOT NULL CHECK (edition >= 0),
  sealed INTEGER NOT NULL CHECK (sealed IN (0, 1)),
  PRIMARY KEY (region, day)
) STRICT, WITHOUT ROWID;

CREATE INDEX log_day_open ON log_day (day, region) WHERE sealed = 0;

-- Which event published a version of an update, and so which entry seals it.
CREATE INDEX event_of_version ON event (subject_id, subject_version, id) WHERE noun = 'update' AND verb <> 'redact';
