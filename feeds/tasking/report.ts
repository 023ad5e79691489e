/** What a collector reports of a task: each report is a move of the state machine, made only from the status the collector knows. */
import {
  type ClaimedOutcome,
  type Collector,
  isTaken,
  keyText,
  mayTake,
  moveTask,
  type Observation,
  TASK_REASONS,
  type Task,
  type TaskAct,
  type TaskOutcome,
  type TaskReason,
  type TaskState,
  type TimeUs,
  toRfc3339,
  US_PER_S,
  worthOf,
} from "../../model/index.ts";
import { TaskingError } from "./errors.ts";
import { REPORT_WITHIN_S } from "./parameters.ts";

export type Report =
  | { readonly kind: "accept" | "start" | "progress" }
  | { readonly kind: "schedule"; readonly plannedUs?: TimeUs }
  | {
      readonly kind: "complete";
      /** Undefined: whatever the observations show. */
      readonly claimed: ClaimedOutcome | undefined;
      readonly evidence: readonly string[];
    }
  | { readonly kind: "reject" | "fail"; readonly code: string; readonly reason: string };

export interface Reporting {
  readonly collector: Collector;
  readonly statusVersion: number;
  readonly report: Report;
  readonly nowUs: TimeUs;
  /** All that may take tasks of this audience: the last of them that declines ends the task. */
  readonly collectors: readonly Collector[];
  /** For complete: what names the task, from this collector's sources, as the audience may see it. */
  readonly observations: readonly Observation[];
}

const DECLINE_CODES: readonly TaskReason[] = [
  "no-capacity",
  "out-of-reach",
  "weather",
  "sensor-unfit",
  "not-permitted",
];
const FAIL_CODES: readonly TaskReason[] = ["sensor-failed", "target-not-found", "weather", "out-of-reach"];
const MAXIMUM_REASON = 500;

/** The task after the report. Throws TaskingError: then nothing is changed. */
export function reported(task: Task, reporting: Reporting): Task {
  const { collector, statusVersion, report, nowUs } = reporting;
  if (task.statusVersion !== statusVersion) {
    const sentence =
      `Task ${task.id} is ${task.state} at status version ${task.statusVersion}, the report knows version ${statusVersion}. ` +
      "Read the task again and decide anew.";
    throw new TaskingError("STATUS_MOVED", sentence);
  }
  if (report.kind === "accept") return accepted(task, reporting);
  if (report.kind === "reject" && task.state === "received") return declined(task, reporting, report);
  if (!isTaken(task.state) || task.collectorId !== collector.id)
    throw refused(task, report.kind, "only the collector that has it may");
  switch (report.kind) {
    case "progress":
      return { ...task, reportDueUs: due(nowUs) };
    case "start":
      return moved(task, "tasked", by(reporting, "looking"), { reportDueUs: due(nowUs) });
    case "schedule": {
      const plannedUs = Math.min(Math.max(nowUs, report.plannedUs ?? nowUs), task.deadlineUs);
      const act = by(reporting, "planned", `Planned for ${toRfc3339(plannedUs)}.`);
      return moved(task, "scheduled", act, { reportDueUs: due(plannedUs) });
    }
    case "complete": {
      const outcome = outcomeFor(task, reporting, report);
      return moved(task, "completed", by(reporting, "done", outcome.sentence), { outcome });
    }
    case "fail":
      return moved(task, "failed", by(reporting, codeOf(report, FAIL_CODES), report.reason));
    case "reject": {
      // Handed back: it is offered to the others, and never to this one again.
      const act = by(reporting, codeOf(report, DECLINE_CODES), report.reason);
      return closedIfNobody(
        moved(task, "received", act, { declinedBy: [...task.declinedBy, collector.id] }),
        reporting,
      );
    }
  }
}

