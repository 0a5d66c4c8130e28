-- People who follow something. Their address stands sealed (functions/core/seal.ts) and nowhere else; two requests for the
-- same one are known by its HMAC.
CREATE TABLE subscriber (
  -- 26 Crockford symbols of 130 random bits.
  id TEXT PRIMARY KEY,
  address_mac TEXT NOT NULL UNIQUE,
  key_id TEXT NOT NULL,
  wrapped TEXT NOT NULL,
  box TEXT NOT NULL,
  -- When the last mail was made that asks whether it was really they: at most one an hour.
  asked_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE subscription (
  id TEXT PRIMARY KEY,
  subscriber_id TEXT NOT NULL REFERENCES subscriber (id),
  region TEXT NOT NULL REFERENCES region (slug),
  topic TEXT NOT NULL CHECK (topic IN ('region', 'programme', 'service_request', 'service_area', 'feedback')),
  -- The id of the programme, report or feedback; of an area 'service_code/district_code', either may be empty; '': the region.
  subject TEXT NOT NULL,
  rhythm TEXT NOT NULL CHECK (rhythm IN ('at_once', 'daily')),
  asked_at TEXT NOT NULL,
  -- NULL: nobody has confirmed it, and no news of it is sent.
  confirmed_at TEXT,
  UNIQUE (subscriber_id, region, topic, subject)
) STRICT, WITHOUT ROWID;

-- Whom something concerns, in an order in which a walk can be taken up again.
CREATE INDEX subscription_followed ON subscription (region, topic, subject, id) WHERE confirmed_at IS NOT NULL;
CREATE INDEX subscription_unconfirmed ON subscription (asked_at, id) WHERE confirmed_at IS NULL;

-- What followers and feeds are told: one row for each topic that an event concerns, written by the reader of events.
CREATE TABLE topic_event (
  region TEXT NOT NULL REFERENCES region (slug),
  topic TEXT NOT NULL,
  subject TEXT NOT NULL,
  event_id INTEGER NOT NULL REFERENCES event (id),
  PRIMARY KEY (region, topic, subject, event_id)
) STRICT, WITHOUT ROWID;
-- The order in which followers are told; unique, so that a walk along it needs no sorting.
CREATE UNIQUE INDEX topic_event_in_order ON topic_event (event_id, region, topic, subject);

-- How far a reader of events came, and what it must know to go on in the middle of one.
CREATE TABLE event_reader (
  name TEXT PRIMARY KEY,
  event_id INTEGER NOT NULL,
  place TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;

-- One mail to one person. Addresses are looked up, or unsealed, when it leaves.
ALTER TABLE mail RENAME TO mail_before;
DROP INDEX mail_waiting;
DROP INDEX mail_sent;
DROP INDEX mail_given_up;
CREATE TABLE mail (
  -- It also stands in a header of the mail, so that a copy is known as one.
  id TEXT PRIMARY KEY,
  -- To an officer or to a reporter, of a notice; to a follower, to ask whether it was they or to tell them news.
  kind TEXT NOT NULL CHECK (kind IN ('officer', 'reporter', 'confirmation', 'news')),
  -- Why it was made: of one cause nobody gets two.
  cause TEXT NOT NULL,
  outbox_id INTEGER REFERENCES outbox (id),
  person_id TEXT REFERENCES person (id),
  subscriber_id TEXT REFERENCES subscriber (id),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'given_up')),
  tries INTEGER NOT NULL DEFAULT 0 CHECK (tries >= 0),
  -- Not before then: the time for which it was made, the backoff after a failure, or the lease of whoever is sending it.
  next_at TEXT NOT NULL,
  made_at TEXT NOT NULL,
  sent_at TEXT,
  -- What the mail service said, cut short; no address stands in it.
  failure TEXT,
  CHECK ((kind IN ('officer', 'reporter')) = (outbox_id IS NOT NULL)),
  CHECK ((kind = 'officer') = (person_id IS NOT NULL)),
  CHECK ((kind IN ('confirmation', 'news')) = (subscriber_id IS NOT NULL))
) STRICT, WITHOUT ROWID;
INSERT INTO mail (id, kind, cause, outbox_id, person_id, state, tries, next_at, made_at, sent_at, failure)
SELECT id, 'officer', 'outbox:' || outbox_id, outbox_id, person_id, state, tries, next_at, made_at, sent_at, failure
FROM mail_before;
DROP TABLE mail_before;
CREATE UNIQUE INDEX mail_once ON mail (cause, coalesce(person_id, subscriber_id, ''));
-- By rank: officers and reporters, then what a stranger can ask for, then news.
CREATE INDEX mail_waiting ON mail ((kind IN ('confirmation', 'news')) + (kind = 'news'), next_at, id) WHERE state = 'waiting';
CREATE INDEX mail_sent ON mail (sent_at, id) WHERE state = 'sent';
CREATE INDEX mail_given_up ON mail (made_at, id) WHERE state = 'given_up';
CREATE INDEX mail_of_subscriber ON mail (subscriber_id, next_at) WHERE subscriber_id IS NOT NULL;

-- What a mail to a follower tells.
CREATE TABLE news (
  mail_id TEXT NOT NULL REFERENCES mail (id) ON DELETE CASCADE,
  event_id INTEGER NOT NULL REFERENCES event (id),
  -- No foreign key: who leaves takes their subscription along, and the mail tells nothing of it any more.
  subscription_id TEXT NOT NULL,
  PRIMARY KEY (mail_id, event_id)
) STRICT, WITHOUT ROWID;

-- Its reporter left an address and wants mail; nobody knows which without unsealing it.
ALTER TABLE service_request ADD COLUMN tells_reporter INTEGER NOT NULL DEFAULT 0 CHECK (tells_reporter IN (0, 1));
