/** What became of a record. A bad record is a value, never the end of a stream. */
import type { Label } from "./label.ts";
import type { Observation, ObservationKey } from "./observation.ts";

export type OutcomeKind = "accepted" | "flagged" | "duplicate" | "quarantined" | "rejected" | "conflict";

/** One thing that is wrong with a field: what, where, why, and what to do about it. */
export interface Violation {
  readonly field: string;
  readonly code: string;
  readonly sentence: string;
}

/** A record after admission, before the commit decides whether it is new, a duplicate or a conflict. */
export type Admission = Admitted & {
  /** The record's, also while nothing can be made of it: who may know that it came. Absent when it could not be read. */
  readonly label?: Label;
};

type Admitted =
  | {
      readonly kind: "accepted" | "flagged";
      readonly observations: readonly Observation[];
      readonly violations: readonly Violation[];
    }
  /** Stored, not fused, until a person releases it or what it waits for arrives. */
  | {
      readonly kind: "quarantined";
      readonly observations: readonly Observation[];
      readonly violations: readonly Violation[];
    }
  | { readonly kind: "rejected"; readonly violations: readonly Violation[] };

export interface Outcome {
  readonly key: Omit<ObservationKey, "part">;
  readonly kind: OutcomeKind;
  readonly violations: readonly Violation[];
}
