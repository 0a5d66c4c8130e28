-- A spreadsheet that an officer uploaded: checked in portions first, and published whole or not at all.
CREATE TABLE spreadsheet (
  id TEXT PRIMARY KEY,
  region TEXT NOT NULL REFERENCES region (slug),
  type TEXT NOT NULL CHECK (type IN ('programmes', 'milestones', 'updates')),
  -- The names of its columns, in its own order, and the sign between them.
  columns TEXT NOT NULL CHECK (json_valid(columns)),
  delimiter TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('checking', 'checked', 'run', 'erased')),
  row_count INTEGER NOT NULL,
  portion_count INTEGER NOT NULL CHECK (portion_count >= 1),
  -- Portions that were checked; at portion_count the dry run is done.
  checked INTEGER NOT NULL DEFAULT 0 CHECK (checked BETWEEN 0 AND portion_count),
  created INTEGER NOT NULL DEFAULT 0,
  amended INTEGER NOT NULL DEFAULT 0,
  corrected INTEGER NOT NULL DEFAULT 0,
  unchanged INTEGER NOT NULL DEFAULT 0,
  wrong INTEGER NOT NULL DEFAULT 0,
  uploaded_by TEXT NOT NULL,
  uploaded_at TEXT NOT NULL,
  run_at TEXT,
  CHECK ((state = 'run') = (run_at IS NOT NULL))
) STRICT;

CREATE INDEX spreadsheet_of_region ON spreadsheet (region, uploaded_at, id);
-- What still has its rows, for the clock that erases them.
CREATE INDEX spreadsheet_kept ON spreadsheet (uploaded_at) WHERE state IN ('checking', 'checked');

-- Its rows as they were sent, until it is run or forgotten. `row` counts as Excel does: the header is 1.
CREATE TABLE spreadsheet_row (
  spreadsheet_id TEXT NOT NULL REFERENCES spreadsheet (id),
  -- Rows of one thing are checked together.
  portion INTEGER NOT NULL,
  row INTEGER NOT NULL,
  cells TEXT NOT NULL CHECK (json_valid(cells)),
  -- NULL until it is checked.
  outcome TEXT CHECK (outcome IN ('created', 'amended', 'corrected', 'unchanged', 'wrong')),
  -- What the whole file shows at once, such as a key that is used twice; and what the check found.
  told TEXT NOT NULL CHECK (json_valid(told)),
  problems TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(problems)),
  -- The version of the thing that it was compared with; 0 where there was none.
  base INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (spreadsheet_id, portion, row)
) STRICT, WITHOUT ROWID;

CREATE INDEX spreadsheet_row_wrong ON spreadsheet_row (spreadsheet_id, row) WHERE outcome = 'wrong';
