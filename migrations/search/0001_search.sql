-- The search index is rebuilt from the first database at any time; it remembers how far it has read.
CREATE TABLE reader (
  name TEXT PRIMARY KEY,
  event_id INTEGER NOT NULL
) STRICT;
