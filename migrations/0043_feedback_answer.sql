-- What the public answer to a question said before it was corrected, and why it was. The answer that stands is in its
-- row of feedback, whose answered_at stays the moment of the first: by it the promise was kept or broken.
CREATE TABLE feedback_answer (
  feedback_id TEXT NOT NULL REFERENCES feedback (id),
  -- The first answer is 1.
  version INTEGER NOT NULL CHECK (version >= 1),
  answer TEXT NOT NULL,
  -- NULL: the region's coordinator.
  answered_by TEXT REFERENCES organisation (id),
  said_at TEXT NOT NULL,
  corrected_at TEXT NOT NULL,
  -- What was wrong in it, for everybody.
  reason TEXT NOT NULL,
  PRIMARY KEY (feedback_id, version)
) STRICT, WITHOUT ROWID;

-- When the answer that stands was put in the place of an earlier one; NULL: it is the first.
ALTER TABLE feedback ADD COLUMN corrected_at TEXT;
