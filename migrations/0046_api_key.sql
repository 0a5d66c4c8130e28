-- Keys with which machines come in. The key itself stands nowhere: `key_mac` is its HMAC under the portal's secret.
CREATE TABLE api_key (
  id TEXT PRIMARY KEY,
  region TEXT NOT NULL REFERENCES region (slug),
  -- Key of an organisation of the region, whose reports and updates alone it reaches; NULL: the whole region.
  organisation TEXT,
  scope TEXT NOT NULL CHECK (scope IN ('relay', 'triage', 'publish')),
  -- What it is for and who runs it, for colleagues.
  label TEXT NOT NULL CHECK (length(label) BETWEEN 1 AND 100),
  key_mac TEXT NOT NULL UNIQUE,
  made_at TEXT NOT NULL,
  -- NULL: from the command line.
  made_by TEXT REFERENCES person (id),
  revoked_at TEXT,
  revoked_by TEXT REFERENCES person (id),
  -- The day on which it last opened something, UTC; written once a day at most.
  last_used_on TEXT,
  CHECK (revoked_by IS NULL OR revoked_at IS NOT NULL)
) STRICT;

CREATE INDEX api_key_of_region ON api_key (region, made_at, id);
