CREATE TABLE organisation (
  id TEXT PRIMARY KEY,
  region TEXT NOT NULL REFERENCES region (slug),
  key TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  aliases TEXT NOT NULL CHECK (json_valid(aliases)),
  mandate TEXT,
  source_id TEXT REFERENCES source (id),
  UNIQUE (region, key)
) STRICT;

CREATE INDEX organisation_by_name ON organisation (region, name, id);
