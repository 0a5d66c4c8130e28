-- How a report came in; all but 'web' were entered by an officer for somebody.
ALTER TABLE service_request ADD COLUMN channel TEXT NOT NULL DEFAULT 'web'
CHECK (channel IN ('web', 'phone', 'counter', 'whatsapp', 'letter'));
-- What became of its promises (src/clocks/course.ts).
ALTER TABLE service_request ADD COLUMN course TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(course));
-- The moments of src/clocks/alarms.ts, UTC; the year 9999: no clock runs, and the clock has nothing to do.
ALTER TABLE service_request ADD COLUMN next_due_at TEXT NOT NULL DEFAULT '9999-12-31T23:59:59.999Z';
ALTER TABLE service_request ADD COLUMN wake_at TEXT NOT NULL DEFAULT '9999-12-31T23:59:59.999Z';
-- From one agency to another; forwarding it the first time does not count.
ALTER TABLE service_request ADD COLUMN hand_over_count INTEGER NOT NULL DEFAULT 0 CHECK (hand_over_count >= 0);
-- How it was done according to the agency, and according to its reporter; NULL: nobody said.
ALTER TABLE service_request ADD COLUMN outcome TEXT CHECK (outcome IN ('whole', 'part'));
ALTER TABLE service_request ADD COLUMN confirmed TEXT CHECK (confirmed IN ('whole', 'part'));
-- What the reporter thinks of the answer, 1 to 5.
ALTER TABLE service_request ADD COLUMN rating INTEGER CHECK (rating BETWEEN 1 AND 5);
ALTER TABLE service_request ADD COLUMN reopened_count INTEGER NOT NULL DEFAULT 0 CHECK (reopened_count >= 0);
-- The report that tells the same and goes on in its place. No foreign key: a restore writes reports in the order of
-- their references.
ALTER TABLE service_request ADD COLUMN duplicate_of TEXT;
-- Supporters who say "belum selesai" of a closed report, and wait for an officer to look.
ALTER TABLE service_request ADD COLUMN objection_count INTEGER NOT NULL DEFAULT 0 CHECK (objection_count >= 0);

-- Of a report that was there before: what its state tells.
UPDATE service_request
SET course = json_object(
    'kept', json_object('verify', NULL, 'first_action', NULL, 'final', NULL),
    'due', json_object(
      'verify', json_object('due_on', clocks ->> '$.promises.verify.due_on', 'due_at', verify_due_at,
        'provisional', json(iif(clocks ->> '$.promises.verify.provisional', 'true', 'false'))),
      'first_action', json_object('due_on', clocks ->> '$.promises.first_action.due_on', 'due_at', first_action_due_at,
        'provisional', json(iif(clocks ->> '$.promises.first_action.provisional', 'true', 'false'))),
      'final', json_object('due_on', clocks ->> '$.promises.final.due_on', 'due_at', final_due_at,
        'provisional', json(iif(clocks ->> '$.promises.final.provisional', 'true', 'false')))
    ),
    'lapsed', json('[]'), 'pauses', json('[]'), 'paused_at', NULL, 'silence', NULL, 'objection', NULL,
    'reminded', json('[]'), 'escalated', json('[]')
  ),
  next_due_at = min(verify_due_at, first_action_due_at, final_due_at),
  wake_at = min(verify_due_at, first_action_due_at, final_due_at)
WHERE erased_at IS NULL AND closed_at IS NULL;

DROP INDEX service_request_desk;
DROP INDEX service_request_agency_desk;
-- `clocks` says what was promised, and `course` by when it is owed now.
ALTER TABLE service_request DROP COLUMN verify_due_at;
ALTER TABLE service_request DROP COLUMN first_action_due_at;
-- The inbox, the oldest promise first: what is open, and what is in one state, each for the whole region, one agency,
-- one category or one kecamatan, so that a page costs the same rows however many reports there are.
-- functions/triage/inbox-reads.ts names the one that it wants. A submit pays for six of them; the last two begin when a
-- report was checked.
CREATE INDEX service_request_inbox ON service_request (region, next_due_at, id) WHERE closed_at IS NULL AND erased_at IS NULL;
CREATE INDEX service_request_agency_inbox ON service_request (region, agency, next_due_at, id) WHERE closed_at IS NULL AND erased_at IS NULL;
CREATE INDEX service_request_state_inbox ON service_request (region, state, next_due_at, id) WHERE erased_at IS NULL;
CREATE INDEX service_request_agency_state_inbox ON service_request (region, agency, state, next_due_at, id) WHERE erased_at IS NULL;
CREATE INDEX service_request_service_state_inbox ON service_request (region, service_code, state, next_due_at, id) WHERE erased_at IS NULL;
CREATE INDEX service_request_district_state_inbox ON service_request (region, district_code, state, next_due_at, id) WHERE erased_at IS NULL;
CREATE INDEX service_request_agency_service_state_inbox ON service_request (region, agency, service_code, state, next_due_at, id) WHERE erased_at IS NULL AND state <> 'received';
CREATE INDEX service_request_agency_district_state_inbox ON service_request (region, agency, district_code, state, next_due_at, id) WHERE erased_at IS NULL AND state <> 'received';
-- What supporters doubt.
CREATE INDEX service_request_objected ON service_request (region, closed_at, id) WHERE objection_count > 0 AND erased_at IS NULL;
CREATE INDEX service_request_agency_objected ON service_request (region, agency, closed_at, id) WHERE objection_count > 0 AND erased_at IS NULL;

-- What the clock has to do, oldest first: about what is owed, and what nobody objected to. They wait apart, so that many
-- closings of one night keep no reminder waiting.
CREATE INDEX service_request_wake ON service_request (wake_at, id) WHERE wake_at < '9999' AND next_due_at < '9999' AND erased_at IS NULL;
CREATE INDEX service_request_silent ON service_request (wake_at, id) WHERE wake_at < '9999' AND next_due_at >= '9999' AND erased_at IS NULL;
CREATE INDEX service_request_duplicate ON service_request (duplicate_of) WHERE duplicate_of IS NOT NULL;

-- What the public may know of a report's way: see service_request.
ALTER TABLE service_request_public ADD COLUMN course TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(course));
ALTER TABLE service_request_public ADD COLUMN hand_over_count INTEGER NOT NULL DEFAULT 0;
ALTER TABLE service_request_public ADD COLUMN outcome TEXT;
ALTER TABLE service_request_public ADD COLUMN confirmed TEXT;
-- Why it was closed, in the officer's words; NULL while it is open, and where only facts are shown.
ALTER TABLE service_request_public ADD COLUMN reason TEXT;
UPDATE service_request_public SET course = (SELECT s.course FROM service_request AS s WHERE s.id = service_request_public.id);

-- What an agency's message is: respon awal, respon substantif, a question, or how it was closed; NULL: none of these.
ALTER TABLE service_request_message ADD COLUMN grade TEXT CHECK (grade IN ('initial', 'substantive', 'question', 'closing'));
