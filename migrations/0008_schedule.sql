-- The plan of a programme with everything said of it since; its first version is the baseline.
CREATE TABLE schedule (
  id TEXT PRIMARY KEY,
  region TEXT NOT NULL REFERENCES region (slug),
  key TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  programme_id TEXT NOT NULL UNIQUE REFERENCES programme (id),
  -- The newest day on which a source said something of the plan: silence is counted from it.
  said_on TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  UNIQUE (region, key)
) STRICT;

-- The milestones of each plan as they stand now, kept so that lists find them by index.
-- States are OC4IDS milestoneStatus and "dropped"; days are the last day of the period that was written.
CREATE TABLE milestone (
  id TEXT PRIMARY KEY,
  region TEXT NOT NULL REFERENCES region (slug),
  programme_id TEXT NOT NULL REFERENCES programme (id),
  key TEXT NOT NULL,
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  type TEXT NOT NULL,
  weight INTEGER NOT NULL CHECK (weight BETWEEN 0 AND 100),
  state TEXT NOT NULL CHECK (state IN ('scheduled', 'partiallyMet', 'met', 'notMet', 'dropped')),
  original_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  met_on TEXT,
  slip_days INTEGER NOT NULL,
  UNIQUE (programme_id, key)
) STRICT;

CREATE INDEX milestone_open ON milestone (region, due_on, id) WHERE state NOT IN ('met', 'dropped');

-- The ledger of moved dates: every move of every milestone, with its reason and its source.
CREATE TABLE milestone_move (
  id TEXT PRIMARY KEY,
  region TEXT NOT NULL REFERENCES region (slug),
  programme_id TEXT NOT NULL REFERENCES programme (id),
  milestone TEXT NOT NULL,
  title TEXT NOT NULL,
  from_due TEXT NOT NULL,
  to_due TEXT NOT NULL,
  days INTEGER NOT NULL,
  reason TEXT NOT NULL,
  as_of TEXT NOT NULL,
  source_id TEXT NOT NULL REFERENCES source (id)
) STRICT;

CREATE INDEX milestone_move_by_day ON milestone_move (region, as_of, id);
CREATE INDEX milestone_move_by_programme ON milestone_move (programme_id);

-- What lists show of a plan: progress in percent (NULL: no milestones, no percentage), the earliest open due date,
-- and the largest slippage in days.
ALTER TABLE programme ADD COLUMN progress INTEGER CHECK (progress BETWEEN 0 AND 100);
ALTER TABLE programme ADD COLUMN next_due TEXT;
ALTER TABLE programme ADD COLUMN slip_days INTEGER;

-- A programme without milestones stands last in both.
CREATE INDEX programme_by_due ON programme (region, coalesce(next_due, '9999-12-31'), id);
CREATE INDEX programme_by_slip ON programme (region, coalesce(slip_days, -999999), id);

-- Progress of each dimension of a region; the dimension '' holds programmes that no source puts in one.
CREATE TABLE progress (
  region TEXT NOT NULL REFERENCES region (slug),
  dimension TEXT NOT NULL,
  programme_count INTEGER NOT NULL,
  scheduled_count INTEGER NOT NULL,
  progress_sum INTEGER NOT NULL,
  PRIMARY KEY (region, dimension)
) STRICT, WITHOUT ROWID;

INSERT INTO progress (region, dimension, programme_count, scheduled_count, progress_sum)
SELECT region, coalesce(dimension, ''), count(*), 0, 0 FROM programme GROUP BY region, coalesce(dimension, '');

-- The sources that a programme cites, by key, as its page names them.
ALTER TABLE programme ADD COLUMN citations TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(citations));

UPDATE programme
SET citations = (
  SELECT json_group_object(s.key, json_object(
    'id', s.id, 'class', s.class, 'publisher', s.publisher, 'title', s.title,
    'event_date', s.event_date, 'published_at', s.published_at
  ))
  FROM programme_source AS c JOIN source AS s ON s.id = c.source_id
  WHERE c.programme_id = programme.id
);

-- Who takes part in it and in which role, as its page lists them.
ALTER TABLE programme ADD COLUMN participants TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(participants));

UPDATE programme
SET participants = (
  SELECT json_group_array(json_object(
    'key', o.key, 'name', o.name, 'kind', o.kind, 'aliases', json(o.aliases), 'mandate', o.mandate,
    'source_id', o.source_id, 'role', r.role
  ) ORDER BY r.role, o.name)
  FROM programme_role AS r JOIN organisation AS o ON o.id = r.organisation_id
  WHERE r.programme_id = programme.id
);

CREATE INDEX programme_figured ON programme (region) WHERE figured = 1;
CREATE INDEX programme_progress ON programme (region, coalesce(dimension, ''), progress);
