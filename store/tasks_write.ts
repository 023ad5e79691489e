/** Tasks are made once a key, and changed only from the state that whoever changes them has seen. */
import { createHash } from "node:crypto";
import type pg from "pg";
import { isClosed, MAXIMUM_OPEN_TASKS, type Task, type TaskDraft } from "../model/index.ts";
import { type Database, transaction } from "./database.ts";
import { toJson, toText } from "./json.ts";
import { audienceName } from "./partitions.ts";
import { type TaskRow, toTask } from "./tasks.ts";

/** The lock is held until commit: revisions become visible in their order, so that who follows them misses none. */
const NEXT_REVISION = `
  INSERT INTO task_heads (audience, revision) VALUES ($1, 1)
  ON CONFLICT (audience) DO UPDATE SET revision = task_heads.revision + 1 RETURNING revision`;

const BY_KEY = "SELECT body, revision, wish_digest FROM tasks WHERE audience = $1 AND idempotency_key = $2";

const COUNT_OPEN = "SELECT count(*) AS open FROM tasks WHERE audience = $1 AND open";

const INSERT = `
  INSERT INTO tasks (audience, task_id, idempotency_key, wish_digest, revision, status_version, state, open, track_id, raised_by,
                     created_us, body)
  VALUES ($1, $2, $3, $4, $5, $6, $7, true, $8, $9, $10, $11) ON CONFLICT DO NOTHING`;

const LOCK = "SELECT body, revision FROM tasks WHERE audience = $1 AND task_id = $2 FOR UPDATE";

const UPDATE = `
  UPDATE tasks SET revision = $3, status_version = $4, state = $5, open = $6, closed_us = $7, body = $8
   WHERE audience = $1 AND task_id = $2`;

export type TaskInsertion =
  | { readonly kind: "created" | "same"; readonly task: Task }
  /** The key was used for another wish: nothing was written. */
  | { readonly kind: "key-taken"; readonly task: Task }
  /** MAXIMUM_OPEN_TASKS are open. */
  | { readonly kind: "too-many" }
  /** The rule has an open task on this track already. */
  | { readonly kind: "one-is-open" };

/** Stores a new task of the audience. `wish` is what was asked for, as text: it decides whether a repeated key means the same. */
export async function insertTask(
  db: Database,
  audience: string,
  idempotencyKey: string,
  wish: string,
  draft: TaskDraft,
): Promise<TaskInsertion> {
  const name = audienceName(audience);
  const key = toText(idempotencyKey);
  const digest = createHash("sha256").update(wish).digest("hex");
  return transaction(db, async (tx) => {
    const revision = await nextRevision(tx, name);
    const known = (await tx.query<TaskRow & { wish_digest: string }>(BY_KEY, [name, key])).rows[0];
    if (known !== undefined)
      return { kind: known.wish_digest === digest ? "same" : "key-taken", task: toTask(known) } as const;
    const { open } = (await tx.query<{ open: number }>(COUNT_OPEN, [name])).rows[0]!;
    if (open >= MAXIMUM_OPEN_TASKS) return { kind: "too-many" } as const;
    const id = taskId(audience, key);
    const task: Task = { ...draft, id, revision };
    const { statusVersion, state, trackId, raisedBy, createdUs } = task;
    const body = toJson({ ...draft, id });
    const values = [
      name,
      id,
      key,
      digest,
      revision,
      statusVersion,
      state,
      toText(trackId),
      toText(raisedBy),
      Math.round(createdUs),
      body,
    ];
    const inserted = await tx.query(INSERT, values);
    return inserted.rowCount === 1 ? ({ kind: "created", task } as const) : ({ kind: "one-is-open" } as const);
  });
}

/**
 * Changes a task by a pure function of what it is now, under its lock: two who change it at once come one after the other, and the
 * second sees what the first did. `change` gives undefined to leave it; it may throw, then nothing is written.
 */
export async function changeTask(
  db: Database,
  audience: string,
  id: string,
  change: (task: Task) => Task | undefined,
): Promise<Task | undefined> {
  const name = audienceName(audience);
  return transaction(db, async (tx) => {
    const row = (await tx.query<TaskRow>(LOCK, [name, toText(id)])).rows[0];
    if (row === undefined) return undefined;
    const changed = change(toTask(row));
    if (changed === undefined) return toTask(row);
    const revision = await nextRevision(tx, name);
    const { revision: _, ...body } = changed;
    const closed = isClosed(changed.state);
    const closedUs = closed ? Math.round(changed.history.at(-1)?.atUs ?? changed.createdUs) : null;
    await tx.query(UPDATE, [name, id, revision, changed.statusVersion, changed.state, !closed, closedUs, toJson(body)]);
    return { ...changed, revision };
  });
}

async function nextRevision(tx: pg.PoolClient, name: string): Promise<number> {
  return (await tx.query<{ revision: number }>(NEXT_REVISION, [name])).rows[0]!.revision;
}

/** Made from its key, so that the same picture raises the same tasks whatever else the service does. */
function taskId(audience: string, key: string): string {
  const digest = createHash("sha256")
    .update(JSON.stringify(["task", audience, key]))
    .digest("hex");
  return `task-${digest.slice(0, 20)}`;
}
