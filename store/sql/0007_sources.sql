-- Sources at run time, and how each source is doing under each label.

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

-- As source_status, but by label: what an audience is told of a source rests only on the records that it may see. A record that could
-- not be read has no label, and is counted under 0.
CREATE TABLE source_counts (
  source_id        text NOT NULL,
  label_id         integer NOT NULL,
  last_received_us bigint,
  last_observed_us bigint,
  accepted         bigint NOT NULL DEFAULT 0,
  flagged          bigint NOT NULL DEFAULT 0,
  quarantined      bigint NOT NULL DEFAULT 0,
  rejected         bigint NOT NULL DEFAULT 0,
  duplicate        bigint NOT NULL DEFAULT 0,
  conflict         bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (source_id, label_id)
);

-- In the transaction of the records that are counted.
CREATE FUNCTION count_by_label(counts json) RETURNS void LANGUAGE sql AS $$
  INSERT INTO source_counts AS s
         (source_id, label_id, last_received_us, last_observed_us, accepted, flagged, quarantined, rejected, duplicate, conflict)
  SELECT * FROM json_to_recordset(counts) AS c(source_id text, label_id integer, received_us bigint, observed_us bigint,
         accepted bigint, flagged bigint, quarantined bigint, rejected bigint, duplicate bigint, conflict bigint)
  ON CONFLICT (source_id, label_id) DO UPDATE SET
         last_received_us = greatest(s.last_received_us, excluded.last_received_us),
         last_observed_us = greatest(s.last_observed_us, excluded.last_observed_us),
         accepted = s.accepted + excluded.accepted, flagged = s.flagged + excluded.flagged,
         quarantined = s.quarantined + excluded.quarantined, rejected = s.rejected + excluded.rejected,
         duplicate = s.duplicate + excluded.duplicate, conflict = s.conflict + excluded.conflict
$$;

-- append_records, and with what it wrote the counts by label: nothing is counted when nothing was written.
CREATE FUNCTION append_counted(
  new_streams integer[], new_first bigint[], new_last bigint[], run_streams integer[], run_first bigint[], run_last bigint[],
  key_streams integer[], key_seqs bigint[], key_digests bytea[], key_outcomes smallint[],
  now_us bigint, received bigint[], observed bigint[], streams integer[], seqs bigint[], parts integer[],
  label_ids integer[], classes smallint[], kinds text[], handles bigint[], places bytea[], bodies json[],
  aside json, status json, counts json
) RETURNS TABLE (seen boolean, stream integer, seq bigint, digest bytea, outcome smallint)
LANGUAGE plpgsql AS $$
DECLARE
  wrote boolean := true;
BEGIN
  FOR seen, stream, seq, digest, outcome IN
    SELECT a.seen, a.stream, a.seq, a.digest, a.outcome FROM append_records(
      new_streams, new_first, new_last, run_streams, run_first, run_last, key_streams, key_seqs, key_digests, key_outcomes,
      now_us, received, observed, streams, seqs, parts, label_ids, classes, kinds, handles, places, bodies, aside, status) AS a
  LOOP
    wrote := wrote AND NOT seen;
    RETURN NEXT;
  END LOOP;
  IF wrote THEN PERFORM count_by_label(counts); END IF;
END $$;
