-- A public word of an office. `open` is 1 until a source says that it was kept whole or taken back.
CREATE TABLE commitment (
  id TEXT PRIMARY KEY,
  region TEXT NOT NULL REFERENCES region (slug),
  demo INTEGER NOT NULL CHECK (demo IN (0, 1)),
  key TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  programme_id TEXT REFERENCES programme (id),
  office TEXT NOT NULL,
  made_on TEXT NOT NULL,
  due_on TEXT,
  open INTEGER NOT NULL CHECK (open IN (0, 1)),
  source_id TEXT NOT NULL REFERENCES source (id),
  -- Of the newest word on what became of it; NULL while no source says anything.
  outcome_source_id TEXT REFERENCES source (id),
  content TEXT NOT NULL CHECK (json_valid(content)),
  UNIQUE (region, key)
) STRICT;

CREATE INDEX commitment_by_day ON commitment (demo, made_on, id);
CREATE INDEX commitment_by_state ON commitment (demo, open, made_on, id);
CREATE INDEX commitment_of_region ON commitment (region, made_on, id);
CREATE INDEX commitment_of_region_by_state ON commitment (region, open, made_on, id);
-- What is late is read by its due day, the longest late first.
CREATE INDEX commitment_by_due ON commitment (demo, due_on, id) WHERE open = 1 AND due_on IS NOT NULL;
CREATE INDEX commitment_of_region_by_due ON commitment (region, due_on, id) WHERE open = 1 AND due_on IS NOT NULL;
CREATE INDEX commitment_of_programme ON commitment (programme_id, made_on, id) WHERE programme_id IS NOT NULL;

-- A judgement by somebody else than those who do the work. Exactly one subject.
CREATE TABLE assessment (
  id TEXT PRIMARY KEY,
  region TEXT NOT NULL REFERENCES region (slug),
  key TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  subject_kind TEXT NOT NULL CHECK (subject_kind IN ('programme', 'commitment', 'plan')),
  subject_key TEXT NOT NULL,
  assessor_id TEXT NOT NULL REFERENCES organisation (id),
  day TEXT NOT NULL,
  source_id TEXT NOT NULL REFERENCES source (id),
  content TEXT NOT NULL CHECK (json_valid(content)),
  UNIQUE (region, key)
) STRICT;

CREATE INDEX assessment_by_subject ON assessment (region, subject_kind, subject_key, day, id);
CREATE INDEX assessment_of_region ON assessment (region, subject_kind, day, id);
