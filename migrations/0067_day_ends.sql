-- The last day of a promise of a sensitive report ends a millisecond before the next one begins, as everybody's does.
ALTER TABLE service_request_public ADD COLUMN day_ends TEXT;
UPDATE service_request_public SET day_ends = CASE (SELECT time_zone FROM region WHERE slug = service_request_public.region)
  WHEN 'Asia/Jayapura' THEN 'T14:59:59.999Z' WHEN 'Asia/Makassar' THEN 'T15:59:59.999Z' ELSE 'T16:59:59.999Z' END
WHERE received_at IS NULL;
UPDATE service_request_public SET
  clocks = json_set(clocks,
    '$.promises.verify.due_at', clocks ->> '$.promises.verify.due_on' || day_ends,
    '$.promises.first_action.due_at', clocks ->> '$.promises.first_action.due_on' || day_ends,
    '$.promises.final.due_at', clocks ->> '$.promises.final.due_on' || day_ends),
  course = json_set(course,
    '$.due.verify.due_at', course ->> '$.due.verify.due_on' || day_ends,
    '$.due.first_action.due_at', course ->> '$.due.first_action.due_on' || day_ends,
    '$.due.final.due_at', course ->> '$.due.final.due_on' || day_ends),
  final_due_at = iif(final_due_at < '9999', course ->> '$.due.final.due_on' || day_ends, final_due_at)
WHERE received_at IS NULL;
UPDATE service_request_public SET course = json_set(course, '$.silence.due_at', course ->> '$.silence.due_on' || day_ends)
WHERE received_at IS NULL AND course ->> '$.silence.due_on' IS NOT NULL;
UPDATE service_request_public SET course = json_set(course, '$.objection.due_at', course ->> '$.objection.due_on' || day_ends)
WHERE received_at IS NULL AND course ->> '$.objection.due_on' IS NOT NULL;
ALTER TABLE service_request_public DROP COLUMN day_ends;
