-- Every face that a region's file ever had: its vision, dimensions, stages and plans. What stands now is the first kept.
CREATE TABLE region_version (
  region TEXT NOT NULL REFERENCES region (slug),
  version INTEGER NOT NULL CHECK (version >= 1),
  content TEXT NOT NULL CHECK (json_valid(content)),
  published_at TEXT NOT NULL,
  PRIMARY KEY (region, version)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER region_version_no_update BEFORE UPDATE ON region_version
BEGIN SELECT RAISE(ABORT, 'a region version is never changed'); END;
CREATE TRIGGER region_version_no_delete BEFORE DELETE ON region_version
BEGIN SELECT RAISE(ABORT, 'a region version is never changed'); END;
CREATE TRIGGER region_version_no_replace BEFORE INSERT ON region_version
WHEN EXISTS (SELECT 1 FROM region_version WHERE region = NEW.region AND version = NEW.version)
BEGIN SELECT RAISE(ABORT, 'a region version is never changed'); END;

INSERT INTO region_version (region, version, content, published_at)
SELECT slug, version, content, coalesce(
  (SELECT at FROM event WHERE noun = 'region' AND subject_id = slug AND subject_version = region.version
   ORDER BY id DESC LIMIT 1),
  strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
FROM region;

-- The ledger of slippage across regions. Days are always from the first published date to the one of today; a milestone
-- that was moved and came back stands in it with 0 days. `slip_days` is the largest slippage, `slip_total` the sum.
ALTER TABLE milestone ADD COLUMN demo INTEGER NOT NULL DEFAULT 0 CHECK (demo IN (0, 1));
ALTER TABLE milestone ADD COLUMN move_count INTEGER NOT NULL DEFAULT 0;
ALTER TABLE programme ADD COLUMN demo INTEGER NOT NULL DEFAULT 0 CHECK (demo IN (0, 1));
ALTER TABLE programme ADD COLUMN slip_total INTEGER NOT NULL DEFAULT 0;
ALTER TABLE programme ADD COLUMN milestone_count INTEGER NOT NULL DEFAULT 0;
ALTER TABLE programme ADD COLUMN moved_count INTEGER NOT NULL DEFAULT 0;
ALTER TABLE programme ADD COLUMN move_count INTEGER NOT NULL DEFAULT 0;
ALTER TABLE region ADD COLUMN slip_days INTEGER;
ALTER TABLE region ADD COLUMN slip_total INTEGER NOT NULL DEFAULT 0;
ALTER TABLE region ADD COLUMN milestone_count INTEGER NOT NULL DEFAULT 0;
ALTER TABLE region ADD COLUMN moved_count INTEGER NOT NULL DEFAULT 0;
ALTER TABLE region ADD COLUMN move_count INTEGER NOT NULL DEFAULT 0;

UPDATE milestone SET
  demo = (SELECT demo FROM region WHERE slug = milestone.region),
  move_count = (
    SELECT count(*) FROM milestone_move AS v
    WHERE v.programme_id = milestone.programme_id AND v.milestone = milestone.key
  );
UPDATE programme SET
  demo = (SELECT demo FROM region WHERE slug = programme.region),
  slip_total = coalesce((SELECT sum(slip_days) FROM milestone WHERE programme_id = programme.id), 0),
  milestone_count = (SELECT count(*) FROM milestone WHERE programme_id = programme.id),
  moved_count = (SELECT count(*) FROM milestone WHERE programme_id = programme.id AND move_count > 0),
  move_count = coalesce((SELECT sum(move_count) FROM milestone WHERE programme_id = programme.id), 0);
UPDATE region SET
  slip_days = (SELECT max(slip_days) FROM programme WHERE region = slug),
  slip_total = coalesce((SELECT sum(slip_total) FROM programme WHERE region = slug), 0),
  milestone_count = coalesce((SELECT sum(milestone_count) FROM programme WHERE region = slug), 0),
  moved_count = coalesce((SELECT sum(moved_count) FROM programme WHERE region = slug), 0),
  move_count = coalesce((SELECT sum(move_count) FROM programme WHERE region = slug), 0);

DROP INDEX milestone_move_by_programme;
CREATE INDEX milestone_move_of_milestone ON milestone_move (programme_id, milestone, as_of, id);
CREATE INDEX milestone_by_slip ON milestone (demo, slip_days, id) WHERE move_count > 0;
CREATE INDEX milestone_of_region_by_slip ON milestone (region, slip_days, id) WHERE move_count > 0;
CREATE INDEX programme_everywhere_by_slip ON programme (demo, slip_days, id) WHERE move_count > 0;
CREATE INDEX programme_everywhere_by_total ON programme (demo, slip_total, id) WHERE move_count > 0;
CREATE INDEX programme_of_region_by_slip ON programme (region, slip_days, id) WHERE move_count > 0;
CREATE INDEX programme_of_region_by_total ON programme (region, slip_total, id) WHERE move_count > 0;
CREATE INDEX region_by_slip ON region (demo, slip_days, slug) WHERE milestone_count > 0;
CREATE INDEX region_by_total ON region (demo, slip_total, slug) WHERE milestone_count > 0;
CREATE INDEX region_by_silence ON region (demo, last_event_date, slug) WHERE last_event_date IS NOT NULL;

-- Silence is counted from dates: besides the newest sourced day, the newest day of an update that carries evidence.
ALTER TABLE "update" ADD COLUMN proved INTEGER NOT NULL DEFAULT 0 CHECK (proved IN (0, 1));
ALTER TABLE programme ADD COLUMN last_proof_date TEXT;
ALTER TABLE region ADD COLUMN last_proof_date TEXT;

UPDATE "update" SET proved = EXISTS (
  SELECT 1 FROM update_version AS v
  WHERE v.update_id = "update".id AND v.version = "update".version AND json_array_length(v.content, '$.evidence') > 0
);
CREATE INDEX update_proved_by_programme ON "update" (programme_id, event_date) WHERE proved = 1;
CREATE INDEX update_proved_by_region ON "update" (region, event_date) WHERE proved = 1;
UPDATE programme SET last_proof_date = (
  SELECT max(event_date) FROM "update" WHERE programme_id = programme.id AND proved = 1
);
UPDATE region SET last_proof_date = (SELECT max(event_date) FROM "update" WHERE region = slug AND proved = 1);

-- Those that go on and were heard of longest ago, across regions.
CREATE INDEX programme_everywhere_by_silence ON programme (demo, last_event_date, id)
  WHERE coalesce(status, '') NOT IN ('decommissioned', 'cancelled');

-- What became of a public word, as its newest source says; 'none' while no source says anything.
ALTER TABLE commitment ADD COLUMN outcome TEXT NOT NULL DEFAULT 'none' CHECK (
  outcome IN ('none', 'noEvidence', 'notStarted', 'limited', 'substantial', 'complete', 'withdrawn')
);
UPDATE commitment SET outcome = coalesce(content ->> '$.outcomes[#-1].value', 'none');
CREATE INDEX commitment_by_outcome ON commitment (demo, outcome, made_on, id);
CREATE INDEX commitment_of_region_by_outcome ON commitment (region, outcome, made_on, id);

-- Pairs of statements that say different things, in the order of their keys.
DROP INDEX claim_contradicting;
CREATE INDEX claim_contradicting ON claim (region, key) WHERE contradicts IS NOT NULL;
CREATE INDEX claim_contradicted ON claim (region, contradicts) WHERE contradicts IS NOT NULL;
