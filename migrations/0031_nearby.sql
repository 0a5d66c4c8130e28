-- Open public reports of one kelurahan and category, for whoever is about to report the same.
CREATE INDEX service_request_public_nearby ON service_request_public (village_code, service_code, received_on, id)
WHERE is_open = 1;
