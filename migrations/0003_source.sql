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
