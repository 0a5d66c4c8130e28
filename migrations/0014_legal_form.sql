-- A plan keeps the forms it had, each with its day and source, where it had one. What was mirrored before is carried
-- over, so that no page waits for its region's file to be mirrored again.
UPDATE region
SET content = json_set(content, '$.plans', (
  SELECT json_group_array(json_remove(
    json_set(plan.value, '$.legal_forms', CASE
      WHEN json_extract(plan.value, '$.legal_form') IN ('draft', 'perbup_perwali', 'perda', 'other')
      THEN json_array(json_object(
        'form', json_extract(plan.value, '$.legal_form'),
        'number', json_extract(plan.value, '$.legal_number'),
        'quote', NULL,
        'as_of', json_extract(plan.value, '$.as_of'),
        'said_by', json_extract(plan.value, '$.said_by'),
        'source', json_extract(plan.value, '$.source')
      ))
      ELSE json_array()
    END),
    '$.legal_form', '$.legal_number'
  ))
  FROM json_each(region.content, '$.plans') AS plan
))
WHERE json_array_length(content, '$.plans') > 0;
