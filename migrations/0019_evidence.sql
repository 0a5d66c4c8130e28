-- Proof that officers upload. The bytes are in R2 under <region>/<sha256>; what is known of them stands here.
CREATE TABLE evidence_file (
  id TEXT PRIMARY KEY,
  region TEXT NOT NULL REFERENCES region (slug),
  -- Of the bytes as they are stored and served, lower-case hex.
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  -- 'pending' until the bytes are there, 'leaving' until they are gone; only 'ready' is shown, named and served.
  state TEXT NOT NULL CHECK (state IN ('pending', 'ready', 'leaving')),
  type TEXT NOT NULL CHECK (type IN ('application/pdf', 'image/jpeg', 'image/png', 'image/webp')),
  bytes INTEGER NOT NULL CHECK (bytes BETWEEN 1 AND 10485760),
  width INTEGER,
  height INTEGER,
  alt TEXT,
  title TEXT NOT NULL,
  uploaded_by TEXT NOT NULL,
  uploaded_at TEXT NOT NULL,
  -- When a published version first named it; NULL is private.
  published_at TEXT,
  UNIQUE (region, sha256),
  CHECK ((type = 'application/pdf') = (width IS NULL)),
  CHECK ((width IS NULL) = (height IS NULL)),
  CHECK ((width IS NULL) = (alt IS NULL)),
  CHECK (published_at IS NULL OR state = 'ready')
) STRICT;

CREATE INDEX evidence_file_by_age ON evidence_file (region, uploaded_at, id);
CREATE INDEX evidence_file_public ON evidence_file (sha256) WHERE published_at IS NOT NULL;
CREATE INDEX evidence_file_private ON evidence_file (state, uploaded_at) WHERE published_at IS NULL;

-- Which published versions name which file: while one does, the file can be neither removed nor made private.
CREATE TABLE evidence_use (
  update_id TEXT NOT NULL REFERENCES "update" (id),
  version INTEGER NOT NULL,
  region TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  PRIMARY KEY (update_id, version, sha256),
  FOREIGN KEY (region, sha256) REFERENCES evidence_file (region, sha256)
) STRICT, WITHOUT ROWID;

CREATE INDEX evidence_use_by_file ON evidence_use (region, sha256);
