/** Requests to collect, as the HTTP service says them (docs/http.md). */
import type { SensorKind } from "./contract.ts";

export const TASK_KINDS = ["investigate", "identify", "monitor", "improve-track"] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

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

export const OUTCOME_KINDS = ["seen", "not-seen", "cloud"] as const;

export interface Task {
  readonly id: string;
  readonly kind: TaskKind;
  readonly state: TaskState;
  readonly trackId: string;
  readonly sensorKinds: readonly string[];
  readonly priority: number;
  /** A person, or `rule:` and the rule that raised it. */
  readonly raisedBy: string;
  readonly justification: string;
  readonly createdUs: number;
  readonly notBeforeUs?: number;
  readonly deadlineUs: number;
  readonly collector?: string;
  readonly outcome?: {
    readonly kind: (typeof OUTCOME_KINDS)[number];
    readonly sentence: string;
    readonly observations: number;
  };
  readonly history: readonly {
    readonly state: TaskState;
    readonly atUs: number;
    readonly by: string;
    readonly reason?: string;
  }[];
  readonly caveat: string;
}

export interface TaskRequest {
  readonly trackId: string;
  readonly kind: TaskKind;
  readonly sensorKinds?: readonly SensorKind[];
  readonly deadlineUs?: number;
  readonly justification: string;
}
