-- Residents' public reports can be found too. A CHECK cannot be changed, so the table is made anew around its rows.
CREATE TABLE document_2 (
  -- Newest event that touched it, times 10000, plus its place among what that event touched: newest first is id DESC.
  id INTEGER PRIMARY KEY,
  -- 'noun/id' of the thing it was read from; one thing may have several documents.
  subject TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('program', 'janji', 'kabar', 'rencana', 'laporan')),
  region TEXT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  href TEXT NOT NULL,
  day TEXT NOT NULL,
  -- "region:kota-blitar; kind:program; ...": filters are words of the index, so a filter never walks through what it drops.
  facets TEXT NOT NULL
) STRICT;

INSERT INTO document_2 (id, subject, kind, region, title, body, href, day, facets)
SELECT id, subject, kind, region, title, body, href, day, facets FROM document;

DROP TABLE document;
ALTER TABLE document_2 RENAME TO document;
CREATE INDEX document_by_subject ON document (subject);
