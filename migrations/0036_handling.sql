-- Through whose hands a report went. The reason is erased with the thread.
CREATE TABLE service_request_referral (
  id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
  request_id TEXT NOT NULL REFERENCES service_request (id),
  at TEXT NOT NULL,
  -- Keys of organisations; NULL: the region's coordinator.
  from_agency TEXT,
  to_agency TEXT,
  -- Working days that the one before had it.
  days_held INTEGER NOT NULL CHECK (days_held >= 0),
  reason TEXT
) STRICT;
CREATE INDEX service_request_referral_of_request ON service_request_referral (request_id, id);

-- What officers write for each other. Of a secret report the words are sealed, under 'note:' and the id.
CREATE TABLE service_request_note (
  id TEXT PRIMARY KEY,
  request_id TEXT NOT NULL REFERENCES service_request (id),
  at TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES person (id),
  body TEXT
) STRICT;
CREATE INDEX service_request_note_of_request ON service_request_note (request_id, at, id);

-- Who asked to see how to reach a reporter, why, and who agreed where the region wants two. Its reporter reads it. One row
-- for each asking; each time that it was shown is an event open_identity, which names the row.
CREATE TABLE identity_opening (
  id TEXT PRIMARY KEY,
  request_id TEXT NOT NULL REFERENCES service_request (id),
  asked_at TEXT NOT NULL,
  asked_by TEXT NOT NULL REFERENCES person (id),
  -- Of the one who asked; NULL: the region's coordinator.
  organisation TEXT,
  -- Sealed of a secret report, under 'note:' and the id.
  reason TEXT,
  -- Since when it may be shown; NULL: it waits for a second person. Without `agreed_by`: it took no second one.
  agreed_at TEXT,
  agreed_by TEXT REFERENCES person (id),
  CHECK (agreed_by IS NULL OR agreed_by <> asked_by)
) STRICT;
CREATE INDEX identity_opening_of_request ON identity_opening (request_id, asked_at);
-- Those that wait for a second person.
CREATE INDEX identity_opening_waiting ON identity_opening (asked_at) WHERE agreed_at IS NULL;
-- Opening an identity takes two people.
ALTER TABLE region ADD COLUMN two_person_identity INTEGER NOT NULL DEFAULT 0 CHECK (two_person_identity IN (0, 1));

-- "Belum selesai" of somebody who supports a closed report; one from each, until an officer looked at it.
CREATE TABLE service_request_objection (
  id TEXT PRIMARY KEY,
  request_id TEXT NOT NULL REFERENCES service_request (id),
  -- HMAC, as in service_request_support.
  supporter TEXT NOT NULL,
  at TEXT NOT NULL,
  body TEXT,
  reviewed_at TEXT,
  UNIQUE (request_id, supporter)
) STRICT, WITHOUT ROWID;

-- Which agency answers for what, where: the nearest one holds, kecamatan and category before category alone before
-- kecamatan alone; '' stands for all of them. Over the agency that the region's list names.
CREATE TABLE service_route (
  region TEXT NOT NULL REFERENCES region (slug),
  service_code TEXT NOT NULL,
  district_code TEXT NOT NULL,
  agency TEXT NOT NULL,
  PRIMARY KEY (region, service_code, district_code)
) STRICT, WITHOUT ROWID;

-- What happened to a report, without its thousand supporters; a submit and a message pay nothing for it. The verbs are
-- those of functions/service-requests/way-reads.ts.
CREATE INDEX event_of_way ON event (subject_id, id)
WHERE noun = 'service_request' AND verb IN ('verify', 'forward', 'hand_over', 'ask', 'answer', 'respond',
  'follow_up', 'close', 'reject', 'disclaim', 'merge', 'confirm', 'object', 'reopen', 'auto_close', 'undo', 'approve_photos',
  'dismiss_objections');

-- All that happened to a report after its submit, which pays nothing for it, and without its thousand supporters.
CREATE INDEX event_of_report ON event (subject_id, id)
WHERE noun = 'service_request' AND verb NOT IN ('submit', 'support', 'unsupport', 'object_as_supporter', 'unobject_as_supporter');

-- Words with which officers begin an answer.
CREATE TABLE response_template (
  id TEXT PRIMARY KEY,
  region TEXT NOT NULL REFERENCES region (slug),
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  -- Where it is offered; NULL: everywhere.
  action TEXT,
  service_code TEXT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;
CREATE INDEX response_template_of_region ON response_template (region, title, id);

-- One deed on many reports, and how each of them stood before: it can be undone for ten minutes, by whoever did it.
CREATE TABLE bulk_action (
  id TEXT PRIMARY KEY,
  region TEXT NOT NULL REFERENCES region (slug),
  person_id TEXT NOT NULL REFERENCES person (id),
  action TEXT NOT NULL,
  at TEXT NOT NULL,
  -- [{ id, version, before }]: the version that it made, and what the report's row said before.
  reports TEXT NOT NULL CHECK (json_valid(reports)),
  undone_at TEXT
) STRICT;
CREATE INDEX bulk_action_by_person ON bulk_action (person_id, at);

-- Where an officer gets notices; like the name it stands here and nowhere else. NULL: nowhere.
ALTER TABLE person ADD COLUMN mail TEXT;

-- A notice becomes one mail for each officer whom it concerns, not before `due_at`: what can be undone is told later.
ALTER TABLE outbox ADD COLUMN due_at TEXT;
-- How far a reader of the outbox came.
CREATE TABLE outbox_reader (
  name TEXT PRIMARY KEY,
  outbox_id INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
-- What was left there before anybody could be told is not told now.
INSERT INTO outbox_reader (name, outbox_id) SELECT 'mail', id FROM outbox ORDER BY id DESC LIMIT 1;

CREATE TABLE mail (
  -- It also stands in a header of the mail, so that a copy is known as one.
  id TEXT PRIMARY KEY,
  outbox_id INTEGER NOT NULL REFERENCES outbox (id),
  person_id TEXT NOT NULL REFERENCES person (id),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'given_up')),
  tries INTEGER NOT NULL DEFAULT 0 CHECK (tries >= 0),
  -- Not before then: the backoff after a failure, or the lease of whoever is sending it.
  next_at TEXT NOT NULL,
  made_at TEXT NOT NULL,
  sent_at TEXT,
  -- What the mail service said, cut short; no address stands in it.
  failure TEXT,
  UNIQUE (outbox_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX mail_waiting ON mail (next_at, id) WHERE state = 'waiting';
CREATE INDEX mail_sent ON mail (sent_at, id) WHERE state = 'sent';
CREATE INDEX mail_given_up ON mail (made_at, id) WHERE state = 'given_up';

-- What was reported wrong on one page.
CREATE INDEX error_report_about ON error_report (region, address, received_on, id);
-- An officer took it out of the public's sight, for good.
ALTER TABLE photo ADD COLUMN hidden_at TEXT;

-- Whoever wraps envelopes anew walks all of them in their own order.
DROP INDEX service_request_sealed_by_key;

-- Whoever keeps the portal answers no report, so its name is none of those to whom one can go.
UPDATE region
SET organisation_names = coalesce(
  (SELECT json_group_object(o.key, o.name) FROM organisation AS o WHERE o.region = region.slug AND o.kind <> 'portal'),
  '{}'
);
