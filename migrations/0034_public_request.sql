-- The public list: one index for every combination of its filters and each of its two orders, so that a page costs the
-- same rows however many reports there are. functions/public-requests/list-reads.ts names the one that it wants.
CREATE INDEX service_request_public_newest ON service_request_public (region, received_on, id);
CREATE INDEX service_request_public_service_newest ON service_request_public (region, service_code, received_on, id);
CREATE INDEX service_request_public_district_newest ON service_request_public (region, district_code, received_on, id);
CREATE INDEX service_request_public_agency_newest ON service_request_public (region, agency, received_on, id);
CREATE INDEX service_request_public_status_newest ON service_request_public (region, status, received_on, id);
CREATE INDEX service_request_public_service_district_newest ON service_request_public (region, service_code, district_code, received_on, id);
CREATE INDEX service_request_public_service_agency_newest ON service_request_public (region, service_code, agency, received_on, id);
CREATE INDEX service_request_public_service_status_newest ON service_request_public (region, service_code, status, received_on, id);
CREATE INDEX service_request_public_district_agency_newest ON service_request_public (region, district_code, agency, received_on, id);
CREATE INDEX service_request_public_district_status_newest ON service_request_public (region, district_code, status, received_on, id);
CREATE INDEX service_request_public_agency_status_newest ON service_request_public (region, agency, status, received_on, id);
CREATE INDEX service_request_public_service_district_agency_newest ON service_request_public (region, service_code, district_code, agency, received_on, id);
CREATE INDEX service_request_public_service_district_status_newest ON service_request_public (region, service_code, district_code, status, received_on, id);
CREATE INDEX service_request_public_service_agency_status_newest ON service_request_public (region, service_code, agency, status, received_on, id);
CREATE INDEX service_request_public_district_agency_status_newest ON service_request_public (region, district_code, agency, status, received_on, id);
CREATE INDEX service_request_public_service_district_agency_status_newest ON service_request_public (region, service_code, district_code, agency, status, received_on, id);

-- The late ones, the oldest promise first. A closed report is late no more, and leaves these.
CREATE INDEX service_request_public_late ON service_request_public (region, final_due_at, id) WHERE is_open = 1;
CREATE INDEX service_request_public_service_late ON service_request_public (region, service_code, final_due_at, id) WHERE is_open = 1;
CREATE INDEX service_request_public_district_late ON service_request_public (region, district_code, final_due_at, id) WHERE is_open = 1;
CREATE INDEX service_request_public_agency_late ON service_request_public (region, agency, final_due_at, id) WHERE is_open = 1;
CREATE INDEX service_request_public_status_late ON service_request_public (region, status, final_due_at, id) WHERE is_open = 1;
CREATE INDEX service_request_public_service_district_late ON service_request_public (region, service_code, district_code, final_due_at, id) WHERE is_open = 1;
CREATE INDEX service_request_public_service_agency_late ON service_request_public (region, service_code, agency, final_due_at, id) WHERE is_open = 1;
CREATE INDEX service_request_public_service_status_late ON service_request_public (region, service_code, status, final_due_at, id) WHERE is_open = 1;
CREATE INDEX service_request_public_district_agency_late ON service_request_public (region, district_code, agency, final_due_at, id) WHERE is_open = 1;
CREATE INDEX service_request_public_district_status_late ON service_request_public (region, district_code, status, final_due_at, id) WHERE is_open = 1;
CREATE INDEX service_request_public_agency_status_late ON service_request_public (region, agency, status, final_due_at, id) WHERE is_open = 1;
CREATE INDEX service_request_public_service_district_agency_late ON service_request_public (region, service_code, district_code, agency, final_due_at, id) WHERE is_open = 1;
CREATE INDEX service_request_public_service_district_status_late ON service_request_public (region, service_code, district_code, status, final_due_at, id) WHERE is_open = 1;
CREATE INDEX service_request_public_service_agency_status_late ON service_request_public (region, service_code, agency, status, final_due_at, id) WHERE is_open = 1;
CREATE INDEX service_request_public_district_agency_status_late ON service_request_public (region, district_code, agency, status, final_due_at, id) WHERE is_open = 1;
CREATE INDEX service_request_public_service_district_agency_status_late ON service_request_public (region, service_code, district_code, agency, status, final_due_at, id) WHERE is_open = 1;

CREATE INDEX service_request_public_programme_newest ON service_request_public (programme_id, received_on, id);
CREATE INDEX service_request_public_programme_open ON service_request_public (programme_id, received_on, id)
WHERE is_open = 1;

-- How many public reports a region has, in all and by what the list filters by, so that no page ever counts:
-- { total, open, status, service, district, agency }, the last four by key, with '-' for none.
CREATE TABLE service_request_tally (
  region TEXT PRIMARY KEY REFERENCES region (slug),
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;

-- Kept as well: a programme's open public reports, and the names of a region's organisations by their key.
ALTER TABLE programme ADD COLUMN open_request_count INTEGER NOT NULL DEFAULT 0;
ALTER TABLE region ADD COLUMN organisation_names TEXT NOT NULL DEFAULT '{}';
UPDATE region SET organisation_names = coalesce(
  (SELECT json_group_object(key, name) FROM organisation WHERE organisation.region = region.slug), '{}'
);
