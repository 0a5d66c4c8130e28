-- People who work in the console. A name is personal data: it stands here and nowhere else, and can be erased.
CREATE TABLE person (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  -- 'enrolling' until there is a way back to a lost passkey: a second passkey, or ten recovery codes.
  state TEXT NOT NULL CHECK (state IN ('enrolling', 'active', 'suspended')),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE role_grant (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id),
  role TEXT NOT NULL CHECK (
    role IN ('platform_admin', 'region_admin', 'publisher', 'editor', 'triager', 'auditor')
  ),
  -- NULL: everywhere.
  region TEXT REFERENCES region (slug),
  -- Key of an organisation of the region; NULL: the whole region.
  organisation TEXT,
  granted_at TEXT NOT NULL,
  CHECK ((role = 'platform_admin') = (region IS NULL)),
  CHECK (role <> 'triager' OR organisation IS NOT NULL),
  CHECK (region IS NOT NULL OR organisation IS NULL)
) STRICT;

CREATE UNIQUE INDEX role_grant_once ON role_grant (person_id, role, coalesce(region, ''), coalesce(organisation, ''));
CREATE INDEX role_grant_by_region ON role_grant (region, person_id);

-- WebAuthn credentials; `id` is the credential id and `public_key` a COSE key, both base64url.
CREATE TABLE passkey (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id),
  public_key TEXT NOT NULL,
  counter INTEGER NOT NULL,
  transports TEXT NOT NULL CHECK (json_valid(transports)),
  label TEXT NOT NULL,
  created_at TEXT NOT NULL,
  used_at TEXT
) STRICT;

CREATE INDEX passkey_by_person ON passkey (person_id, created_at);

-- Of every secret only its SHA-256 stands here, in lower-case hex: each has 112 random bits or more.
CREATE TABLE recovery_code (
  hash TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id),
  made_at TEXT NOT NULL,
  used_at TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX recovery_code_by_person ON recovery_code (person_id, used_at);

-- A way in for somebody new, or back in for `person_id`. Good for 24 hours, once.
CREATE TABLE invite (
  hash TEXT PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  person_id TEXT REFERENCES person (id),
  role TEXT,
  region TEXT REFERENCES region (slug),
  organisation TEXT,
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  used_at TEXT,
  CHECK ((person_id IS NULL) = (role IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX invite_by_region ON invite (region, created_at);
CREATE INDEX invite_by_expiry ON invite (expires_at);

-- `via` is how it began: anything but a passkey opens the way to make one, and nothing else.
CREATE TABLE session (
  hash TEXT PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  person_id TEXT NOT NULL REFERENCES person (id),
  via TEXT NOT NULL CHECK (via IN ('passkey', 'recovery', 'invite')),
  created_at TEXT NOT NULL,
  seen_at TEXT NOT NULL,
  -- When its holder last showed a passkey.
  proved_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX session_by_person ON session (person_id, created_at);
CREATE INDEX session_by_age ON session (seen_at);

-- Challenges that were answered: a challenge is signed and dated by the portal, so only used ones need remembering.
CREATE TABLE spent_challenge (
  hash TEXT PRIMARY KEY,
  expires_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX spent_challenge_by_expiry ON spent_challenge (expires_at);
