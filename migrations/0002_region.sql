-- Regions are decided in Git and mirrored here; `content` is the checked region file as JSON.
-- The counts are kept by the verbs that change them, so that no page ever counts.
CREATE TABLE region (
  slug TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('kota', 'kabupaten')),
  province_code TEXT NOT NULL REFERENCES province (code) DEFERRABLE INITIALLY DEFERRED,
  time_zone TEXT NOT NULL,
  demo INTEGER NOT NULL CHECK (demo IN (0, 1)),
  content TEXT NOT NULL CHECK (json_valid(content)),
  version INTEGER NOT NULL CHECK (version >= 1),
  -- Keys of the newest dimension set, sorted and joined: regions that name the same dimensions share it.
  dimension_keys TEXT,
  programme_count INTEGER NOT NULL DEFAULT 0,
  figured_programme_count INTEGER NOT NULL DEFAULT 0,
  update_count INTEGER NOT NULL DEFAULT 0,
  last_event_date TEXT
) STRICT;

CREATE INDEX region_listed ON region (demo, slug);
CREATE INDEX region_by_dimensions ON region (demo, dimension_keys, slug) WHERE dimension_keys IS NOT NULL;
CREATE INDEX region_by_province ON region (province_code, demo, slug);

CREATE TABLE province (
  code TEXT PRIMARY KEY,
  name TEXT NOT NULL
) STRICT;

-- One row per word of a region's name, so that "blitar" finds both the kota and the kabupaten by index.
CREATE TABLE region_word (
  word TEXT NOT NULL,
  slug TEXT NOT NULL REFERENCES region (slug),
  PRIMARY KEY (word, slug)
) STRICT, WITHOUT ROWID;

CREATE INDEX region_word_by_region ON region_word (slug, word);

-- The sources that a region's file names, by key: they may be recorded after the file is mirrored.
CREATE TABLE region_source (
  region TEXT NOT NULL REFERENCES region (slug),
  source_key TEXT NOT NULL,
  PRIMARY KEY (region, source_key)
) STRICT, WITHOUT ROWID;
