-- What the reader of events knows of each report (src/statistics/fact.ts): codes, days and states, and nobody's word.
CREATE TABLE request_fact (
  id TEXT PRIMARY KEY,
  region TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT, WITHOUT ROWID;

-- Sums of those facts: of a region, and in it of each agency, category and kecamatan; each for every month of receipt
-- ('YYYY-MM'), every year ('YYYY') and for all time ('').
CREATE TABLE statistic (
  region TEXT NOT NULL REFERENCES region (slug),
  kind TEXT NOT NULL CHECK (kind IN ('region', 'agency', 'service', 'district')),
  -- '' of a region; '-' stands for none.
  key TEXT NOT NULL,
  period TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  PRIMARY KEY (region, kind, key, period)
) STRICT, WITHOUT ROWID;
