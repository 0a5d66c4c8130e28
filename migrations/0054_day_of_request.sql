-- A day that is told as a moment is told as its first one where it was that day: any later one may not have come yet.
ALTER TABLE service_request_public ADD COLUMN day_began TEXT NOT NULL DEFAULT '-7 hours';
UPDATE service_request_public SET day_began = CASE (SELECT time_zone FROM region WHERE slug = service_request_public.region)
  WHEN 'Asia/Jayapura' THEN '-9 hours' WHEN 'Asia/Makassar' THEN '-8 hours' ELSE '-7 hours' END;

DROP INDEX service_request_public_requested;
DROP INDEX service_request_public_service_requested;
DROP INDEX service_request_public_cell;
ALTER TABLE service_request_public DROP COLUMN requested_at;
ALTER TABLE service_request_public ADD COLUMN requested_at TEXT
  GENERATED ALWAYS AS (coalesce(received_at, strftime('%Y-%m-%dT%H:%M:%fZ', received_on, day_began))) VIRTUAL;
CREATE INDEX service_request_public_requested ON service_request_public (region, is_open, requested_at, id);
CREATE INDEX service_request_public_service_requested
ON service_request_public (region, service_code, is_open, requested_at, id);
CREATE INDEX service_request_public_cell ON service_request_public (region, cell, requested_at, id) WHERE cell IS NOT NULL;

-- What was told as the noon of a day: closing, last change, and what became of the promises of sensitive reports.
UPDATE service_request_public SET
  closed_at = strftime('%Y-%m-%dT%H:%M:%fZ', substr(closed_at, 1, 10), day_began),
  updated_at = coalesce(strftime('%Y-%m-%dT%H:%M:%fZ', substr(updated_at, 1, 10), day_began), '')
WHERE received_at IS NULL;
UPDATE service_request_public SET course = json_set(course,
  '$.kept.verify', strftime('%Y-%m-%dT%H:%M:%fZ', substr(course ->> '$.kept.verify', 1, 10), day_began),
  '$.kept.first_action', strftime('%Y-%m-%dT%H:%M:%fZ', substr(course ->> '$.kept.first_action', 1, 10), day_began),
  '$.kept.final', strftime('%Y-%m-%dT%H:%M:%fZ', substr(course ->> '$.kept.final', 1, 10), day_began),
  '$.paused_at', strftime('%Y-%m-%dT%H:%M:%fZ', substr(course ->> '$.paused_at', 1, 10), day_began))
WHERE received_at IS NULL;
