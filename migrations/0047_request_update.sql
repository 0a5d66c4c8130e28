-- Reports also come through the front ends of others, with a key. A CHECK cannot be widened where it stands: the column is
-- made anew, which writes each report once and moves no table.
ALTER TABLE service_request RENAME COLUMN channel TO channel_before;
ALTER TABLE service_request ADD COLUMN channel TEXT NOT NULL DEFAULT 'web'
CHECK (channel IN ('web', 'phone', 'counter', 'whatsapp', 'letter', 'open311'));
UPDATE service_request SET channel = channel_before WHERE channel_before <> 'web';
ALTER TABLE service_request DROP COLUMN channel_before;
-- The key with which it came; NULL: with none.
ALTER TABLE service_request ADD COLUMN key_id TEXT REFERENCES api_key (id);

-- What machines told of reports, so that the same update told twice happens once. Of its number and its words only HMACs
-- stand here; what became of it stands where it stands for everybody.
CREATE TABLE request_update (
  key_id TEXT NOT NULL REFERENCES api_key (id),
  update_mac TEXT NOT NULL,
  content_mac TEXT NOT NULL,
  request_id TEXT NOT NULL REFERENCES service_request (id),
  at TEXT NOT NULL,
  PRIMARY KEY (key_id, update_mac)
) STRICT, WITHOUT ROWID;

-- What moved reports of a region, by its moment, for those who ask again and again what is new. The verbs are those of
-- functions/request-updates/reads.ts; a submit and a message pay nothing for it.
CREATE INDEX event_of_update ON event (region, at, id)
WHERE noun = 'service_request' AND verb IN ('verify', 'forward', 'hand_over', 'ask', 'answer', 'respond', 'follow_up',
  'close', 'reject', 'disclaim', 'merge', 'confirm', 'object', 'reopen', 'auto_close', 'undo');
