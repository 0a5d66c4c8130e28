-- What can be found. Nothing here is decided here: every row is read again from the first database after each event.
CREATE TABLE document (
  -- Newest event that touched it, times 10000, plus its place among what that event touched: newest first is id DESC.
  id INTEGER PRIMARY KEY,
  -- 'noun/id' of the thing it was read from; one thing may have several documents.
  subject TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('program', 'janji', 'kabar', 'rencana')),
  region TEXT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  href TEXT NOT NULL,
  day TEXT NOT NULL,
  -- "region:kota-blitar; kind:program; ...": filters are words of the index, so a filter never walks through what it drops.
  facets TEXT NOT NULL
) STRICT;

CREATE INDEX document_by_subject ON document (subject);

-- Trigrams find any part of a word, of three characters or more. The words themselves stand in `document`;
-- whoever writes there writes here too.
CREATE VIRTUAL TABLE document_text USING fts5 (
  title, body, facets, content = 'document', content_rowid = 'id', tokenize = 'trigram'
);

-- The names that results and filters show.
CREATE TABLE region (
  slug TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  demo INTEGER NOT NULL CHECK (demo IN (0, 1))
) STRICT;

-- As in the first database: 0 goes in when the cursor was not where it was read, and the CHECK rolls the batch back.
CREATE TABLE guard (
  ok INTEGER NOT NULL CONSTRAINT guard_missed CHECK (ok = 1)
) STRICT;

INSERT INTO reader (name, event_id) VALUES ('search', 0);
