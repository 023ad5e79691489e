-- The picture: one list partition an audience, so that no query of one audience can meet a row of another.
-- Partitions are made when an audience is registered and when a day begins (store/partitions.ts).

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
  merged_into  text,
  place        geometry(Point, 4326),
  body         json NOT NULL,
  PRIMARY KEY (audience, track_id)
) PARTITION BY LIST (audience);
CREATE INDEX tracks_revision ON tracks (revision);

-- Sub-partitioned by day: history can be dropped.
CREATE TABLE track_states (
  audience     text NOT NULL,
  track_id     text NOT NULL,
  time_us      bigint NOT NULL,
  place        geometry(Point, 4326) NOT NULL,
  -- Stored, because transforming in every tile query costs 20 times the query. M: seconds since 1970, so that one index
  -- answers both where and when.
  mercator     geometry(PointM, 3857) NOT NULL,
  ve_mps       double precision NOT NULL,
  vn_mps       double precision NOT NULL,
  covariance   double precision[] NOT NULL,
  PRIMARY KEY (audience, track_id, time_us)
) PARTITION BY LIST (audience);
CREATE INDEX track_states_where_when ON track_states USING gist (mercator gist_geometry_ops_nd);

-- By day of the observation.
CREATE TABLE associations (
  audience     text NOT NULL,
  cursor       bigint NOT NULL,
  observed_us  bigint NOT NULL,
  track_id     text,
  body         json NOT NULL,
  PRIMARY KEY (audience, cursor, observed_us)
) PARTITION BY LIST (audience);
CREATE INDEX associations_track ON associations (track_id, observed_us DESC);

-- Detections, bearings, looks and scenes as this audience may see them. By day of the observation.
CREATE TABLE sightings (
  audience     text NOT NULL,
  cursor       bigint NOT NULL,
  observed_us  bigint NOT NULL,
  journal_seq  bigint NOT NULL,        -- where the whole observation is; never leaves the house
  available_us bigint NOT NULL,
  kind         text NOT NULL,
  source_id    text NOT NULL,
  scene_id     text,
  chip_path    text,
  mercator     geometry(GeometryM, 3857), -- M: the observed time, seconds since 1970
  body         json NOT NULL,          -- the observation, its label as it was
  PRIMARY KEY (audience, cursor, observed_us)
) PARTITION BY LIST (audience);
CREATE INDEX sightings_where_when ON sightings USING gist (mercator gist_geometry_ops_nd);
CREATE INDEX sightings_scene ON sightings (scene_id, kind) WHERE scene_id IS NOT NULL;
CREATE INDEX sightings_chip ON sightings (chip_path) WHERE chip_path IS NOT NULL;

CREATE TABLE correlation_evidence (
  audience     text NOT NULL,
  cursor       bigint NOT NULL,
  place_in_list integer NOT NULL,      -- of the evidence for one observation, best first
  body         json NOT NULL,
  PRIMARY KEY (audience, cursor, place_in_list)
) PARTITION BY LIST (audience);

-- Only the newest two are kept: the older one is what is left when the newer cannot be read.
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
  name         json NOT NULL,
  label        json NOT NULL,
  ring         json NOT NULL,
  mercator     geometry(Polygon, 3857) NOT NULL,
  origin       text NOT NULL,          -- source and date of the boundary
  illustrative boolean NOT NULL DEFAULT true
);
CREATE INDEX zones_mercator ON zones USING gist (mercator);
