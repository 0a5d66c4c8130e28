-- The programme that a claim is about: that of its update, which never changes. NULL: of none.
ALTER TABLE claim ADD COLUMN programme_id TEXT REFERENCES programme (id);

UPDATE claim SET programme_id = (SELECT programme_id FROM "update" WHERE id = update_id);

-- Which pairs of claims that say different things are about a programme, by the key of the one that says so: a pair
-- stands here once for each programme of its two claims.
CREATE TABLE contradiction (
  programme_id TEXT NOT NULL REFERENCES programme (id),
  key TEXT NOT NULL,
  region TEXT NOT NULL,
  PRIMARY KEY (programme_id, key),
  FOREIGN KEY (region, key) REFERENCES claim (region, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX contradiction_by_claim ON contradiction (region, key);

INSERT INTO contradiction (programme_id, key, region)
SELECT DISTINCT p.programme_id, c.key, c.region
FROM claim AS c
JOIN claim AS o ON o.region = c.region AND o.key = c.contradicts
JOIN claim AS p ON p.region = c.region AND p.key IN (c.key, o.key)
WHERE p.programme_id IS NOT NULL;
