-- A way of counting. Another way is another row: values of different methods never share an indicator.
CREATE TABLE method (
  id TEXT PRIMARY KEY,
  region TEXT NOT NULL REFERENCES region (slug),
  key TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  name TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  UNIQUE (region, key)
) STRICT;

-- An indicator with its baseline, targets and actual values in `content`.
CREATE TABLE indicator (
  id TEXT PRIMARY KEY,
  region TEXT NOT NULL REFERENCES region (slug),
  key TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  programme_id TEXT NOT NULL REFERENCES programme (id),
  method_id TEXT REFERENCES method (id),
  title TEXT NOT NULL,
  unit TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  UNIQUE (region, key)
) STRICT;

CREATE INDEX indicator_by_programme ON indicator (programme_id, title, id);
CREATE INDEX indicator_amended ON indicator (programme_id) WHERE version > 1;
