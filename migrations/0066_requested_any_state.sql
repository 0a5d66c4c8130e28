-- Reports of any state are one list, and not an open and a closed one that are merged: a row less for each list.
DROP INDEX service_request_public_requested;
DROP INDEX service_request_public_service_requested;
CREATE INDEX service_request_public_requested ON service_request_public (region, requested_at, id);
CREATE INDEX service_request_public_service_requested
ON service_request_public (region, service_code, requested_at, id);
CREATE INDEX service_request_public_open_requested ON service_request_public (region, is_open, requested_at, id);
CREATE INDEX service_request_public_service_open_requested
ON service_request_public (region, service_code, is_open, requested_at, id);
