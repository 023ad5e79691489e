/** One scan of positions in the middle of its stages: what it was, and how it was explained. */
import type { PositionObservation, SourceKind } from "../model/index.ts";
import type { Candidate } from "./candidates.ts";
import type { Explanation } from "./clusters.ts";
import type { Moves } from "./moves.ts";
import type { Pair } from "./pairs.ts";
import type { PlotEvidence } from "./plot_evidence.ts";
import type { Plots } from "./plots.ts";
import type { Member, Scan } from "./scan.ts";
import { learnt } from "./traits.ts";
import { believable, type MeasuredVelocity } from "./update.ts";
import type { TrackRecord } from "./world.ts";

export interface Stage {
  readonly scan: Scan;
  /** Decisions say what they were made of. */
  readonly explains: boolean;
  readonly family: string;
  readonly kind: SourceKind;
  /** Kind and mode: what it can see, see existence.ts. */
  readonly sense: string;
  readonly plots: Plots;
  readonly candidates: readonly Candidate[];
  readonly pairs: readonly Pair[];
  readonly evidence: PlotEvidence;
  readonly explanation: Explanation;
  /** Pairs are in the order of candidates: where those of each begin, and where the last end. */
  readonly rowFrom: Int32Array;
  /** Of each plot the likeliest pair that it was not given to, or -1. */
  readonly second: Int32Array;
  readonly moves: Moves;
}

export function velocityOf(member: Member<PositionObservation>): MeasuredVelocity | undefined {
  const { velocity } = member.observation;
  return velocity === undefined ? undefined : believable(velocity);
}

/** The track with what plot `j` tells of the vessel itself; `weight` is how surely it made the plot. */
export function known({ scan, evidence }: Stage, j: number, weight: number, record: TrackRecord): TrackRecord {
  const member = scan.positions[j]!;
  const sign = evidence.signs[j];
  const { headingDeg } = member.observation;
  const traits = sign === undefined ? record.traits : learnt(record.traits, sign, weight, scan.timeUs, undefined);
  const unknown = headingDeg === undefined || sign?.headingAmbiguous === true;
  const identity = unknown ? record.identity : { ...record.identity, headingDeg };
  if (traits === record.traits && identity === record.identity) return record;
  return { ...record, identity, ...(traits === undefined ? {} : { traits }) };
}
