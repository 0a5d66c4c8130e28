-- When a source spoke of a public word last (that it was given, moved, kept or not, or judged), so that its programme and
-- its region are no longer told to be silent since before; and every source that it names, by key, as pages name them.
ALTER TABLE commitment ADD COLUMN last_event_date TEXT NOT NULL DEFAULT '';
ALTER TABLE commitment ADD COLUMN citations TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(citations));

UPDATE commitment
SET last_event_date = max(
    content ->> '$.made_on',
    coalesce(content ->> '$.moves[#-1].as_of', ''),
    coalesce(content ->> '$.outcomes[#-1].as_of', ''),
    coalesce((
      SELECT max(day) FROM assessment AS a
      WHERE a.region = commitment.region AND a.subject_kind = 'commitment' AND a.subject_key = commitment.key
    ), '')
  ),
  citations = (
    SELECT json_group_object(s.key, json_object('id', s.id, 'class', s.class, 'publisher', s.publisher, 'title', s.title,
      'event_date', s.event_date, 'published_at', s.published_at) ORDER BY s.key)
    FROM (
      SELECT commitment.content ->> '$.source' AS key
      UNION ALL SELECT value ->> '$.source' FROM json_each(commitment.content, '$.moves')
      UNION ALL SELECT value ->> '$.source' FROM json_each(commitment.content, '$.outcomes')
    ) AS named
    JOIN source AS s ON s.region = commitment.region AND s.key = named.key
  );

CREATE INDEX commitment_of_region_by_news ON commitment (region, last_event_date);
CREATE INDEX commitment_of_programme_by_news ON commitment (programme_id, last_event_date) WHERE programme_id IS NOT NULL;

-- Programmes: what was kept of them till now (updates, plans, money, indicators), their own words, promises and judgements.
UPDATE programme
SET last_event_date = max(
    last_event_date,
    coalesce((SELECT max(last_event_date) FROM commitment WHERE programme_id = programme.id), ''),
    coalesce((
      SELECT max(day) FROM assessment AS a
      WHERE a.region = programme.region AND a.subject_kind = 'programme' AND a.subject_key = programme.key
    ), ''),
    coalesce((
      SELECT max(coalesce(v.content ->> '$.status_date', ''), coalesce(max(f.value ->> '$.as_of'), ''))
      FROM programme_version AS v LEFT JOIN json_each(v.content, '$.figures') AS f
      WHERE v.programme_id = programme.id AND v.version = programme.version
    ), '')
  );

UPDATE region
SET last_event_date = nullif(max(
    coalesce(last_event_date, ''),
    coalesce((SELECT max(last_event_date) FROM programme WHERE region = region.slug), ''),
    coalesce((SELECT max(last_event_date) FROM commitment WHERE region = region.slug), ''),
    coalesce((SELECT max(day) FROM assessment WHERE region = region.slug AND subject_kind = 'plan'), '')
  ), '');

-- Of what was published last as well: pages as of today tell what those of today do. Earlier days keep what they told.
UPDATE programme_publication
SET last_event_date = p.last_event_date
FROM programme AS p
WHERE p.id = programme_publication.programme_id
  AND at = (SELECT max(at) FROM programme_publication AS n WHERE n.programme_id = p.id);
UPDATE region_publication
SET last_event_date = r.last_event_date
FROM region AS r
WHERE r.slug = region_publication.region
  AND at = (SELECT max(at) FROM region_publication AS n WHERE n.region = r.slug);
