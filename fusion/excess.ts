/**
 * What a scan had too much of. Work is bounded by counts, never by time, so that every machine degrades alike and a replay does the same
 * again; whatever was left out is counted here and told to the operator. The limits are in parameters.ts.
 */

/** In the order in which one scan of positions degrades, then what bearings, AIS and the picture as a whole can have too much of. */
export type ExcessKind =
  /** Looks of one scan beyond the first ones: not used. */
  | "looks"
  /** Plots of a scan that has more than any sea has vessels: its clutter is taken to be as dense as its plots. */
  | "plots"
  /** Pairs of a track and a plot beyond the likeliest ones of the track: not weighed. */
  | "pairs"
  /** Pairs in clusters too large for a joint explanation: explained pair by pair. */
  | "joint"
  /** Plots that could have begun a track, beyond the most confident ones: kept as detections. */
  | "births"
  /** Tentative tracks beyond what the picture carries: the least likely ones are forgotten. */
  | "tentative"
  /** Bearings of one scan beyond the loudest ones: kept as detections. */
  | "contacts"
  /** Bearings that could have begun a line, beyond what one array can tell apart: kept as detections. */
  | "lines"
  /** Lines that could have been crossed with other arrays', beyond the first ones: they are at their next bearings. */
  | "crossings"
  /** Positions of an MMSI that is claimed in too many places already: they begin no further track. */
  | "claimants"
  /** Distress calls without a position beyond what the picture carries: those heard longest ago leave it, not the alert queue. */
  | "calls";

export type Excess = ReadonlyMap<ExcessKind, number>;

/** What one step left out, by scan. */
export interface Degraded {
  readonly scanKey: string;
  readonly kind: ExcessKind;
  readonly count: number;
}

export const NO_EXCESS: Excess = new Map();

export function tally(excess: Map<ExcessKind, number>, kind: ExcessKind, count: number): void {
  if (count > 0) excess.set(kind, (excess.get(kind) ?? 0) + count);
}

/** Of two stages of one scan. */
export function joinExcess(a: Excess | undefined, b: Excess | undefined): Excess {
  if (b === undefined || b.size === 0) return a ?? NO_EXCESS;
  const both = new Map(a);
  for (const [kind, count] of b) tally(both, kind, count);
  return both;
}
