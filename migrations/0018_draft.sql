-- What officers write before the public sees it: form fields exactly as typed, kept by version.
CREATE TABLE draft (
  id TEXT PRIMARY KEY,
  region TEXT NOT NULL REFERENCES region (slug),
  kind TEXT NOT NULL CHECK (
    kind IN ('source', 'organisation', 'method', 'programme', 'schedule', 'milestone', 'revision', 'budget',
      'transaction', 'indicator', 'commitment', 'assessment', 'update', 'correction')
  ),
  -- The thing it would change and the version of it that its author saw; NULL for something new.
  subject_key TEXT,
  base_version INTEGER,
  -- How lists name it.
  title TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'review', 'published', 'dropped')),
  version INTEGER NOT NULL CHECK (version >= 1),
  begun_by TEXT NOT NULL REFERENCES person (id),
  saved_at TEXT NOT NULL,
  -- Why a reviewer gave it back; NULL once it is written on.
  note TEXT,
  -- Path under which the public reads it.
  published_as TEXT,
  CHECK ((state = 'published') = (published_as IS NOT NULL)),
  CHECK ((subject_key IS NULL) = (base_version IS NULL))
) STRICT;

CREATE INDEX draft_by_state ON draft (region, state, saved_at, id);
CREATE INDEX draft_by_person ON draft (region, begun_by, state, saved_at, id);

-- Every saved version. `role` and `organisation` are those in which it was saved.
CREATE TABLE draft_version (
  draft_id TEXT NOT NULL REFERENCES draft (id),
  version INTEGER NOT NULL,
  fields TEXT NOT NULL CHECK (json_valid(fields)),
  saved_by TEXT NOT NULL REFERENCES person (id),
  role TEXT NOT NULL,
  organisation TEXT,
  saved_at TEXT NOT NULL,
  PRIMARY KEY (draft_id, version)
) STRICT, WITHOUT ROWID;
