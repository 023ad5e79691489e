-- Observations that answer a task say so themselves; the condition is the cheap question that most rows end with.
CREATE INDEX journal_task ON journal ((body ->> 'taskId')) WHERE strpos(body::text, '"taskId":') > 0;
