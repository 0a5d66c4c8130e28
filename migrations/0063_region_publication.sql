-- When something of a region was published last: whatever of it a page shows is cited as of then, without a row more.
ALTER TABLE region ADD COLUMN published_at TEXT;
UPDATE region SET published_at = (SELECT max(at) FROM region_publication WHERE region = slug);

CREATE TRIGGER region_publication_is_newest AFTER INSERT ON region_publication
BEGIN
  UPDATE region SET published_at = NEW.at WHERE slug = NEW.region AND coalesce(published_at, '') < NEW.at;
END;

-- A public word is cited as of what was published last of its region, for its page shows more than its own version.
ALTER TABLE commitment DROP COLUMN published_at;
