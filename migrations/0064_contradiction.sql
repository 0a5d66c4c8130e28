-- The programme that a claim is about: that of its update, which never changes. NULL: of none.
ALTER TABLE claim ADD COLUMN programme_id TEXT REFERENCES programme (id);

UPDATE claim SET programme_id = (SELECT programme_id FROM "update" WHERE id = update_id);

-- Pairs of claims that say different things, by the key of the one that says so: each stands here for its region, and
-- once for each programme of its two claims.
CREATE TABLE contradiction (
  -- The slug of the region, or the id of a programme.
  about TEXT NOT NULL,
  key TEXT NOT NULL,
  region TEXT NOT NULL,
  PRIMARY KEY (about, key),
  FOREIGN KEY (region, key) REFERENCES claim (region, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX contradiction_by_claim ON contradiction (region, key);
DROP INDEX claim_contradicting;

INSERT INTO contradiction (about, key, region)
SELECT DISTINCT e.value, c.key, c.region
FROM claim AS c
JOIN claim AS o ON o.region = c.region AND o.key = c.contradicts
JOIN json_each(json_array(c.region, c.programme_id, o.programme_id)) AS e
WHERE e.value IS NOT NULL;

-- Why a published fact of a region was corrected, in public. NULL: this face only adds to the one before it.
ALTER TABLE region_version ADD COLUMN reason TEXT;
