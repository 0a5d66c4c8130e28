-- What officers find in the words of residents' reports, public or not: a table of its own, which no public search reads.
-- Nothing of a secret report stands here, and nothing of one that was erased.
CREATE TABLE desk_document (
  -- Newest event that touched it: newest first is id DESC.
  id INTEGER PRIMARY KEY,
  request_id TEXT NOT NULL UNIQUE,
  body TEXT NOT NULL,
  -- "region:kota-blitar; agency:dinas-pu;", as in `document`.
  facets TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE desk_text USING fts5 (
  body, facets, content = 'desk_document', content_rowid = 'id', tokenize = 'trigram'
);
-- A word that is taken out leaves the file at once, and not when it is next tidied.
INSERT INTO desk_text (desk_text, rank) VALUES ('secure-delete', 1);

-- Whoever writes there need not write here: a step of the search has few queries to spend.
CREATE TRIGGER desk_document_in AFTER INSERT ON desk_document BEGIN
  INSERT INTO desk_text (rowid, body, facets) VALUES (new.id, new.body, new.facets);
END;
CREATE TRIGGER desk_document_out AFTER DELETE ON desk_document BEGIN
  INSERT INTO desk_text (desk_text, rowid, body, facets) VALUES ('delete', old.id, old.body, old.facets);
END;

-- Read everything again, once: the events so far have put nothing here.
UPDATE reader SET event_id = 0 WHERE name = 'search';
