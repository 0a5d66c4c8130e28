-- What officers erased on request is counted beside what they refused and hid; 'request' is no reason of a refusal.
CREATE TABLE feedback_refusal_counted (
  region TEXT NOT NULL REFERENCES region (slug),
  -- To which it was addressed, whoever refused it.
  agency TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('refused', 'hidden', 'erased')),
  refusal TEXT NOT NULL,
  n INTEGER NOT NULL CHECK (n > 0),
  PRIMARY KEY (region, agency, state, refusal),
  CHECK ((state = 'erased') = (refusal = 'request'))
) STRICT, WITHOUT ROWID;
INSERT INTO feedback_refusal_counted SELECT * FROM feedback_refusal;
DROP TABLE feedback_refusal;
ALTER TABLE feedback_refusal_counted RENAME TO feedback_refusal;

-- What is owed at the same moment stands in the order in which it came.
DROP INDEX feedback_desk;
DROP INDEX feedback_agency_desk;
DROP INDEX feedback_programme_desk;
DROP INDEX feedback_agency_programme_desk;
ALTER TABLE feedback DROP COLUMN list_at;
ALTER TABLE feedback ADD COLUMN list_at TEXT AS (
  iif(next_due_at < '9999', next_due_at || '_' || submitted_at, coalesce(ended_at, answered_at, published_at, submitted_at))
);
CREATE INDEX feedback_desk ON feedback (region, list, kind, list_at, id);
CREATE INDEX feedback_agency_desk ON feedback (region, agency, list, kind, list_at, id);
CREATE INDEX feedback_programme_desk ON feedback (programme_id, list, kind, list_at, id);
CREATE INDEX feedback_agency_programme_desk ON feedback (programme_id, agency, list, kind, list_at, id);
