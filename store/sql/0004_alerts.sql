-- Alerts: events put before people, what people did with them, and what people hold tracks to be. They are few, and no query reads
-- them without its audience, which therefore leads every key.

-- A counter an audience, never one for all: its gaps would tell one audience of another's alerts.
CREATE TABLE alert_heads (
  audience     text PRIMARY KEY,
  revision     bigint NOT NULL
);

CREATE TABLE alerts (
  audience     text NOT NULL,
  alert_id     text NOT NULL,
  revision     bigint NOT NULL,        -- of this audience's alerts, at its last change
  kind         text NOT NULL CHECK (kind IN ('distress', 'zone-entry', 'sensor-lost')),
  state        text NOT NULL CHECK (state IN ('active', 'ended', 'retracted')),
  from_us      bigint NOT NULL,
  -- When it was over: its end, or when what it rested on was taken back; null while it lasts.
  over_us      bigint,
  -- Of a distress: the handle of the caller's identity, and when the newest call was observed and received.
  caller       text,
  called_us    bigint,
  called_received_us bigint,
  closed       boolean NOT NULL DEFAULT false,
  -- The newest call that who closed it could know of: a newer one reopens it.
  closed_called_us bigint,
  body         json NOT NULL,          -- the event
  PRIMARY KEY (audience, alert_id)
);
CREATE INDEX alerts_revision ON alerts (audience, revision);
CREATE INDEX alerts_open ON alerts (audience) WHERE NOT closed;

-- What was done with an alert, for ever: nothing here is changed or deleted.
CREATE TABLE alert_acts (
  audience     text NOT NULL,
  alert_id     text NOT NULL,
  place        integer NOT NULL,       -- 1, 2, 3 … of this alert
  kind         text NOT NULL CHECK (kind IN ('acknowledge', 'assign', 'comment', 'close', 'reopen')),
  by_person    text NOT NULL,
  at_us        bigint NOT NULL,
  words        text,
  to_whom      text,
  PRIMARY KEY (audience, alert_id, place)
);

-- When an audience last received anything of each source, of what it may see: another audience's answer would tell of records
-- that are kept from this one.
CREATE TABLE sources_heard (
  audience     text NOT NULL,
  source_id    text NOT NULL,
  received_us  bigint NOT NULL,
  PRIMARY KEY (audience, source_id)
);

-- What a track is held to be, and every judgement that came before it.
CREATE TABLE designations (
  audience     text NOT NULL,
  track_id     text NOT NULL,
  place        integer NOT NULL,
  identity     text NOT NULL CHECK (identity IN ('unknown', 'friend', 'neutral', 'suspect', 'hostile')),
  by_person    text NOT NULL,
  reason       text NOT NULL,
  at_us        bigint NOT NULL,
  PRIMARY KEY (audience, track_id, place)
);
-- The newest one, beside the body that fusion writes: no step of fusion can undo a person's judgement.
ALTER TABLE tracks ADD COLUMN designation json;
