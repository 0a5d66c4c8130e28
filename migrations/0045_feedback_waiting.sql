-- Of several questions of one day the one that came first waits the longest.
DROP INDEX feedback_unanswered;
CREATE INDEX feedback_unanswered ON feedback (programme_id, submitted_at, id)
WHERE state = 'published' AND kind = 'question' AND answer IS NULL;
