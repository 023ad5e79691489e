/** One collector listening: first what is open to it, then every change that concerns it, and a heartbeat in every silence. */
import { isClosed, type Task } from "../../model/index.ts";
import { taskingV1, type tomi } from "../../proto/index.ts";
import { type Database, listTasks, readTasksSince, taskRevision } from "../../store/index.ts";
import { type Sink, send } from "../send.ts";
import { Wake } from "../wake.ts";
import type { Listening, TaskingDeps } from "./deps.ts";
import { TaskingError } from "./errors.ts";
import { type Origin, originOf, STATES, taskMessage } from "./messages.ts";
import { type NoticeKind, noticeOf } from "./notices.ts";
import { HEARTBEAT_MS, LISTEN_POLL_MS, STUCK_MS } from "./parameters.ts";

export type Notice = tomi.tasking.v1.TaskNotice.$Properties;

const PAGE = 100;
const MOST_OPEN = 1_000;
const KINDS: Readonly<Record<NoticeKind, tomi.tasking.v1.NoticeKind>> = {
  offer: taskingV1.NoticeKind.OFFER,
  yours: taskingV1.NoticeKind.YOURS,
  gone: taskingV1.NoticeKind.GONE,
};

export interface ListenParts {
  readonly deps: Pick<TaskingDeps, "db" | "workspace" | "heartbeatMs" | "pollMs" | "stuckMs">;
  readonly listening: Listening;
  readonly resumeAfter: number;
  /** Called back whenever this process has changed a task. */
  onChange(listener: () => void): () => void;
  /** Learns the tracks that the collector is told of. */
  onTold?(ids: readonly string[]): void;
}

/** Writes notices until the signal is aborted. Throws TaskingError CURSOR_AHEAD, READER_STUCK. */
export async function runListen(parts: ListenParts, sink: Sink<Notice>, signal: AbortSignal): Promise<void> {
  const { deps, listening, resumeAfter } = parts;
  const origin = originOf(deps.workspace, listening.audience);
  const say = (notice: Notice): Promise<void> => {
    if (notice.task?.trackId) parts.onTold?.([notice.task.trackId]);
    return send(sink, { ...notice, ...origin }, signal, deps.stuckMs ?? STUCK_MS, stuck);
  };
  const wake = new Wake();
  const stopListening = parts.onChange(() => wake.now());
  try {
    let cursor = resumeAfter;
    if (resumeAfter === 0) cursor = await sayOpen(deps.db, listening, origin, say, signal);
    else await checkCursor(deps.db, listening.audience, resumeAfter);
    const heartbeatMs = deps.heartbeatMs ?? HEARTBEAT_MS;
    // The first message comes at once even when nothing is open: the caller then knows that it is heard.
    await say({ kind: taskingV1.NoticeKind.HEARTBEAT, cursor });
    let quietMs = 0;
    while (!signal.aborted) {
      const tasks = await readTasksSince(deps.db, listening.audience, cursor, PAGE);
      for (const task of tasks) {
        if (signal.aborted) return;
        cursor = task.revision;
        const notice = toNotice(listening, task, origin, cursor);
        if (notice === undefined) continue;
        await say(notice);
        quietMs = 0;
      }
      if (tasks.length === PAGE) continue;
      if (quietMs >= heartbeatMs) {
        await say({ kind: taskingV1.NoticeKind.HEARTBEAT, cursor });
        quietMs = 0;
      }
      const startedMs = performance.now();
      await wake.within(Math.min(deps.pollMs ?? LISTEN_POLL_MS, heartbeatMs), signal);
      quietMs += performance.now() - startedMs;
    }
  } finally {
    stopListening();
  }
}

/** The revision is read first: what changes meanwhile is told again, and nothing is missed. */
async function sayOpen(
  db: Database,
  listening: Listening,
  origin: Origin,
  say: (notice: Notice) => Promise<void>,
  signal: AbortSignal,
): Promise<number> {
  const cursor = await taskRevision(db, listening.audience);
  const open = await listTasks(db, listening.audience, { openOnly: true, limit: MOST_OPEN });
  for (const task of open.toSorted(byPriority)) {
    if (signal.aborted) break;
    const notice = toNotice(listening, task, origin, 0);
    // The cursor of the opening is none: a collector that breaks off in it begins anew.
    if (notice !== undefined && notice.kind !== taskingV1.NoticeKind.GONE) await say(notice);
  }
  return cursor;
}

const byPriority = (a: Task, b: Task): number => a.priority - b.priority || a.createdUs - b.createdUs;

async function checkCursor(db: Database, audience: string, resumeAfter: number): Promise<void> {
  const revision = await taskRevision(db, audience);
  if (resumeAfter <= revision) return;
  const sentence =
    `The cursor stands at ${resumeAfter}, the tasks at ${revision}: the workspace was set back, or it is another's cursor. ` +
    "Listen with resume_after 0.";
  throw new TaskingError("CURSOR_AHEAD", sentence);
}

function toNotice({ collector }: Listening, task: Task, origin: Origin, cursor: number): Notice | undefined {
  const kind = noticeOf(collector, task);
  if (kind === undefined) return undefined;
  const message = kind === "gone" ? { taskId: task.id, state: goneState(task), ...origin } : taskMessage(task, origin);
  return { kind: KINDS[kind], task: message, cursor };
}

/** Who has it, and how far they are, is theirs to know. */
function goneState(task: Task): tomi.tasking.v1.TaskState {
  return isClosed(task.state) ? STATES[task.state] : STATES.accepted;
}

function stuck(): TaskingError {
  return new TaskingError(
    "READER_STUCK",
    "Nothing was read for too long. Listen again with the cursor of the last notice.",
  );
}
