-- The picture: one list partition an audience, so that no query of one audience can meet a row of another.
-- Partitions are made when an audience is registered (register_audience) and when a day begins (ensure_days).

CREATE TABLE audiences (
  audience     text PRIMARY KEY CHECK (audience ~ '^[a-z][a-z0-9_]*$'),
  -- How far its fusion has read.
  journal_seq  bigint NOT NULL DEFAULT 0,
  cursor       bigint NOT NULL DEFAULT 0,
  frontier_us  bigint NOT NULL DEFAULT 0,
  revision     bigint NOT NULL DEFAULT 0
);

CREATE TABLE tracks (
  audience     text NOT NULL,
  track_id     text NOT NULL,
  revision     bigint NOT NULL,
  status       text NOT NULL,
  kind         text NOT NULL,
  first_seen_us bigint NOT NULL,
  last_seen_us bigint NOT NULL,
  mmsi         bigint,
  place        geometry(Point, 4326),
  body         jsonb NOT NULL,
  PRIMARY KEY (audience, track_id)
) PARTITION BY LIST (audience);
CREATE INDEX tracks_revision ON tracks (revision);
CREATE INDEX tracks_place ON tracks USING gist (place);

-- Sub-partitioned by day: history can be dropped.
CREATE TABLE track_states (
  audience     text NOT NULL,
  track_id     text NOT NULL,
  time_us      bigint NOT NULL,
  place        geometry(Point, 4326) NOT NULL,
  mercator     geometry(Point, 3857) NOT NULL,   -- stored: transforming in every tile query costs 20 times the query
  ve_mps       double precision NOT NULL,
  vn_mps       double precision NOT NULL,
  covariance   double precision[] NOT NULL,
  PRIMARY KEY (audience, track_id, time_us)
) PARTITION BY LIST (audience);
CREATE INDEX track_states_mercator ON track_states USING gist (mercator);

CREATE TABLE associations (
  audience     text NOT NULL,
  cursor       bigint NOT NULL,
  observed_us  bigint NOT NULL,
  track_id     text,
  body         jsonb NOT NULL,
  PRIMARY KEY (audience, cursor, observed_us)
) PARTITION BY LIST (audience);
CREATE INDEX associations_track ON associations (track_id, observed_us DESC);

-- Detections, bearings, looks and scenes as this audience may see them.
CREATE TABLE sightings (
  audience     text NOT NULL,
  cursor       bigint NOT NULL,
  observed_us  bigint NOT NULL,
  journal_seq  bigint NOT NULL,        -- where the whole observation is; never leaves the house
  available_us bigint NOT NULL,
  kind         text NOT NULL,
  source_id    text NOT NULL,
  scene_id     text,
  mercator     geometry(Geometry, 3857),
  body         jsonb NOT NULL,
  PRIMARY KEY (audience, cursor, observed_us)
) PARTITION BY LIST (audience);
CREATE INDEX sightings_mercator ON sightings USING gist (mercator);
CREATE INDEX sightings_time ON sightings (kind, observed_us DESC);

CREATE TABLE correlation_evidence (
  audience     text NOT NULL,
  cursor       bigint NOT NULL,
  body         jsonb NOT NULL
) PARTITION BY LIST (audience);
CREATE INDEX correlation_evidence_cursor ON correlation_evidence (cursor);

CREATE TABLE checkpoints (
  audience     text NOT NULL,
  journal_seq  bigint NOT NULL,
  cursor       bigint NOT NULL,
  base_us      bigint NOT NULL,
  body         text NOT NULL,
  PRIMARY KEY (audience, journal_seq)
) PARTITION BY LIST (audience);

CREATE TABLE zones (
  zone_id      text PRIMARY KEY,
  kind         text NOT NULL,
  name         jsonb NOT NULL,
  label        jsonb NOT NULL,
  place        geometry(Polygon, 4326) NOT NULL,
  mercator     geometry(Polygon, 3857) NOT NULL,
  origin       text NOT NULL,          -- source and date of the boundary
  illustrative boolean NOT NULL DEFAULT true
);
