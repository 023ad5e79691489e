-- Sources at run time.

-- What named persons did with sources while Tomi ran: an append-only list, from which the sources in force are worked out. A change is
-- never edited or deleted, so that it is the history too.
CREATE TABLE source_changes (
  change_id   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  source_id   text NOT NULL,
  change      text NOT NULL CHECK (change IN ('add', 'enable', 'disable')),
  definition  json,                    -- of 'add': in the words of the configuration
  person      text NOT NULL,
  reason      text NOT NULL,
  changed_us  bigint NOT NULL,
  CHECK ((change = 'add') = (definition IS NOT NULL))
);
CREATE INDEX source_changes_source ON source_changes (source_id, change_id);
