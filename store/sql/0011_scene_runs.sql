-- Searches of stored scenes for vessels: what the first found and what each later one did, by which detector, and who asked for it. The
-- detections themselves are in the journal, each with the number of its run; fusion goes by the newest.
CREATE TABLE scene_runs (
  scene_ref    text NOT NULL,
  number       integer NOT NULL CHECK (number >= 1),
  state        text NOT NULL CHECK (state IN ('waiting', 'processing', 'done', 'failed')),
  detector     text,                    -- null while it waits
  parameters   text,                    -- digest of everything that decides what the detector finds
  detections   integer,
  failure      json,
  person       text,                    -- null: nobody asked, the scene was new
  reason       text,
  requested_us bigint NOT NULL,
  finished_us  bigint,
  PRIMARY KEY (scene_ref, number)
);
CREATE INDEX scene_runs_waiting ON scene_runs (requested_us) WHERE state IN ('waiting', 'processing');
CREATE INDEX uploads_scene ON uploads (scene_ref) WHERE scene_ref IS NOT NULL;
