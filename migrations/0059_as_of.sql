-- Every face of a region's file, whole: a page as of a day tells of the region as it was decided then.
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

-- Older faces were not kept: what stands is the first that is.
INSERT INTO region_version (region, version, content, published_at)
SELECT slug, version, content, coalesce(
    (
      SELECT at FROM event
      WHERE noun = 'region' AND subject_id = region.slug AND subject_version = region.version
      ORDER BY id DESC LIMIT 1
    ),
    strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
  )
FROM region;

-- The seconds (UTC, "2026-03-01T02:00:00Z") in which something of a region was published, each with the counts that its
-- pages showed from then on. `progress` is the table of that name: an array of its rows.
CREATE TABLE region_publication (
  region TEXT NOT NULL REFERENCES region (slug),
  at TEXT NOT NULL CHECK (length(at) = 20),
  programme_count INTEGER NOT NULL,
  figured_programme_count INTEGER NOT NULL,
  update_count INTEGER NOT NULL,
  last_event_date TEXT,
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

INSERT INTO region_publication (region, at, programme_count, figured_programme_count, update_count, last_event_date, progress)
SELECT slug, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), programme_count, figured_programme_count, update_count, last_event_date, (
    SELECT json_group_array(json_object('dimension', dimension, 'programme_count', programme_count,
      'scheduled_count', scheduled_count, 'progress_sum', progress_sum) ORDER BY dimension)
    FROM progress WHERE progress.region = region.slug
  )
FROM region;

INSERT INTO programme_publication (programme_id, at, figured, update_count, last_event_date, progress, next_due, slip_days)
SELECT id, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), figured, update_count, last_event_date, progress, next_due, slip_days
FROM programme;

INSERT INTO programme_publication (programme_id, at)
SELECT programme_id, substr(published_at, 1, 19) || 'Z' FROM programme_version WHERE true
ON CONFLICT DO NOTHING;

-- What was published before a moment is found from that moment backwards.
CREATE INDEX update_by_publication ON "update" (region, published_at);
CREATE INDEX update_of_programme_by_publication ON "update" (programme_id, published_at);
CREATE INDEX programme_by_creation ON programme (region, created_at, id);
