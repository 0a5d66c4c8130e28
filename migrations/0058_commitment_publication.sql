-- When the version in which a public word stands was published: every line of the register cites it, without a row more.
ALTER TABLE commitment ADD COLUMN published_at TEXT;

UPDATE commitment
SET published_at = (
    SELECT published_at FROM version
    WHERE noun = 'commitment' AND subject_id = commitment.id AND version = commitment.version
  );
