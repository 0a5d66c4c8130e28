-- Keys of the rungs of the national ladder that a region's file mentions, sorted and joined by a space, so that
-- a list of regions shows them without reading every file; NULL when it mentions none.
ALTER TABLE region ADD COLUMN stages TEXT;

-- A file that is mirrored again unchanged writes nothing, so the regions of today are filled here.
UPDATE region
SET stages = (
  SELECT group_concat(stage, ' ')
  FROM (
    SELECT DISTINCT json_extract(rung.value, '$.stage') AS stage
    FROM json_each(region.content, '$.stage_ladder') AS rung
    ORDER BY stage
  )
);