function accepted(task: Task, reporting: Reporting): Task {
  const { collector, nowUs } = reporting;
  if (!mayTake(collector, task))
    throw refused(task, "accept", "it is not for this collector's sensors, or was declined by it");
  if (nowUs >= task.deadlineUs) throw refused(task, "accept", "its deadline has passed");
  return moved(task, "accepted", by(reporting, "taken"), { collectorId: collector.id, reportDueUs: due(nowUs) });
}

function declined(task: Task, reporting: Reporting, report: { code: string; reason: string }): Task {
  const { collector } = reporting;
  if (!mayTake(collector, task))
    throw refused(task, "reject", "it was never offered to this collector, or was declined before");
  const act = by(reporting, codeOf(report, DECLINE_CODES), report.reason);
  const next: Task = {
    ...task,
    statusVersion: task.statusVersion + 1,
    declinedBy: [...task.declinedBy, collector.id],
    history: [...task.history, { ...act, state: "received" }],
  };
  return closedIfNobody(next, reporting);
}

function closedIfNobody(task: Task, { collectors, nowUs }: Reporting): Task {
  if (collectors.some((one) => mayTake(one, task))) return task;
  const reason = "Every registered collector that could take it has declined.";
  const act: TaskAct = { state: "rejected", atUs: nowUs, by: "service", code: "all-declined", reason };
  return moveTask(task, "service", act) ?? task;
}

type ActBy = Omit<TaskAct, "state">;

function by({ collector, nowUs }: Reporting, code: TaskReason, reason?: string): ActBy {
  const said = reason?.trim().slice(0, MAXIMUM_REASON);
  return { atUs: nowUs, by: collector.id, code, ...(said === undefined || said === "" ? {} : { reason: said }) };
}

function moved(task: Task, state: TaskState, act: ActBy, changes: Partial<Task> = {}): Task {
  const next = moveTask(task, "collector", { ...act, state }, changes);
  if (next === undefined) throw refused(task, state, `a collector cannot move it from ${task.state} to ${state}`);
  return next;
}

function outcomeFor(
  task: Task,
  { observations }: Reporting,
  { claimed, evidence }: { readonly claimed: ClaimedOutcome | undefined; readonly evidence: readonly string[] },
): TaskOutcome {
  const unknown = evidence.find((name) => !observations.some((one) => named(one, name)));
  if (unknown !== undefined) {
    const sentence =
      `The report names ${JSON.stringify(unknown.slice(0, 120))}, and no observation with this key names the task. ` +
      "Name records as source/epoch/seq, sent with header.task_id and acked.";
    throw new TaskingError("NO_EVIDENCE", sentence);
  }
  const counted =
    evidence.length === 0 ? observations : observations.filter((one) => evidence.some((name) => named(one, name)));
  const tried = claimed === undefined ? (["seen", "not-seen", "cloud"] as const) : [claimed];
  const worths = tried.map((claim) => worthOf(task, claim, counted));
  const found = worths.find((worth) => worth.ok) ?? worths[0];
  if (found?.ok === true) return found.outcome;
  throw new TaskingError("NO_EVIDENCE", found?.sentence ?? "Nothing was reported.");
}

/** source/epoch/seq, or with the part behind it. */
function named({ key }: Observation, name: string): boolean {
  return name === keyText(key) || name === keyText(key).slice(0, keyText(key).lastIndexOf("/"));
}

function codeOf({ code }: { readonly code: string }, allowed: readonly TaskReason[]): TaskReason {
  const known = TASK_REASONS.find((one) => one === code);
  if (known !== undefined && allowed.includes(known)) return known;
  throw new TaskingError(
    "REASON_MISSING",
    `The code is ${JSON.stringify(code.slice(0, 40))}; it is one of ${allowed.join(", ")}.`,
  );
}

function due(fromUs: TimeUs): TimeUs {
  return fromUs + REPORT_WITHIN_S * US_PER_S;
}

function refused(task: Task, what: string, why: string): TaskingError {
  return new TaskingError("MOVE_REFUSED", `Task ${task.id} is ${task.state}: "${what}" is refused, since ${why}.`);
}
