-- Tasks: requests to collect, each of one audience. They are few, and no query reads them without its audience.

-- A counter an audience, never one for all: its gaps would tell one audience how much another one asks for.
CREATE TABLE task_heads (
  audience     text PRIMARY KEY,
  revision     bigint NOT NULL
);

CREATE TABLE tasks (
  audience        text NOT NULL,
  task_id         text NOT NULL,
  -- The wish it was made from: the same key and the same wish give the same task again.
  idempotency_key text NOT NULL,
  wish_digest     text NOT NULL,
  revision        bigint NOT NULL,     -- of this audience's tasks, at its last change
  status_version  integer NOT NULL,
  state           text NOT NULL,
  open            boolean NOT NULL,
  track_id        text NOT NULL,
  raised_by       text NOT NULL,
  created_us      bigint NOT NULL,
  closed_us       bigint,
  body            json NOT NULL,
  PRIMARY KEY (audience, task_id),
  UNIQUE (audience, idempotency_key)
);
CREATE INDEX tasks_revision ON tasks (audience, revision);
CREATE INDEX tasks_open ON tasks (audience) WHERE open;
-- A track has at most one open task of a rule; people may ask as often as they like.
CREATE UNIQUE INDEX tasks_one_a_rule ON tasks (audience, track_id, raised_by) WHERE open AND raised_by LIKE 'rule:%';
