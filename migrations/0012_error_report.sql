-- What residents say is wrong in a figure. Their three texts may hold personal data: no page shows them, no event holds
-- them, and a row may be deleted. The address is one that the portal itself has, never free text.
CREATE TABLE error_report (
  id TEXT PRIMARY KEY,
  region TEXT NOT NULL REFERENCES region (slug),
  address TEXT NOT NULL,
  what_is_wrong TEXT NOT NULL,
  right_value TEXT,
  where_to_see TEXT,
  submitted_at TEXT NOT NULL,
  -- The day of submitted_at in the region's own time zone: lists are sorted and waiting is counted by it.
  received_on TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'answered')),
  answer TEXT,
  answered_at TEXT,
  -- NULL in an answered report: whoever runs the portal answered, not an organisation of the region.
  answered_by TEXT REFERENCES organisation (id),
  CHECK ((state = 'answered') = (answer IS NOT NULL)),
  CHECK ((state = 'answered') = (answered_at IS NOT NULL)),
  CHECK (answered_by IS NULL OR state = 'answered')
) STRICT;

CREATE INDEX error_report_by_state ON error_report (region, state, received_on, id);
CREATE INDEX error_report_open ON error_report (received_on, id) WHERE state = 'open';
