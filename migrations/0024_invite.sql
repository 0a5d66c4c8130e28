-- Who made an invite: an invite is worth what its maker may do when it is taken up. NULL: the command line.
ALTER TABLE invite ADD COLUMN invited_by TEXT REFERENCES person (id);
-- When it was taken back, before anybody used it.
ALTER TABLE invite ADD COLUMN withdrawn_at TEXT;

CREATE INDEX invite_by_maker ON invite (invited_by);

-- Who made those that stand open is not known, so they open nothing any more.
UPDATE invite SET withdrawn_at = created_at WHERE used_at IS NULL;
