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

CREATE INDEX budget_by_programme ON budget (programme_id, fiscal_year, said_on, id);

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

-- What each fiscal year of a programme adds up to, kept by the verbs that record money. An amount that is NULL is not
-- known; a total of budgets says why in its `_gap`: what a source says of it, that nothing is recorded, or that only a
-- part is known.
CREATE TABLE money_year (
  programme_id TEXT NOT NULL REFERENCES programme (id),
  fiscal_year INTEGER NOT NULL,
  original INTEGER,
  original_gap TEXT CHECK (original_gap IN ('not_published', 'not_applicable', 'unknown', 'not_recorded', 'partial')),
  revised INTEGER,
  revised_gap TEXT CHECK (revised_gap IN ('not_published', 'not_applicable', 'unknown', 'not_recorded', 'partial')),
  -- Sums of transactions by type; NULL when none is recorded.
  commitment INTEGER,
  disbursement INTEGER,
  expenditure INTEGER,
  -- Of the total in force, the revised one where there is any: how many named funds and records it adds up, the status
  -- that all of them share, the newest day on which one was said, and the keys of the sources.
  funds INTEGER NOT NULL,
  records INTEGER NOT NULL,
  status TEXT CHECK (status IN ('indicative', 'committed')),
  said_on TEXT,
  sources TEXT NOT NULL CHECK (json_valid(sources)),
  PRIMARY KEY (programme_id, fiscal_year),
  CHECK ((original IS NULL) = (original_gap IS NOT NULL) AND (revised IS NULL) = (revised_gap IS NOT NULL)),
  -- Beyond 2^53 a number is no longer exact where pages are drawn.
  CONSTRAINT sum_too_large CHECK (
    max(coalesce(original, 0), coalesce(revised, 0), coalesce(commitment, 0), coalesce(disbursement, 0),
      coalesce(expenditure, 0)) <= 9007199254740991
  )
) STRICT, WITHOUT ROWID;

-- What was amended, for the history of numbers on a programme's page.
CREATE INDEX budget_amended ON budget (programme_id) WHERE version > 1;
CREATE INDEX transaction_amended ON "transaction" (programme_id) WHERE version > 1;
