/** What the officer is being asked for: one form at a time, and what it still lacks before it may be sent. Pure. */
import type { Identity, SensorKind } from "./contract.ts";
import type { TaskKind } from "./contract_tasks.ts";

export type Form =
  /** `next` goes on with what needed the name. */
  | { readonly kind: "person"; readonly next?: () => void }
  | { readonly kind: "assign" | "comment" | "close" | "reopen"; readonly alertId: string }
  | { readonly kind: "designate"; readonly trackId: string }
  /** `key` and the time from which the deadline counts stay the same, so that a second try after silence asks for nothing twice. */
  | { readonly kind: "task"; readonly trackId: string; readonly key: string; readonly fromUs: number }
  | { readonly kind: "cancel"; readonly taskId: string };

export type FormKind = Form["kind"];

/** What was filled in; each form uses its part. */
export interface Answers {
  readonly text: string;
  readonly identity?: Identity;
  readonly taskKind: TaskKind;
  readonly sensorKinds: readonly SensorKind[];
  readonly deadlineS: number;
  /** Suspect or hostile was confirmed a second time. */
  readonly confirmed: boolean;
}

/** From now on, in seconds. */
export const DEADLINES_S = [1800, 3600, 7200, 21_600, 86_400] as const;

export const EMPTY_ANSWERS: Answers = {
  text: "",
  taskKind: "identify",
  sensorKinds: [],
  deadlineS: 7200,
  confirmed: false,
};

export type Lacking = "text" | "identity" | "confirmation";

/** Identities that accuse: they are asked for twice, and never come from the machine. */
export const accuses = (identity: Identity | undefined): boolean => identity === "suspect" || identity === "hostile";

/** What a form lacks, the first thing first; undefined when it may be sent. */
export function lacking(kind: FormKind, answers: Answers): Lacking | undefined {
  const hasText = answers.text.trim() !== "";
  switch (kind) {
    case "reopen":
      return undefined; // a reason helps, and haste may be the reason
    case "designate":
      if (answers.identity === undefined) return "identity";
      if (!hasText) return "text";
      return accuses(answers.identity) && !answers.confirmed ? "confirmation" : undefined;
    case "person":
    case "assign":
    case "comment":
    case "close":
    case "task":
    case "cancel":
      return hasText ? undefined : "text";
  }
}
