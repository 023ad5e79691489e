-- Retention: the journal by class and day, so that what a class no longer keeps is dropped whole; who holds what back; whose
-- identity was destroyed. Identities themselves are not in the database: their keys are in the folder of identity keys.

-- A class says how long the journal keeps what its sources sent. The first one is there for sources that name none.
CREATE TABLE retention_classes (
  class_id     smallint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name         text NOT NULL UNIQUE CHECK (name ~ '^[a-z][a-z0-9_]*$'),
  days         integer NOT NULL CHECK (days > 0)
);
INSERT INTO retention_classes (name, days) VALUES ('standard', 365);

-- The journal that was cut by day only makes room. Its indexes are made again as they were, whoever added them.
CREATE TEMPORARY TABLE journal_indexes ON COMMIT DROP AS
  SELECT indexname AS name, replace(indexdef, ' ON ONLY ', ' ON ') AS definition
    FROM pg_indexes WHERE schemaname = current_schema() AND tablename = 'journal' AND indexname <> 'journal_pkey';
ALTER TABLE journal RENAME TO journal_by_day;
ALTER INDEX journal_pkey RENAME TO journal_by_day_pkey;
DO $$
DECLARE
  old record;
BEGIN
  FOR old IN SELECT name FROM journal_indexes LOOP
    EXECUTE format('ALTER INDEX %I RENAME TO %I', old.name, 'by_day_' || old.name);
  END LOOP;
END $$;

CREATE TABLE journal (
  seq          bigint NOT NULL,
  received_us  bigint NOT NULL,        -- second partition key: one partition a class and day
  observed_us  bigint NOT NULL,
  available_us bigint NOT NULL,
  stream_id    integer NOT NULL,
  source_seq   bigint NOT NULL,
  part         integer NOT NULL,
  label_id     integer NOT NULL,
  class_id     smallint NOT NULL DEFAULT 1,
  kind         text NOT NULL,
  mmsi         bigint,                 -- of AIS: the identity's handle, a random number above any MMSI
  place        geometry(PointM, 4326), -- M: the observed time, seconds since 1970
  body         json NOT NULL,          -- the observation without what the columns hold; what names a vessel is sealed in it
  PRIMARY KEY (seq, received_us, class_id)
) PARTITION BY LIST (class_id);
CREATE TABLE journal__standard PARTITION OF journal FOR VALUES IN (1) PARTITION BY RANGE (received_us);

-- What is there is carried over day by day.
DO $$
DECLARE
  day record;
  old record;
