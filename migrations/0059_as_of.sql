-- The seconds (UTC, "2026-03-01T02:00:00Z") in which something of a region was published, each with the counts that its
-- pages showed from then on. `progress` is the table of that name: an array of its rows.
CREATE TABLE region_publication (
  region TEXT NOT NULL REFERENCES region (slug),
  at TEXT NOT NULL CHECK (length(at) = 20),
  programme_count INTEGER NOT NULL,
  figured_programme_count INTEGER NOT NULL,
  update_count INTEGER NOT NULL,
  last_event_date TEXT,
  last_proof_date TEXT,
  progress TEXT NOT NULL CHECK (json_valid(progress)),
  PRIMARY KEY (region, at)
) STRICT, WITHOUT ROWID;

-- The same for a programme. Of seconds before this table was made nothing is known but that there was a version.
CREATE TABLE programme_publication (
  programme_id TEXT NOT NULL REFERENCES programme (id),
  at TEXT NOT NULL CHECK (length(at) = 20),
  figured INTEGER,
  update_count INTEGER,
  last_event_date TEXT,
  last_proof_date TEXT,
  progress INTEGER,
  next_due TEXT,
  slip_days INTEGER,
  PRIMARY KEY (programme_id, at)
) STRICT, WITHOUT ROWID;

-- When each public word and each judgement of a region was first published, newest found first.
CREATE TABLE first_publication (
  region TEXT NOT NULL REFERENCES region (slug),
  noun TEXT NOT NULL CHECK (noun IN ('commitment', 'assessment')),
  at TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  PRIMARY KEY (region, noun, at, subject_id)
) STRICT, WITHOUT ROWID;

INSERT INTO first_publication (region, noun, at, subject_id)
SELECT t.region, v.noun, v.published_at, t.id
FROM (SELECT 'commitment' AS noun, id, region FROM commitment UNION ALL SELECT 'assessment', id, region FROM assessment) AS t
JOIN version AS v ON v.noun = t.noun AND v.subject_id = t.id
  AND v.version = (SELECT min(version) FROM version WHERE noun = t.noun AND subject_id = t.id);

-- What is put into this is copied into both, as it stands then. `programmes`: an array of ids.
CREATE VIEW publication (region, at, programmes) AS SELECT NULL, NULL, NULL WHERE false;
CREATE TRIGGER publication_copies INSTEAD OF INSERT ON publication
BEGIN
  INSERT INTO region_publication (region, at, programme_count, figured_programme_count, update_count, last_event_date, last_proof_date, progress)
  SELECT slug, NEW.at, programme_count, figured_programme_count, update_count, last_event_date, last_proof_date, (
      SELECT json_group_array(json_object('dimension', dimension, 'programme_count', programme_count,
        'scheduled_count', scheduled_count, 'progress_sum', progress_sum) ORDER BY dimension)
      FROM progress WHERE progress.region = region.slug
    )
  FROM region
  WHERE slug = NEW.region
  ON CONFLICT (region, at) DO UPDATE SET
    programme_count = excluded.programme_count,
    figured_programme_count = excluded.figured_programme_count,
    update_count = excluded.update_count,
    last_event_date = excluded.last_event_date,
    last_proof_date = excluded.last_proof_date,
    progress = excluded.progress;
  INSERT INTO programme_publication (programme_id, at, figured, update_count, last_event_date, last_proof_date, progress, next_due, slip_days)
  SELECT id, NEW.at, figured, update_count, last_event_date, last_proof_date, progress, next_due, slip_days
  FROM programme
  WHERE id IN (SELECT value FROM json_each(NEW.programmes))
  ON CONFLICT (programme_id, at) DO UPDATE SET
    figured = excluded.figured,
    update_count = excluded.update_count,
    last_event_date = excluded.last_event_date,
    last_proof_date = excluded.last_proof_date,
    progress = excluded.progress,
    next_due = excluded.next_due,
    slip_days = excluded.slip_days;
END;

INSERT INTO region_publication (region, at, programme_count, figured_programme_count, update_count, last_event_date, last_proof_date, progress)
SELECT slug, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), programme_count, figured_programme_count, update_count, last_event_date, last_proof_date, (
    SELECT json_group_array(json_object('dimension', dimension, 'programme_count', programme_count,
      'scheduled_count', scheduled_count, 'progress_sum', progress_sum) ORDER BY dimension)
    FROM progress WHERE progress.region = region.slug
  )
FROM region;

INSERT INTO programme_publication (programme_id, at, figured, update_count, last_event_date, last_proof_date, progress, next_due, slip_days)
SELECT id, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), figured, update_count, last_event_date, last_proof_date, progress, next_due, slip_days
FROM programme;

INSERT INTO programme_publication (programme_id, at)
SELECT programme_id, substr(published_at, 1, 19) || 'Z' FROM programme_version WHERE true
ON CONFLICT DO NOTHING;

-- What was published before a moment is found from that moment backwards.
CREATE INDEX update_by_publication ON "update" (region, published_at);
CREATE INDEX update_of_programme_by_publication ON "update" (programme_id, published_at);
CREATE INDEX programme_by_creation ON programme (region, created_at, id);
