-- When the version in which a thing stands was published: every line of a page cites it, without a row more.
ALTER TABLE commitment ADD COLUMN published_at TEXT;
ALTER TABLE budget ADD COLUMN published_at TEXT;
ALTER TABLE "transaction" ADD COLUMN published_at TEXT;
ALTER TABLE indicator ADD COLUMN published_at TEXT;

UPDATE commitment SET published_at = (
  SELECT published_at FROM version WHERE noun = 'commitment' AND subject_id = commitment.id AND version = commitment.version
);
UPDATE budget SET published_at = (
  SELECT published_at FROM version WHERE noun = 'budget' AND subject_id = budget.id AND version = budget.version
);
UPDATE "transaction" SET published_at = (
  SELECT published_at FROM version
  WHERE noun = 'transaction' AND subject_id = "transaction".id AND version = "transaction".version
);
UPDATE indicator SET published_at = (
  SELECT published_at FROM version WHERE noun = 'indicator' AND subject_id = indicator.id AND version = indicator.version
);
