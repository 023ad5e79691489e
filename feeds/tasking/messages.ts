/** From the model to tasking's messages, and the wire's numbers back to the model's words. */
import {
  type Aim,
  caveat,
  type LonLat,
  labelMarking,
  type Task,
  type TaskKind,
  type TaskOutcome,
  type TaskState,
  type Workspace,
} from "../../model/index.ts";
import { taskingV1, type tomi } from "../../proto/index.ts";

export type TaskMessage = tomi.tasking.v1.Task.$Properties;

const KINDS: Readonly<Record<TaskKind, tomi.tasking.v1.TaskKind>> = {
  investigate: taskingV1.TaskKind.INVESTIGATE,
  monitor: taskingV1.TaskKind.MONITOR,
  identify: taskingV1.TaskKind.IDENTIFY,
  "improve-track": taskingV1.TaskKind.IMPROVE_TRACK,
};
export const STATES: Readonly<Record<TaskState, tomi.tasking.v1.TaskState>> = {
  received: taskingV1.TaskState.RECEIVED,
  accepted: taskingV1.TaskState.ACCEPTED,
  scheduled: taskingV1.TaskState.SCHEDULED,
  tasked: taskingV1.TaskState.TASKED,
  completed: taskingV1.TaskState.COMPLETED,
  rejected: taskingV1.TaskState.REJECTED,
  failed: taskingV1.TaskState.FAILED,
  cancelled: taskingV1.TaskState.CANCELLED,
  expired: taskingV1.TaskState.EXPIRED,
};
const OUTCOMES: Readonly<Record<TaskOutcome["kind"], tomi.tasking.v1.OutcomeKind>> = {
  seen: taskingV1.OutcomeKind.SEEN,
  "not-seen": taskingV1.OutcomeKind.NOT_SEEN,
  cloud: taskingV1.OutcomeKind.CLOUD,
};

/** What every message says of where it comes from. */
export interface Origin {
  readonly caveat: string;
  readonly workspace: string;
  readonly audience: string;
}

export function originOf(workspace: Workspace, audience: string): Origin {
  return { caveat: caveat(workspace), workspace: workspace.name, audience };
}

/** "" for a number that stands for no kind. */
export function taskKindOf(wire: number): string {
  return Object.entries(KINDS).find(([, number]) => number === wire)?.[0] ?? "";
}

/** Undefined: the collector leaves it to the service. */
export function outcomeOf(wire: number): TaskOutcome["kind"] | undefined {
  return (Object.keys(OUTCOMES) as TaskOutcome["kind"][]).find((kind) => OUTCOMES[kind] === wire);
}

export function taskMessage(task: Task, origin: Origin): TaskMessage {
  return {
    taskId: task.id,
    kind: KINDS[task.kind],
    state: STATES[task.state],
    trackId: task.trackId,
    aim: aimMessage(task.aim),
    sensorKinds: [...task.sensorKinds],
    notBeforeUs: task.notBeforeUs,
    deadlineUs: task.deadlineUs,
    latestUsefulUs: task.latestUsefulUs,
    ...(task.minimumGsdM === undefined ? {} : { minimumGsdM: task.minimumGsdM }),
    ...(task.qualityM === undefined ? {} : { qualityM: task.qualityM }),
    priority: task.priority,
    justification: task.justification,
    justificationEventId: task.justificationEventId ?? "",
    label: labelMarking(task.label),
    definitionVersion: task.definitionVersion,
    statusVersion: task.statusVersion,
    raisedBy: task.raisedBy,
    createdUs: task.createdUs,
    collectorId: task.collectorId ?? "",
    ...(task.reportDueUs === undefined ? {} : { reportDueUs: task.reportDueUs }),
    ...(task.outcome === undefined ? {} : { outcome: outcomeMessage(task.outcome) }),
    history: task.history.map(({ state, atUs, by, code, reason }) => ({
      state: STATES[state],
      timeUs: atUs,
      by,
      code,
      reason: reason ?? "",
    })),
    ...origin,
  };
}

const place = ({ lonDeg, latDeg }: LonLat) => ({ lonDeg, latDeg });

function aimMessage(aim: Aim): tomi.tasking.v1.Aim.$Properties {
  return {
    knownTimeUs: aim.knownUs,
    knownPosition: place(aim.knownPosition),
    targetKind: aim.targetKind,
    points: aim.points.map(({ timeUs, position, cov, furthestOnM }) => ({
      timeUs,
      position: place(position),
      positionCov: cov,
      furthestOnM,
    })),
  };
}

function outcomeMessage(outcome: TaskOutcome): tomi.tasking.v1.Outcome.$Properties {
  const { kind, sentence, observations, evidence, coveredShare, gainBits } = outcome;
  return {
    kind: OUTCOMES[kind],
    sentence,
    observations,
    evidence: [...evidence],
    ...(coveredShare === undefined ? {} : { coveredShare }),
    ...(gainBits === undefined ? {} : { gainBits }),
  };
}
