-- What the reader of events knows of each report (src/statistics/fact.ts): codes, days and states, and nobody's word.
CREATE TABLE request_fact (
  id TEXT PRIMARY KEY,
  region TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT, WITHOUT ROWID;

-- Sums of those facts (src/statistics/sums.ts): of a region, and in it of each agency, category and kecamatan; each for
-- every month of receipt ('YYYY-MM'), every year ('YYYY') and for all time ('').
CREATE TABLE statistic (
  region TEXT NOT NULL REFERENCES region (slug),
  kind TEXT NOT NULL CHECK (kind IN ('region', 'agency', 'service', 'district')),
  -- '' of a region; '-' stands for none.
  key TEXT NOT NULL,
  period TEXT NOT NULL,
  -- The same as in `content`: by it the most are found first.
  received INTEGER NOT NULL CHECK (received >= 0),
  content TEXT NOT NULL CHECK (json_valid(content)),
  PRIMARY KEY (region, kind, key, period)
) STRICT, WITHOUT ROWID;
CREATE INDEX statistic_most ON statistic (region, kind, period, received DESC, key);

-- Reports that were there before: how each stands, as an event says it since then (src/statistics/stand.ts), so that
-- statistics can be made from events alone. How many working days their answers took is not known any more.
INSERT INTO event (at, region, noun, verb, subject_id, subject_version, actor_kind, actor_id, public, data)
SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), region, 'service_request', 'stand', id, version, 'system', 'migration', 0,
  -- A patch leaves out what is null.
  json_patch('{}', json_object(
    'class', class, 'service_code', service_code, 'district_code', district_code, 'agency', agency,
    'channel', channel, 'received_on', received_on, 'secret', nullif(is_secret, 0), 'erased', iif(erased_at IS NULL, NULL, 1),
    'stand', json_object(
      'state', state, 'agency', agency, 'service', service_code, 'district', district_code,
      'clocks', (
        SELECT group_concat(fate, '') FROM (
          SELECT CASE
              WHEN kept > due_at THEN 'l'
              WHEN kept IS NOT NULL THEN 'i'
              WHEN ended THEN iif(past, 'b', 'n')
              ELSE iif(past, 'o', 'w')
            END AS fate
          FROM (
            SELECT key, kept, due_at, due_at < coalesce(paused_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) AS past,
              closed_at IS NOT NULL OR lapsed AS ended
            FROM (
              SELECT c.key, course -> '$.kept' ->> c.value AS kept, course -> '$.due' -> c.value ->> 'due_at' AS due_at,
                course ->> '$.paused_at' AS paused_at,
                EXISTS (SELECT 1 FROM json_each(course, '$.lapsed') AS l WHERE l.value = c.value) AS lapsed
              FROM json_each('["verify","first_action","final"]') AS c
            )
          )
          ORDER BY key
        )
      ),
      'outcome', outcome, 'confirmed', confirmed,
      'handed', nullif(hand_over_count, 0), 'reopened', nullif(reopened_count, 0)
    )
  ))
FROM service_request
ORDER BY submitted_at, id;
