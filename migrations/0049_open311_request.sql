-- What Open311 lists reports by. The moment at which one was made; of a sensitive one the first moment of its day, UTC,
-- which is the same date in every zone of the country.
ALTER TABLE service_request_public ADD COLUMN requested_at TEXT
  GENERATED ALWAYS AS (coalesce(received_at, received_on || 'T00:00:00.000Z')) VIRTUAL;
-- When what the public reads of it last changed, but for its supporters and photos; of a sensitive one by the day.
ALTER TABLE service_request_public ADD COLUMN updated_at TEXT NOT NULL DEFAULT '';
UPDATE service_request_public
SET updated_at = coalesce(closed_at, iif(received_at IS NULL, substr(published_at, 1, 10) || 'T05:00:00.000Z', published_at));
-- The square of a fiftieth of a degree in which its public place lies (src/open311/cells.ts).
ALTER TABLE service_request_public ADD COLUMN cell TEXT
  GENERATED ALWAYS AS (CAST((lat + 90) * 50 AS INTEGER) || ':' || CAST((long + 180) * 50 AS INTEGER)) VIRTUAL;

-- Ids of its approved photos, oldest first. Whatever changes a photo changes this in the same statement.
ALTER TABLE service_request_public ADD COLUMN photos TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(photos));
UPDATE service_request_public SET photos = (
  SELECT json_group_array(id) FROM (
    SELECT id FROM photo
    WHERE request_id = service_request_public.id AND state = 'approved'
    ORDER BY uploaded_at, id
  )
);
CREATE TRIGGER photo_shown AFTER UPDATE OF state ON photo
WHEN NEW.request_id IS NOT NULL AND (OLD.state = 'approved') <> (NEW.state = 'approved')
BEGIN
  UPDATE service_request_public SET photos = (
    SELECT json_group_array(id) FROM (
      SELECT id FROM photo
      WHERE request_id = NEW.request_id AND state = 'approved'
      ORDER BY uploaded_at, id
    )
  )
  WHERE id = NEW.request_id;
END;

-- Lists of several categories and states are merged from these in their order (functions/open311/list-reads.ts).
CREATE INDEX service_request_public_requested ON service_request_public (region, is_open, requested_at, id);
CREATE INDEX service_request_public_service_requested
ON service_request_public (region, service_code, is_open, requested_at, id);
CREATE INDEX service_request_public_updated ON service_request_public (region, updated_at, id);
CREATE INDEX service_request_public_cell ON service_request_public (region, cell, requested_at, id) WHERE cell IS NOT NULL;
