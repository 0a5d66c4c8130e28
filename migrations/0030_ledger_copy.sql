-- How far the erasure ledger was copied out of this database, so that it outlives it (functions/backups/copy-ledger.ts).
CREATE TABLE ledger_copy (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  erasure_id INTEGER NOT NULL CHECK (erasure_id > 0)
) STRICT;
