-- A dead letter is one audience's: its fusion failed on the record, and nobody else's business is that. Null for everything else.
ALTER TABLE set_aside ADD COLUMN audience text;
CREATE INDEX set_aside_dead ON set_aside (audience) WHERE kind = 'dead';

-- What an audience's fusion must leave out to be able to go on, also after a restart: no step could be made with it.
CREATE TABLE fusion_skipped (
  audience    text NOT NULL,
  journal_seq bigint NOT NULL,
  PRIMARY KEY (audience, journal_seq)
);
