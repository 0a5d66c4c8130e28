-- Hosts by which other systems name a region (Open311 jurisdiction_id), from its file; one host names one region.
CREATE TABLE region_host (
  host TEXT PRIMARY KEY,
  region TEXT NOT NULL REFERENCES region (slug)
) STRICT, WITHOUT ROWID;

CREATE INDEX region_host_by_region ON region_host (region, host);
