-- What witnesses (https://c2sp.org/tlog-witness) say of the log's heads: one line of each under each.
CREATE TABLE log_cosignature (
  size INTEGER NOT NULL,
  -- 64 hexadecimal digits: what was seen, under whichever key of the portal.
  root TEXT NOT NULL,
  -- The witness, "name+id" of its key.
  witness TEXT NOT NULL,
  -- The signature line as it came, without its line break.
  line TEXT NOT NULL,
  -- When the witness saw it, UTC.
  seen_at TEXT NOT NULL,
  PRIMARY KEY (size, root, witness)
) STRICT, WITHOUT ROWID;
