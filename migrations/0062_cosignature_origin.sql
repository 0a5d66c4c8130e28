-- A witness signs the log's name too. After a portal moved, one size and root are signed under two names, and what a
-- witness said of the one says nothing of the other.
CREATE TABLE log_cosignature_under_name (
  size INTEGER NOT NULL,
  -- 64 hexadecimal digits: what was seen, under whichever key of the portal.
  root TEXT NOT NULL,
  -- The name of the log that was seen, "pantau.example/log".
  origin TEXT NOT NULL,
  -- The witness, "name+id" of its key.
  witness TEXT NOT NULL,
  -- The signature line as it came, without its line break.
  line TEXT NOT NULL,
  -- When the witness saw it, UTC.
  seen_at TEXT NOT NULL,
  PRIMARY KEY (size, root, origin, witness)
) STRICT, WITHOUT ROWID;

-- What is there already was seen under the first name: the door took one line of a witness and no second.
INSERT INTO log_cosignature_under_name (size, root, origin, witness, line, seen_at)
SELECT c.size, c.root, substr(h.note, 1, instr(h.note, char(10)) - 1), c.witness, c.line, c.seen_at
FROM log_cosignature AS c
JOIN log_checkpoint AS h ON h.id = (SELECT min(id) FROM log_checkpoint WHERE size = c.size AND root = c.root);

DROP TABLE log_cosignature;
ALTER TABLE log_cosignature_under_name RENAME TO log_cosignature;
