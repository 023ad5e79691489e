/** `tomi task`: requests to sensors to look, made and withdrawn by a named person on a running Tomi. */
import { randomUUID } from "node:crypto";
import { fromRfc3339, TASK_KINDS, toRfc3339 } from "../model/index.ts";
import { taskingV1, type tomi } from "../proto/index.ts";
import { Fault } from "./fault.ts";
import { ask, type OperatorFlags } from "./operator.ts";

const SERVICE = "tomi.tasking.v1.TaskingService";

type Task = tomi.tasking.v1.Task.$Properties;

export interface CreateFlags extends OperatorFlags {
  readonly reason: string;
  readonly kind: string;
  readonly sensors?: string;
  readonly deadline?: string;
  readonly quality?: string;
  readonly priority: string;
  readonly key?: string;
}

export async function listTasks(flags: OperatorFlags & { readonly all?: boolean }): Promise<void> {
  const { ListTasksRequest, ListTasksResponse } = taskingV1;
  const request = { openOnly: flags.all !== true, purpose: "command line" };
  const answer = await ask(flags, `${SERVICE}/ListTasks`, ListTasksRequest, ListTasksResponse, request);
  process.stdout.write(`${answer.caveat} · ${answer.audience} · ${answer.tasks.length} tasks\n`);
  for (const task of answer.tasks) process.stdout.write(`${lineOf(task)}\n`);
}

export async function createTask(trackId: string, flags: CreateFlags): Promise<void> {
  const { CreateTaskRequest, Task } = taskingV1;
  const task = await ask(flags, `${SERVICE}/CreateTask`, CreateTaskRequest, Task, requestOf(trackId, flags));
  process.stdout.write(`${lineOf(task)}\n`);
}

export async function cancelTask(taskId: string, flags: OperatorFlags & { readonly reason: string }): Promise<void> {
  const { CancelTaskRequest, Task } = taskingV1;
  const request = { taskId, reason: flags.reason };
  process.stdout.write(`${lineOf(await ask(flags, `${SERVICE}/CancelTask`, CancelTaskRequest, Task, request))}\n`);
}

/** Throws Fault for what the command line itself gets wrong; the service judges the rest. */
export function requestOf(trackId: string, flags: CreateFlags): tomi.tasking.v1.CreateTaskRequest.$Properties {
  const kind = taskingV1.TaskKind[flags.kind.toUpperCase().replaceAll("-", "_") as keyof typeof taskingV1.TaskKind];
  if (!(TASK_KINDS as readonly string[]).includes(flags.kind) || kind === undefined)
    throw new Fault(`--kind ${flags.kind} is no kind of task. Give one of ${TASK_KINDS.join(", ")}.`);
  const deadlineUs = flags.deadline === undefined ? undefined : fromRfc3339(flags.deadline);
  if (flags.deadline !== undefined && deadlineUs === undefined)
    throw new Fault(`--deadline ${flags.deadline} is no time. Write it as RFC 3339 with a zone: 2026-05-14T22:30:00Z.`);
  return {
    idempotencyKey: flags.key ?? `cli/${randomUUID()}`,
    trackId,
    kind,
    sensorKinds: flags.sensors === undefined ? [] : flags.sensors.split(",").map((one) => one.trim()),
    ...(deadlineUs === undefined ? {} : { deadlineUs }),
    ...(flags.quality === undefined ? {} : { qualityM: numberOf("--quality", flags.quality) }),
    priority: numberOf("--priority", flags.priority),
    justification: flags.reason,
    purpose: "command line",
  };
}

function numberOf(flag: string, text: string): number {
  const value = Number(text);
  if (text.trim() !== "" && Number.isFinite(value) && value >= 0) return value;
  throw new Fault(`${flag} ${text} is no number. Give one that is 0 or more.`);
}

export function lineOf(task: Task): string {
  const { TaskKind, TaskState } = taskingV1;
  const word = (name: string | undefined): string => (name ?? "").toLowerCase().replaceAll("_", "-");
  const columns = [
    [task.taskId ?? "", 25],
    [word(TaskState[task.state ?? 0]), 9],
    [word(TaskKind[task.kind ?? 0]), 13],
    [task.trackId ?? "", 14],
    [task.collectorId || "-", 12],
    [`until ${toRfc3339(task.deadlineUs ?? 0).slice(0, 19)}Z`, 26],
  ] as const;
  const last = task.outcome?.sentence ?? task.history?.at(-1)?.reason ?? "";
  const why = `${task.raisedBy}: ${task.justification}`;
  return `${columns.map(([text, width]) => text.padEnd(width)).join(" ")} ${why}${last === "" ? "" : ` → ${last}`}`;
}
