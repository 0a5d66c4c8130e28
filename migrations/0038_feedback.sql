-- What residents say to a programme, one of its milestones, or an update: private until an officer lets it be seen.
CREATE TABLE feedback (
  -- The public reference, 10 Crockford symbols.
  id TEXT PRIMARY KEY,
  region TEXT NOT NULL REFERENCES region (slug),
  kind TEXT NOT NULL CHECK (kind IN ('question', 'observation', 'opinion')),
  -- NULL: about an update that belongs to none.
  programme_id TEXT REFERENCES programme (id),
  milestone_key TEXT,
  update_id TEXT REFERENCES "update" (id),
  -- Key of the organisation that answers for it; NULL: the region's coordinator.
  agency TEXT,
  -- NULL: an observation without words, or erased.
  body TEXT,
  -- Of an observation: what was seen, on which day, in which kelurahan.
  seen TEXT CHECK (seen IN ('there', 'partly', 'absent')),
  seen_on TEXT,
  district_code TEXT,
  village_code TEXT,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'published', 'refused', 'hidden', 'withdrawn')),
  -- Why it was refused or hidden (src/feedback/schema.ts).
  refusal TEXT,
  submitted_at TEXT NOT NULL,
  -- The day of submitted_at in the region's own time zone.
  received_on TEXT NOT NULL,
  -- Promises made at submit, frozen: { verify, final }, as in service_request.clocks; `final` is a question's answer.
  clocks TEXT NOT NULL CHECK (json_valid(clocks)),
  -- By when the next thing is owed, UTC: it is looked at, then a question is answered; the year 9999: nothing is owed.
  next_due_at TEXT NOT NULL,
  published_at TEXT,
  answer TEXT,
  answered_at TEXT,
  -- NULL in an answered one: the region's coordinator.
  answered_by TEXT REFERENCES organisation (id),
  -- HMACs, as in service_request.
  idempotency TEXT NOT NULL UNIQUE,
  key_mac TEXT,
  erased_at TEXT,
  -- When it was refused, hidden or withdrawn, UTC: its words are erased some time after.
  ended_at TEXT,
  -- What officers were told of the promise that is owed: 1 that it is near, 2 that it is broken.
  told INTEGER NOT NULL DEFAULT 0 CHECK (told IN (0, 1, 2)),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  -- In which list of the officers it stands, and where in it: by what is owed, else by when it came to rest.
  list TEXT AS (iif(state = 'published' AND kind = 'question' AND answer IS NULL, 'unanswered', state)),
  list_at TEXT AS (iif(next_due_at < '9999', next_due_at, coalesce(ended_at, answered_at, published_at, submitted_at))),
  CHECK (programme_id IS NOT NULL OR update_id IS NOT NULL),
  CHECK (milestone_key IS NULL OR programme_id IS NOT NULL),
  CHECK ((kind = 'observation') = (seen IS NOT NULL AND seen_on IS NOT NULL)),
  CHECK ((refusal IS NOT NULL) = (state IN ('refused', 'hidden'))),
  CHECK (answer IS NULL OR kind = 'question'),
  CHECK ((answer IS NULL) = (answered_at IS NULL)),
  CHECK (erased_at IS NULL OR (body IS NULL AND key_mac IS NULL))
) STRICT;

-- The officers' lists: the region's, one agency's, and each of one programme.
CREATE INDEX feedback_desk ON feedback (region, list, kind, list_at, id);
CREATE INDEX feedback_agency_desk ON feedback (region, agency, list, kind, list_at, id);
CREATE INDEX feedback_programme_desk ON feedback (programme_id, list, kind, list_at, id);
CREATE INDEX feedback_agency_programme_desk ON feedback (programme_id, agency, list, kind, list_at, id);
-- What the clock has to tell of.
CREATE INDEX feedback_untold ON feedback (told, next_due_at, id) WHERE told < 2 AND next_due_at < '9999';
CREATE INDEX feedback_own ON feedback (key_mac) WHERE key_mac IS NOT NULL;
-- What everybody reads: of a programme and of an update, newest first; open questions, the longest waiting first.
CREATE INDEX feedback_of_programme ON feedback (programme_id, kind, received_on, id) WHERE state = 'published';
CREATE INDEX feedback_of_update ON feedback (update_id, kind, received_on, id) WHERE state = 'published' AND update_id IS NOT NULL;
CREATE INDEX feedback_of_region ON feedback (region, kind, received_on, id) WHERE state = 'published';
CREATE INDEX feedback_unanswered ON feedback (programme_id, received_on, id)
WHERE state = 'published' AND kind = 'question' AND answer IS NULL;
CREATE INDEX feedback_answered ON feedback (programme_id, answered_at, id)
WHERE state = 'published' AND answered_at IS NOT NULL;
-- Of one milestone alone.
CREATE INDEX feedback_of_milestone ON feedback (programme_id, milestone_key, kind, received_on, id)
WHERE state = 'published' AND milestone_key IS NOT NULL;
-- What is erased when its time is over: words that nobody may see.
CREATE INDEX feedback_ended ON feedback (ended_at, id) WHERE ended_at IS NOT NULL AND erased_at IS NULL;

-- How often what was refused or hidden, and why: of each agency ('': the region's coordinator), and of them all ('*').
CREATE TABLE feedback_refusal (
  region TEXT NOT NULL REFERENCES region (slug),
  agency TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('refused', 'hidden')),
  refusal TEXT NOT NULL,
  n INTEGER NOT NULL CHECK (n > 0),
  PRIMARY KEY (region, agency, state, refusal)
) STRICT, WITHOUT ROWID;

-- How many saw what, by place and month: of a programme as a whole (milestone_key ''), and of each milestone.
-- programme_id '': of an update, which `update_id` names, whether or not it belongs to a programme.
CREATE TABLE observation_tally (
  programme_id TEXT NOT NULL,
  milestone_key TEXT NOT NULL,
  update_id TEXT NOT NULL,
  -- Of a kelurahan, or of a kecamatan where no more was told; '': the place was not told.
  village_code TEXT NOT NULL,
  -- 'YYYY-MM' of the day on which it was seen.
  month TEXT NOT NULL,
  there INTEGER NOT NULL DEFAULT 0 CHECK (there >= 0),
  partly INTEGER NOT NULL DEFAULT 0 CHECK (partly >= 0),
  absent INTEGER NOT NULL DEFAULT 0 CHECK (absent >= 0),
  PRIMARY KEY (programme_id, milestone_key, update_id, village_code, month)
) STRICT, WITHOUT ROWID;

-- The newest months first.
CREATE INDEX observation_tally_newest ON observation_tally (programme_id, milestone_key, update_id, month, village_code);

-- The same in sum, kept in the batch of the change, so that no page ever counts: { there, partly, absent, villages }.
CREATE TABLE observation_sum (
  programme_id TEXT NOT NULL,
  milestone_key TEXT NOT NULL,
  update_id TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  PRIMARY KEY (programme_id, milestone_key, update_id)
) STRICT, WITHOUT ROWID;

-- A resident's photo of what they saw; `request_id` of it stays NULL.
ALTER TABLE photo ADD COLUMN feedback_id TEXT REFERENCES feedback (id);
CREATE INDEX photo_of_feedback ON photo (feedback_id, uploaded_at, id) WHERE feedback_id IS NOT NULL;
