/**
 * Tasks: what is wanted of a collector, never how. "Tasking" asks sensors to look; nothing here commands a vehicle or a weapon.
 * A task belongs to one audience: it is raised from that audience's picture, and answered by what that audience may see.
 */
import type { Label } from "./label.ts";
import type { Covariance2, LonLat } from "./place.ts";
import type { SourceKind } from "./source.ts";
import type { TimeUs } from "./time.ts";
import type { TrackKind } from "./track.ts";

export const TASK_KINDS = ["investigate", "monitor", "identify", "improve-track"] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** The order statuses of STAPI 0.1, with "expired" kept apart from "failed". */
export const TASK_STATES = [
  "received",
  "accepted",
  "scheduled",
  "tasked",
  "completed",
  "rejected",
  "failed",
  "cancelled",
  "expired",
] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** Who moves a task: whoever wants it, the collector that has it, or the service by the clock and the picture. */
export const TASK_ACTORS = ["requester", "collector", "service"] as const;
export type TaskActor = (typeof TASK_ACTORS)[number];

type Moves = Readonly<Partial<Record<TaskState, readonly TaskActor[]>>>;

/** What ends a task that somebody has taken, and what gives it back: a collector that cannot, or that fell silent. */
const WHILE_TAKEN: Moves = {
  received: ["collector", "service"],
  completed: ["collector"],
  failed: ["collector"],
  cancelled: ["requester", "service"],
  expired: ["service"],
};

/** state → the states it may go to, and by whom. What is not here is refused. A repeated state is news, not a move. */
export const TASK_MOVES: Readonly<Record<TaskState, Moves>> = {
  // Rejected only when every collector that may take it has declined: the service counts them.
  received: {
    accepted: ["collector"],
    rejected: ["service"],
    cancelled: ["requester", "service"],
    expired: ["service"],
  },
  accepted: { ...WHILE_TAKEN, scheduled: ["collector"], tasked: ["collector"] },
  scheduled: { ...WHILE_TAKEN, tasked: ["collector"] },
  tasked: WHILE_TAKEN,
  completed: {},
  rejected: {},
  failed: {},
  cancelled: {},
  expired: {},
};

export function mayMove(from: TaskState, to: TaskState, actor: TaskActor): boolean {
  return TASK_MOVES[from][to]?.includes(actor) ?? false;
}

/** Nothing follows. */
export function isClosed(state: TaskState): boolean {
  return Object.keys(TASK_MOVES[state]).length === 0;
}

/** A collector has it. */
export function isTaken(state: TaskState): boolean {
  return state === "accepted" || state === "scheduled" || state === "tasked";
}

/** Why a task moved, for programs; a sentence says the rest. */
export const TASK_REASONS = [
  "requested",
  "taken",
  "planned",
  "looking",
  "working",
  "done",
  "no-capacity",
  "out-of-reach",
  "weather",
  "sensor-unfit",
  "not-permitted",
  "sensor-failed",
  "target-not-found",
  "collector-silent",
  "all-declined",
  "deadline-passed",
  "need-gone",
  "withdrawn",
] as const;
export type TaskReason = (typeof TASK_REASONS)[number];

export interface TaskAct {
  readonly state: TaskState;
  readonly atUs: TimeUs;
  /** A person, a collector, or "service". */
  readonly by: string;
  readonly code: TaskReason;
  readonly reason?: string;
}

/** Where the target is expected at one time. */
export interface AimPoint {
  readonly timeUs: TimeUs;
  readonly position: LonLat;
  readonly cov: Covariance2;
  /** Hard bound: it cannot be further than this from `Aim.knownPosition`, however it moved. */
  readonly furthestOnM: number;
}

export interface Aim {
  /** The state it was predicted from. */
  readonly knownUs: TimeUs;
  readonly knownPosition: LonLat;
  readonly targetKind: TrackKind;
  /** By time; at least one. */
  readonly points: readonly AimPoint[];
}

/** What the look was worth. */
export interface TaskOutcome {
  readonly kind: "seen" | "not-seen" | "cloud";
  readonly sentence: string;
  /** How many observations answer the task, as this audience may see them. */
  readonly observations: number;
  /** Their keys, the first of them. */
  readonly evidence: readonly string[];
  /** Share of where the target could be that was looked at, 0 to 1, when a coverage tells it. */
  readonly coveredShare?: number;
  /** Information gained on where it is, bits, when it can be told. */
  readonly gainBits?: number;
}

/** What is asked for. `definitionVersion` rises when the service aims anew. */
export interface TaskDefinition {
  readonly kind: TaskKind;
  readonly trackId: string;
  readonly aim: Aim;
  readonly sensorKinds: readonly SourceKind[];
  readonly notBeforeUs: TimeUs;
  readonly deadlineUs: TimeUs;
  /** Later deliveries are of no use. */
  readonly latestUsefulUs: TimeUs;
  readonly minimumGsdM?: number;
  /** improve-track only: 1 sigma to reach, metres. */
  readonly qualityM?: number;
  /** 0 comes first. */
  readonly priority: number;
  readonly justification: string;
  readonly justificationEventId?: string;
  readonly label: Label;
  readonly definitionVersion: number;
}

export interface Task extends TaskDefinition {
  readonly id: string;
  readonly state: TaskState;
  /** Rises with every move: who reports names the version it knows, so that races are refused. */
  readonly statusVersion: number;
  /** Of this audience's tasks: rises with every change of any of them. */
  readonly revision: number;
  /** A person, or "rule:NAME". */
  readonly raisedBy: string;
  readonly createdUs: TimeUs;
  /** While taken, and afterwards. */
  readonly collectorId?: string;
  /** While taken: silence beyond it gives the task back. */
  readonly reportDueUs?: TimeUs;
  readonly declinedBy: readonly string[];
  readonly outcome?: TaskOutcome;
  /** Oldest first. */
  readonly history: readonly TaskAct[];
}

/** A registered collector: an agency's own program that takes tasks and sends what it saw through the ingest services. */
export interface Collector {
  readonly id: string;
  readonly name: string;
  readonly agency: string;
  /** Whose tasks it is offered. */
  readonly audience: string;
  readonly sensorKinds: readonly SourceKind[];
  /** Only records of these sources count as its answers. */
  readonly sources: readonly string[];
}

/**
 * The task after the move, with one more act in its history, or undefined when the table refuses it. Given back, it is nobody's again;
 * a closed one keeps the name of who had it.
 */
export function moveTask(task: Task, actor: TaskActor, act: TaskAct, changes: Partial<Task> = {}): Task | undefined {
  if (!mayMove(task.state, act.state, actor)) return undefined;
  const { collectorId, reportDueUs: _, ...rest } = task;
  const keepsCollector = collectorId !== undefined && act.state !== "received";
  return {
    ...rest,
    ...(keepsCollector ? { collectorId } : {}),
    ...changes,
    state: act.state,
    statusVersion: task.statusVersion + 1,
    history: [...task.history, act],
  };
}

/** Whether it may be offered the task: it has a sensor that is allowed, and has not declined. */
export function mayTake(collector: Collector, task: Task): boolean {
  return (
    task.sensorKinds.some((kind) => collector.sensorKinds.includes(kind)) && !task.declinedBy.includes(collector.id)
  );
}
