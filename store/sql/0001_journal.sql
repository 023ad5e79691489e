-- The journal: the single truth. Everything else can be rebuilt from it.
--
-- What comes from producers as JSON is kept as json, not jsonb: it is written once, read whole, and half the cost to take in.

-- One database is one workspace: its kind never changes, its clock goes on where it was.
CREATE TABLE workspace (
  only_one    boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  name        text NOT NULL,
  kind        text NOT NULL CHECK (kind IN ('live', 'exercise', 'replay')),
  -- The workspace's time when it was last seen running; null in a live workspace, whose clock is the wall clock.
  clock_us    bigint,
  created_at  timestamptz NOT NULL DEFAULT now()
);

-- Labels are few and long: the journal names them by number, and a reader compiles its clearance into the numbers it may see.
CREATE TABLE labels (
  label_id    integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  canonical   text NOT NULL UNIQUE,
  label       json NOT NULL
);

-- A stream is one run of one producer.
CREATE TABLE streams (
  stream_id   integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  source_id   text NOT NULL,
  epoch       bytea NOT NULL,
  -- Every record up to and including this one is durably decided, or its gap was passed.
  committed_through bigint NOT NULL DEFAULT 0,
  UNIQUE (source_id, epoch)
);

-- Idempotency: one row a record, whatever became of it. Narrow, because it is the one index that every insert must search.
CREATE TABLE record_keys (
  stream_id   integer NOT NULL,
  source_seq  bigint NOT NULL,
  digest      bytea NOT NULL,          -- first 16 bytes of SHA-256 of the record as it came
  outcome     smallint NOT NULL,       -- 1 accepted, 2 flagged, 4 quarantined, 5 rejected: the numbers of the wire contract
  PRIMARY KEY (stream_id, source_seq)
);

-- Sequence numbers are taken under the lock of this one row, held until commit: no reader can skip a row that commits late.
CREATE TABLE journal_head (
  only_one    boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  seq         bigint NOT NULL
);
INSERT INTO journal_head (seq) VALUES (0);

CREATE TABLE journal (
  seq          bigint NOT NULL,
  received_us  bigint NOT NULL,        -- partition key: one partition a day, dropped whole when its retention ends
  observed_us  bigint NOT NULL,
  available_us bigint NOT NULL,
  stream_id    integer NOT NULL,
  source_seq   bigint NOT NULL,
  part         integer NOT NULL,
  label_id     integer NOT NULL,
  kind         text NOT NULL,
  mmsi         bigint,                 -- of AIS
  place        geometry(PointM, 4326), -- M: the observed time, seconds since 1970
  body         json NOT NULL,          -- the observation without what the columns hold
  PRIMARY KEY (seq, received_us)
) PARTITION BY RANGE (received_us);
CREATE INDEX journal_kind ON journal (kind, observed_us) WHERE kind IN ('scene', 'array-configuration');
-- Who sent AIS near a place at a time: the one question that is asked of the raw journal in space and time.
CREATE INDEX journal_ais_place ON journal USING gist (place gist_geometry_ops_nd) WHERE kind = 'ais' AND place IS NOT NULL;
-- And the fix of one of them before and after that time.
CREATE INDEX journal_ais_mmsi ON journal (mmsi, observed_us) WHERE kind = 'ais' AND place IS NOT NULL;

-- Records that are not in the journal, or not yet: kept for a person to look at, release or discard.
CREATE TABLE set_aside (
  set_aside_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind         text NOT NULL CHECK (kind IN ('quarantined', 'rejected', 'conflict', 'dead')),
  state        text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'released', 'discarded')),
  stream_id    integer NOT NULL,
  source_seq   bigint NOT NULL,
  received_us  bigint NOT NULL,
  label_id     integer,
  violations   json NOT NULL,
  digest       bytea NOT NULL,
  observations json,                   -- of quarantined records
  raw          bytea,                  -- null when the record's label is above its channel
  decided_by   text,
  decided_reason text,
  decided_us   bigint
);
CREATE INDEX set_aside_waiting ON set_aside (kind, set_aside_id) WHERE state = 'waiting';
-- A producer that goes on sending the same conflicting record fills no disk with it.
CREATE UNIQUE INDEX set_aside_once ON set_aside (stream_id, source_seq, digest, kind);

-- How each source is doing: written with every group commit that holds records of it.
CREATE TABLE source_status (
  source_id        text PRIMARY KEY,
  last_received_us bigint,
  last_observed_us bigint,
  accepted         bigint NOT NULL DEFAULT 0,
  flagged          bigint NOT NULL DEFAULT 0,
  quarantined      bigint NOT NULL DEFAULT 0,
  rejected         bigint NOT NULL DEFAULT 0,
  duplicate        bigint NOT NULL DEFAULT 0,
  conflict         bigint NOT NULL DEFAULT 0
);

CREATE TABLE uploads (
  upload_id    text PRIMARY KEY,
  source_id    text NOT NULL,
  header       bytea NOT NULL,         -- the OpticalImageryHeader as it came
  bytes_received bigint NOT NULL DEFAULT 0,
  state        text NOT NULL CHECK (state IN ('receiving', 'received', 'processing', 'done', 'failed')),
  scene_ref    text,
  failure      json,
  updated_us   bigint NOT NULL
);
