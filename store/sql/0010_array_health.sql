-- How each array was doing when it was last heard of: asked for when ingest starts.
CREATE INDEX journal_array_health ON journal (observed_us) WHERE kind = 'array-health';
