-- AES-256-GCM envelopes (functions/core/seal.ts): a key of its own for each, wrapped by a key that stands in a secret.
CREATE TABLE service_request_sealed (
  request_id TEXT NOT NULL REFERENCES service_request (id),
  -- 'contact', 'content', 'position', or 'message:' and its id.
  field TEXT NOT NULL,
  key_id TEXT NOT NULL,
  wrapped TEXT NOT NULL,
  box TEXT NOT NULL,
  PRIMARY KEY (request_id, field)
) STRICT, WITHOUT ROWID;

CREATE INDEX service_request_sealed_by_key ON service_request_sealed (key_id, request_id, field);

-- What was erased and why, without a word of it. A restore replays this ledger, so that erased stays erased.
CREATE TABLE erasure (
  id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
  at TEXT NOT NULL,
  noun TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  -- A rule's name in src/service-requests/retention.ts, or 'publicity': its reporter withdrew it from the public.
  what TEXT NOT NULL,
  -- 'request' (the person asked) or 'period' (its time was over).
  basis TEXT NOT NULL CHECK (basis IN ('request', 'period')),
  UNIQUE (noun, subject_id, what)
) STRICT;

CREATE TRIGGER erasure_no_update BEFORE UPDATE ON erasure
BEGIN SELECT RAISE(ABORT, 'the erasure ledger is append-only'); END;
CREATE TRIGGER erasure_no_delete BEFORE DELETE ON erasure
BEGIN SELECT RAISE(ABORT, 'the erasure ledger is append-only'); END;
CREATE TRIGGER erasure_no_replace BEFORE INSERT ON erasure
WHEN EXISTS (SELECT 1 FROM erasure WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'the erasure ledger is append-only'); END;

-- Photos of residents: announced, put into R2, ready; private until an officer approves them.
CREATE TABLE photo (
  -- 26 Crockford symbols of 130 random bits: who knows it before the submit may attach it, nobody guesses it.
  id TEXT PRIMARY KEY,
  region TEXT NOT NULL REFERENCES region (slug),
  -- NULL until the report is submitted; such a photo is swept after 24 hours.
  request_id TEXT REFERENCES service_request (id),
  state TEXT NOT NULL CHECK (state IN ('announced', 'ready', 'approved', 'leaving')),
  -- Of the bytes as they are stored; the object's name ends with it.
  sha256 TEXT NOT NULL,
  type TEXT NOT NULL,
  bytes INTEGER NOT NULL CHECK (bytes > 0),
  width INTEGER NOT NULL CHECK (width > 0),
  height INTEGER NOT NULL CHECK (height > 0),
  uploaded_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One index for both questions: the photos of a report, and those of none by age.
CREATE INDEX photo_of_request ON photo (request_id, uploaded_at, id);
CREATE INDEX photo_leaving ON photo (uploaded_at, id) WHERE state = 'leaving';
