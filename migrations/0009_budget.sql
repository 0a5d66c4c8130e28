-- Money in whole rupiah. A year, an amount or a source of funds that nobody published is NULL here; why stands in `content`.
CREATE TABLE budget (
  id TEXT PRIMARY KEY,
  region TEXT NOT NULL REFERENCES region (slug),
  key TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  programme_id TEXT NOT NULL REFERENCES programme (id),
  kind TEXT CHECK (kind IN ('original', 'revised')),
  status TEXT CHECK (status IN ('indicative', 'committed')),
  fiscal_year INTEGER CHECK (fiscal_year BETWEEN 1990 AND 2100),
  amount INTEGER CHECK (amount BETWEEN 0 AND 100000000000000),
  said_on TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  UNIQUE (region, key)
) STRICT;

CREATE INDEX budget_by_programme ON budget (programme_id, fiscal_year, kind DESC, id);

-- IATI transaction types 2, 3 and 4, by name.
CREATE TABLE "transaction" (
  id TEXT PRIMARY KEY,
  region TEXT NOT NULL REFERENCES region (slug),
  key TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  programme_id TEXT NOT NULL REFERENCES programme (id),
  type TEXT NOT NULL CHECK (type IN ('commitment', 'disbursement', 'expenditure')),
  day TEXT NOT NULL,
  fiscal_year INTEGER NOT NULL CHECK (fiscal_year BETWEEN 1990 AND 2100),
  amount INTEGER NOT NULL CHECK (amount BETWEEN 0 AND 100000000000000),
  content TEXT NOT NULL CHECK (json_valid(content)),
  UNIQUE (region, key)
) STRICT;

CREATE INDEX transaction_by_day ON "transaction" (programme_id, day, id);

-- Sums of a programme's transactions, kept by the verb that records one.
CREATE TABLE transaction_sum (
  programme_id TEXT NOT NULL REFERENCES programme (id),
  fiscal_year INTEGER NOT NULL,
  type TEXT NOT NULL,
  -- Beyond 2^53 a number is no longer exact where pages are drawn.
  amount INTEGER NOT NULL CONSTRAINT sum_too_large CHECK (amount BETWEEN 0 AND 9007199254740991),
  PRIMARY KEY (programme_id, fiscal_year, type)
) STRICT, WITHOUT ROWID;

-- What was amended, for the history of numbers on a programme's page.
CREATE INDEX budget_amended ON budget (programme_id) WHERE version > 1;
CREATE INDEX transaction_amended ON "transaction" (programme_id) WHERE version > 1;
