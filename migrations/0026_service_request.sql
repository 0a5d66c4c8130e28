-- What residents report. This table is private as a whole: the public reads service_request_public alone.
CREATE TABLE service_request (
  -- The public reference, 10 Crockford symbols.
  id TEXT PRIMARY KEY,
  region TEXT NOT NULL REFERENCES region (slug),
  class TEXT NOT NULL CHECK (class IN ('complaint', 'information_request', 'aspiration')),
  service_code TEXT NOT NULL,
  -- Key of the organisation to which the category leads; NULL: the region's coordinator finds out.
  agency TEXT,
  district_code TEXT,
  village_code TEXT,
  -- What was typed; NULL when it is sealed (`is_secret`) or erased.
  description TEXT,
  landmark TEXT,
  -- Answers to the category's own questions, { code: value | values }.
  attributes TEXT CHECK (json_valid(attributes)),
  -- WGS 84, as exact as the resident gave it.
  lat REAL CHECK (lat BETWEEN -90 AND 90),
  long REAL CHECK (long BETWEEN -180 AND 180),
  incident_on TEXT,
  programme_id TEXT REFERENCES programme (id),
  -- The number of the same report at SP4N-LAPOR!.
  lapor_number TEXT,
  -- Chosen by the reporter at submit and never widened by anybody.
  is_anonymous INTEGER NOT NULL CHECK (is_anonymous IN (0, 1)),
  is_secret INTEGER NOT NULL CHECK (is_secret IN (0, 1)),
  state TEXT NOT NULL CHECK (state IN (
    'received', 'returned', 'verified', 'referred', 'in_progress', 'awaiting_reporter', 'reopened',
    'done', 'done_by_silence', 'rejected', 'not_responsible', 'duplicate'
  )),
  submitted_at TEXT NOT NULL,
  -- The day of submitted_at in the region's own time zone.
  received_on TEXT NOT NULL,
  -- The promises made at submit, with rule, source and calendar (src/clocks/schema.ts); never recomputed.
  clocks TEXT NOT NULL CHECK (json_valid(clocks)),
  verify_due_at TEXT NOT NULL,
  first_action_due_at TEXT NOT NULL,
  final_due_at TEXT NOT NULL,
  -- SHA-256 of the text that the receipt was signed over; its salt stands nowhere here.
  text_sha256 TEXT NOT NULL,
  -- HMACs: the idempotency key of the submit, and the private key with the reference. The reporter's own page is found
  -- by key_mac alone, so that a wrong key and an unknown reference miss the same index. NULL once erased.
  idempotency TEXT NOT NULL UNIQUE,
  key_mac TEXT,
  supporter_count INTEGER NOT NULL DEFAULT 0 CHECK (supporter_count >= 0),
  -- The reporter took its publicity back, for good.
  is_withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (is_withdrawn IN (0, 1)),
  closed_at TEXT,
  erased_at TEXT CHECK (
    erased_at IS NULL OR (description IS NULL AND landmark IS NULL AND attributes IS NULL AND lat IS NULL AND long IS NULL)
  ),
  -- How many rules of src/service-requests/retention.ts were carried out.
  retention_step INTEGER NOT NULL DEFAULT 0 CHECK (retention_step >= 0),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  CHECK (is_secret = 0 OR (description IS NULL AND landmark IS NULL AND attributes IS NULL AND lat IS NULL AND long IS NULL)),
  CHECK ((closed_at IS NOT NULL) = (state IN ('done', 'done_by_silence', 'rejected', 'not_responsible', 'duplicate')))
) STRICT;

-- The officers' desk: by state, the oldest promise first; for the whole region, and for one agency.
CREATE INDEX service_request_desk ON service_request (region, state, verify_due_at, id) WHERE erased_at IS NULL;
CREATE INDEX service_request_agency_desk ON service_request (region, agency, state, verify_due_at, id)
WHERE erased_at IS NULL;

CREATE INDEX service_request_own ON service_request (key_mac) WHERE key_mac IS NOT NULL;

-- What has to be erased: by the rule that comes next, the one that was closed first; of those never closed, the oldest.
CREATE INDEX service_request_retention ON service_request (retention_step, closed_at, submitted_at)
WHERE erased_at IS NULL;

-- Everything that the public may know of a report, and nothing else. A row is here only while a report is triaged, public
-- and neither secret, withdrawn nor erased: what has no row does not exist for the public, whatever the reason.
CREATE TABLE service_request_public (
  id TEXT PRIMARY KEY REFERENCES service_request (id),
  region TEXT NOT NULL REFERENCES region (slug),
  class TEXT NOT NULL,
  service_code TEXT NOT NULL,
  agency TEXT,
  district_code TEXT,
  village_code TEXT,
  -- NULL: an officer lets only the facts be seen.
  description TEXT,
  landmark TEXT,
  -- Coarse: as many decimals as the category allows (src/service-requests/public.ts).
  lat REAL,
  long REAL,
  incident_on TEXT,
  programme_id TEXT REFERENCES programme (id),
  lapor_number TEXT,
  state TEXT NOT NULL,
  -- The word residents read (src/service-requests/states.ts).
  status TEXT NOT NULL CHECK (status IN ('waiting', 'coordination', 'disposition', 'process', 'done', 'rejected')),
  is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
  -- NULL in a sensitive category, of which only the day is told.
  received_at TEXT,
  received_on TEXT NOT NULL,
  clocks TEXT NOT NULL CHECK (json_valid(clocks)),
  -- Until closed; a report is late after this moment.
  final_due_at TEXT NOT NULL,
  supporter_count INTEGER NOT NULL DEFAULT 0,
  closed_at TEXT,
  published_at TEXT NOT NULL
) STRICT;

-- Both sides of the conversation on one report; only the reporter's key and the region's officers open it.
CREATE TABLE service_request_message (
  id TEXT PRIMARY KEY,
  request_id TEXT NOT NULL REFERENCES service_request (id),
  at TEXT NOT NULL,
  sender TEXT NOT NULL CHECK (sender IN ('reporter', 'agency')),
  -- Key of the organisation that answers; NULL for the reporter and for the region's coordinator.
  organisation TEXT,
  -- NULL when sealed (a secret report) or erased.
  body TEXT
) STRICT;

CREATE INDEX service_request_message_thread ON service_request_message (request_id, at, id);

-- "Saya juga". The supporter is an HMAC of a random token in their own browser: nobody, and undoable.
CREATE TABLE service_request_support (
  request_id TEXT NOT NULL REFERENCES service_request (id),
  supporter TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (request_id, supporter)
) STRICT, WITHOUT ROWID;

-- Messages that wait to be sent, one row each. No address stands here: it is unsealed when the message leaves.
CREATE TABLE outbox (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  region TEXT NOT NULL REFERENCES region (slug),
  noun TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  recipient TEXT NOT NULL CHECK (recipient IN ('reporter', 'officers')),
  UNIQUE (noun, subject_id, kind, recipient)
) STRICT;

-- How often something was tried that may be tried only so often, such as a key. The bucket is an HMAC that changes daily.
CREATE TABLE attempt (
  bucket TEXT PRIMARY KEY,
  count INTEGER NOT NULL CHECK (count >= 0),
  until TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX attempt_ended ON attempt (until);
