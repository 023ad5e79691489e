-- A dead letter is one audience's: its fusion failed on the record, and nobody else's business is that. Null for everything else.
ALTER TABLE set_aside ADD COLUMN audience text;
CREATE INDEX set_aside_dead ON set_aside (audience) WHERE kind = 'dead';