BEGIN
  FOR old IN SELECT definition FROM journal_indexes LOOP
    EXECUTE old.definition;
  END LOOP;
  FOR day IN
    SELECT c.relname AS name, pg_get_expr(c.relpartbound, c.oid) AS bounds
      FROM pg_inherits AS i JOIN pg_class AS c ON c.oid = i.inhrelid
     WHERE i.inhparent = 'journal_by_day'::regclass
  LOOP
    EXECUTE format('CREATE TABLE %I PARTITION OF journal__standard %s',
                   replace(day.name, 'journal__', 'journal__standard__'), day.bounds);
    EXECUTE format('INSERT INTO journal (seq, received_us, observed_us, available_us, stream_id, source_seq, part, label_id, kind, mmsi, place, body)
                    SELECT seq, received_us, observed_us, available_us, stream_id, source_seq, part, label_id, kind, mmsi, place, body FROM %I', day.name);
  END LOOP;
END $$;
DROP TABLE journal_by_day;

-- The class comes with each row: a label's or a stream's would be another table to read while the head is locked.
DROP FUNCTION append_records(integer[], bigint[], bigint[], integer[], bigint[], bigint[], integer[], bigint[], bytea[], smallint[],
  bigint, bigint[], bigint[], integer[], bigint[], integer[], integer[], text[], bigint[], bytea[], json[], json, json);
DROP FUNCTION append_journal(bigint, bigint[], bigint[], integer[], bigint[], integer[], integer[], text[], bigint[], bytea[], json[]);

CREATE FUNCTION append_journal(
  now_us bigint, received bigint[], observed bigint[], streams integer[], seqs bigint[], parts integer[],
  label_ids integer[], classes smallint[], kinds text[], handles bigint[], places bytea[], bodies json[]
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  before bigint;
BEGIN
  UPDATE journal_head SET seq = seq + cardinality(bodies) RETURNING seq - cardinality(bodies) INTO before;
  INSERT INTO journal (seq, received_us, observed_us, available_us, stream_id, source_seq, part, label_id, class_id, kind, mmsi, place, body)
  SELECT before + o.place_in_batch, o.received, o.observed, now_us, o.stream, o.seq, o.part, o.label_id, o.class_id, o.kind, o.handle,
         o.place::geometry, o.body
    FROM unnest(received, observed, streams, seqs, parts, label_ids, classes, kinds, handles, places, bodies)
         WITH ORDINALITY AS o(received, observed, stream, seq, part, label_id, class_id, kind, handle, place, body, place_in_batch);
END $$;

-- How each source is doing, by label: what an audience is told of a source rests only on the records that it may see. A record that
-- could not be read has no label, and is counted under 0. What was counted before had no labels, and begins anew.
DROP TABLE source_status;
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

CREATE FUNCTION append_records(
  -- runs of numbers without a gap, by stream: of the new keys, and each stream's lowest in the whole batch
  new_streams integer[], new_first bigint[], new_last bigint[], run_streams integer[], run_first bigint[], run_last bigint[],
  -- the new keys
  key_streams integer[], key_seqs bigint[], key_digests bytea[], key_outcomes smallint[],
  -- their observations
  now_us bigint, received bigint[], observed bigint[], streams integer[], seqs bigint[], parts integer[],
  label_ids integer[], classes smallint[], kinds text[], handles bigint[], places bytea[], bodies json[],
  -- what is set aside, and how often each source had which outcome under each label; few and small, or rare
  aside json, counts json
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
    PERFORM append_journal(now_us, received, observed, streams, seqs, parts, label_ids, classes, kinds, handles, places, bodies);
  END IF;

  -- The same conflicting bytes sent again and again are kept once.
  INSERT INTO set_aside (kind, stream_id, source_seq, received_us, label_id, violations, digest, observations, raw)
  SELECT a.kind, a.stream, a.seq, a.received_us, a.label_id, a.violations, decode(a.digest, 'hex'), a.observations, decode(a.raw, 'hex')
    FROM json_to_recordset(aside) AS a(kind text, stream integer, seq bigint, received_us bigint, label_id integer,
         violations json, digest text, observations json, raw text)
  ON CONFLICT DO NOTHING;

  INSERT INTO source_counts AS s
         (source_id, label_id, last_received_us, last_observed_us, accepted, flagged, quarantined, rejected, duplicate, conflict)
  SELECT * FROM json_to_recordset(counts) AS c(source_id text, label_id integer, received_us bigint, observed_us bigint,
         accepted bigint, flagged bigint, quarantined bigint, rejected bigint, duplicate bigint, conflict bigint)
  ON CONFLICT (source_id, label_id) DO UPDATE SET
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

-- From which place on the journal is needed to rebuild what fusion can still change. Null in checkpoints of an earlier program:
-- then the whole journal is needed.
ALTER TABLE checkpoints ADD COLUMN log_from_seq bigint;

-- Keys outlive the day of their records: until `until_us` whoever sends an old record again is told that it was there.
CREATE TABLE ended_keys (
  stream_id    integer NOT NULL,
  through_seq  bigint NOT NULL,
  until_us     bigint NOT NULL,
  PRIMARY KEY (stream_id, through_seq, until_us)
);

-- Holds: what must not be pruned or shredded, who said so and why. None of both: everything.
CREATE TABLE legal_holds (
  hold_id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  handle       bigint,                 -- an identity's
  source_id    text,
  placed_by    text NOT NULL,
  placed_reason text NOT NULL,
  placed_us    bigint NOT NULL,
  released_by  text,
  released_reason text,
  released_us  bigint,
  CHECK (handle IS NULL OR source_id IS NULL)
);

-- The register of destroyed identities. The commitment is a keyed hash of the MMSI: who holds the key of the register can answer
-- whether a given vessel's identity was destroyed; the register itself names nobody.
CREATE TABLE shreddings (
  handle       bigint PRIMARY KEY,
  commitment   bytea NOT NULL,
  shredded_by  text NOT NULL,
  reason       text NOT NULL,
  shredded_us  bigint NOT NULL
);

-- What pruning did, kept as the register of it.
CREATE TABLE prunings (
  pruning_id   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at_us        bigint NOT NULL,
  by_whom      text NOT NULL,
  reason       text NOT NULL,
  sentence     text NOT NULL
);

-- Which folder of identity keys this database's handles are in: with another one everybody would read as destroyed.
CREATE TABLE identity_store (
  only_one     boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  store_id     text NOT NULL
);
