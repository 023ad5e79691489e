-- Appending, as functions: one message to the server and one back for a whole batch, and plans that are kept.

-- How far a stream is decided without a gap, when it is known to be decided up to `through`: walks the keys after it until one
-- is missing. Every key is walked once, because the answer is where the next walk begins.
CREATE FUNCTION decided_through(stream integer, through bigint) RETURNS bigint
LANGUAGE plpgsql STABLE SET enable_seqscan = off AS $$
DECLARE
  next bigint;
BEGIN
  FOR next IN SELECT source_seq FROM record_keys WHERE stream_id = stream AND source_seq > through ORDER BY source_seq LOOP
    EXIT WHEN next <> through + 1;
    through := next;
  END LOOP;
  RETURN through;
END $$;

-- Observations into the journal, numbered in their order. The lock on the head is held until commit, so that numbers become
-- visible in their order and no reader can skip a row that commits late.
CREATE FUNCTION append_journal(
  now_us bigint, received bigint[], observed bigint[], streams integer[], seqs bigint[], parts integer[],
  label_ids integer[], kinds text[], mmsis bigint[], places bytea[], bodies json[]
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  before bigint;
BEGIN
  UPDATE journal_head SET seq = seq + cardinality(bodies) RETURNING seq - cardinality(bodies) INTO before;
  INSERT INTO journal (seq, received_us, observed_us, available_us, stream_id, source_seq, part, label_id, kind, mmsi, place, body)
  SELECT before + o.place_in_batch, o.received, o.observed, now_us, o.stream, o.seq, o.part, o.label_id, o.kind, o.mmsi,
         o.place::geometry, o.body
    FROM unnest(received, observed, streams, seqs, parts, label_ids, kinds, mmsis, places, bodies)
         WITH ORDINALITY AS o(received, observed, stream, seq, part, label_id, kind, mmsi, place, body, place_in_batch);
END $$;

-- A batch of records, whole or not at all. When one of the new keys is there already nothing is written and the rows of those
-- keys are returned (`seen`): the caller decides between duplicate and conflict, and calls again with what is left. Else
-- everything is written and each stream's position is returned. Keys are only ever inserted under the lock on the head, so that
-- what is not seen here cannot appear before the insert: no ON CONFLICT is needed, which would cost a second WAL record a row.
CREATE FUNCTION append_records(
  -- runs of numbers without a gap, by stream: of the new keys, and each stream's lowest in the whole batch
  new_streams integer[], new_first bigint[], new_last bigint[], run_streams integer[], run_first bigint[], run_last bigint[],
  -- the new keys
  key_streams integer[], key_seqs bigint[], key_digests bytea[], key_outcomes smallint[],
  -- their observations
  now_us bigint, received bigint[], observed bigint[], streams integer[], seqs bigint[], parts integer[],
  label_ids integer[], kinds text[], mmsis bigint[], places bytea[], bodies json[],
  -- what is set aside, and how often each source had which outcome; few and small, or rare
  aside json, status json
) RETURNS TABLE (seen boolean, stream integer, seq bigint, digest bytea, outcome smallint)
LANGUAGE plpgsql SET enable_seqscan = off AS $$
#variable_conflict use_column
DECLARE
  run integer;
  any_seen boolean := false;
BEGIN
  PERFORM FROM journal_head FOR UPDATE;
  FOR run IN 1 .. cardinality(new_streams) LOOP
    RETURN QUERY SELECT true, k.stream_id, k.source_seq, k.digest, k.outcome FROM record_keys AS k
      WHERE k.stream_id = new_streams[run] AND k.source_seq BETWEEN new_first[run] AND new_last[run];
    any_seen := any_seen OR FOUND;
  END LOOP;
  IF any_seen THEN RETURN; END IF;

  INSERT INTO record_keys (stream_id, source_seq, digest, outcome)
  SELECT * FROM unnest(key_streams, key_seqs, key_digests, key_outcomes);
  IF cardinality(bodies) > 0 THEN
    PERFORM append_journal(now_us, received, observed, streams, seqs, parts, label_ids, kinds, mmsis, places, bodies);
  END IF;

  -- The same conflicting bytes sent again and again are kept once.
  INSERT INTO set_aside (kind, stream_id, source_seq, received_us, label_id, violations, digest, observations, raw)
  SELECT a.kind, a.stream, a.seq, a.received_us, a.label_id, a.violations, decode(a.digest, 'hex'), a.observations, decode(a.raw, 'hex')
    FROM json_to_recordset(aside) AS a(kind text, stream integer, seq bigint, received_us bigint, label_id integer,
         violations json, digest text, observations json, raw text)
  ON CONFLICT DO NOTHING;

  INSERT INTO source_status AS s
         (source_id, last_received_us, last_observed_us, accepted, flagged, quarantined, rejected, duplicate, conflict)
  SELECT * FROM json_to_recordset(status) AS c(source_id text, received_us bigint, observed_us bigint, accepted bigint,
         flagged bigint, quarantined bigint, rejected bigint, duplicate bigint, conflict bigint)
  ON CONFLICT (source_id) DO UPDATE SET
         last_received_us = greatest(s.last_received_us, excluded.last_received_us),
         last_observed_us = greatest(s.last_observed_us, excluded.last_observed_us),
         accepted = s.accepted + excluded.accepted, flagged = s.flagged + excluded.flagged,
         quarantined = s.quarantined + excluded.quarantined, rejected = s.rejected + excluded.rejected,
         duplicate = s.duplicate + excluded.duplicate, conflict = s.conflict + excluded.conflict;

  -- A batch that goes on where the stream was moves it to the batch's end at once; from there the walk goes over what had come
  -- out of order before.
  RETURN QUERY
  UPDATE streams AS t SET committed_through = decided_through(t.stream_id,
         CASE WHEN r.first <= t.committed_through + 1 THEN greatest(t.committed_through, r.last) ELSE t.committed_through END)
    FROM unnest(run_streams, run_first, run_last) AS r(stream, first, last)
   WHERE t.stream_id = r.stream
  RETURNING false, t.stream_id, t.committed_through, NULL::bytea, NULL::smallint;
END $$;
