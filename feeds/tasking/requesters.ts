/** What those do who want something looked at: create, list, read, cancel. */
import { draftTask, moveTask, type Task, type TaskAct } from "../../model/index.ts";
import type { tomi } from "../../proto/index.ts";
import { changeTask, insertTask, listTasks, readTask, readTrack, taskRevision } from "../../store/index.ts";
import type { TaskingDeps } from "./deps.ts";
import { TaskingError } from "./errors.ts";
import { wishOf } from "./requests.ts";

const USUAL_LIMIT = 200;
const MAXIMUM_LIMIT = 1_000;
const MAXIMUM_REASON = 500;

export async function createTask(
  { db, clock }: TaskingDeps,
  audience: string,
  person: string,
  request: tomi.tasking.v1.CreateTaskRequest,
): Promise<Task> {
  const { key, wish } = wishOf(request);
  const track = await readTrack(db, audience, request.trackId);
  if (track === undefined) {
    const id = JSON.stringify(request.trackId.slice(0, 80));
    throw new TaskingError(
      "TRACK_UNKNOWN",
      `There is no track ${id} for this audience; the picture service lists those it has.`,
    );
  }
  const made = draftTask(track, wish, person, clock());
  if (!made.ok) throw new TaskingError("WISH_REFUSED", made.sentence);
  const stored = await insertTask(db, audience, key, JSON.stringify([request.trackId, wish]), made.draft);
  switch (stored.kind) {
    case "created":
    case "same":
      return stored.task;
    case "key-taken":
      throw new TaskingError(
        "KEY_TAKEN",
        `The idempotency key was used for another request (${stored.task.id}). Give each wish a key of its own.`,
      );
    case "too-many":
    case "one-is-open":
      throw new TaskingError(
        "TOO_MANY_TASKS",
        "Too many tasks are open for this audience. Cancel some, or wait until they end.",
      );
  }
}

export async function tasksOf(
  { db }: TaskingDeps,
  audience: string,
  { openOnly, limit }: tomi.tasking.v1.ListTasksRequest,
): Promise<{ readonly tasks: readonly Task[]; readonly revision: number }> {
  // The revision first: what changes meanwhile is told again to whoever goes on from it.
  const revision = await taskRevision(db, audience);
  const tasks = await listTasks(db, audience, { openOnly, limit: Math.min(limit || USUAL_LIMIT, MAXIMUM_LIMIT) });
  return { tasks, revision };
}

export async function taskOf({ db }: TaskingDeps, audience: string, id: string): Promise<Task> {
  return (await readTask(db, audience, id)) ?? unknownTask(id);
}

export async function cancelTask(
  { db, clock }: TaskingDeps,
  audience: string,
  person: string,
  request: tomi.tasking.v1.CancelTaskRequest,
): Promise<Task> {
  const reason = request.reason.trim().slice(0, MAXIMUM_REASON);
  if (reason === "")
    throw new TaskingError("REASON_MISSING", "Say why the task is withdrawn: a collector may be on its way.");
  const act: TaskAct = { state: "cancelled", atUs: clock(), by: person, code: "withdrawn", reason };
  const cancelled = await changeTask(db, audience, request.taskId, (task) => {
    const next = moveTask(task, "requester", act);
    if (next === undefined)
      throw new TaskingError(
        "MOVE_REFUSED",
        `Task ${task.id} is ${task.state} already; only an open task can be cancelled.`,
      );
    return next;
  });
  return cancelled ?? unknownTask(request.taskId);
}

function unknownTask(id: string): never {
  throw new TaskingError("TASK_UNKNOWN", `There is no task ${JSON.stringify(id.slice(0, 80))} for this audience.`);
}
