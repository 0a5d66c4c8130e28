-- What has no agency or no kecamatan is called '_tanpa' from now on: '-' is no code either, but a spreadsheet reads it as a formula.
UPDATE statistic SET key = '_tanpa' WHERE key = '-';

-- Where statistics are counted anew, beside those that the public reads until all is counted (functions/statistics/rebuild.ts).
CREATE TABLE request_fact_next (
  id TEXT PRIMARY KEY,
  region TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT, WITHOUT ROWID;

CREATE TABLE statistic_next (
  region TEXT NOT NULL REFERENCES region (slug),
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  period TEXT NOT NULL,
  received INTEGER NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  PRIMARY KEY (region, kind, key, period)
) STRICT, WITHOUT ROWID;
