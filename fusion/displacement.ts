/**
 * How far a vessel has moved between two plots of one source: errors that both plots have cancel in it.
 *
 * The place is only as good as the source declares, however often it repeats itself (repeats.ts); the way between two of its plots is as
 * good as what is new in the second one (habits.ts). Given to the filter as a velocity it tells the motion models apart, which a place of
 * doubtful offset cannot: a boat that leaves her berth is seen to move before she is out of the ellipse. (Measurement differencing for
 * correlated noise: Bryson & Henrikson, 1968; Bar-Shalom, Li, Kirubarajan, 2001, section 8.3.3.) The two plots' new errors are those of the
 * neighbouring displacements with the sign turned; taken as independent they are counted too large, never too small.
 */
import type { TimeUs } from "../model/index.ts";
import { US_PER_S } from "../model/index.ts";
import { eastM, lonDifferenceDeg, newScale, scaleAt } from "./kernel/local_plane.ts";
import type { Plots } from "./plots.ts";

/** A plot that the next ones of its source are set against. */
export interface Anchor {
  readonly timeUs: TimeUs;
  readonly lonDeg: number;
  readonly latDeg: number;
  /** The displacement that ended here. */
  readonly last?: Displacement;
}

export interface Displacement {
  readonly gapS: number;
  readonly eastMps: number;
  readonly northMps: number;
  /** Mean declared variance of a component of one plot, m². */
  readonly plotM2: number;
}

/** Sooner, the way is too short to tell a speed from it. */
const LEAST_S = 1.5;
/** Later, the errors are no longer the same and the vessel may have turned. */
const MOST_S = 5;

const scale = newScale();

/** From the anchor to plot `j` of a scan at `timeUs`; undefined: too soon or too late. */
export function displacementTo(
  anchor: Anchor | undefined,
  plots: Plots,
  j: number,
  timeUs: TimeUs,
): Displacement | undefined {
  if (anchor === undefined) return undefined;
  const gapS = (timeUs - anchor.timeUs) / US_PER_S - plots.lagS[j]!;
  if (!(gapS >= LEAST_S && gapS < MOST_S)) return undefined;
  const dLat = plots.latDeg[j]! - anchor.latDeg;
  scaleAt(anchor.latDeg, scale);
  return {
    gapS,
    eastMps: eastM(scale, lonDifferenceDeg(plots.lonDeg[j]!, anchor.lonDeg), dLat) / gapS,
    northMps: (dLat * scale.northMPerDeg) / gapS,
    plotM2: (plots.rEE[j]! + plots.rNN[j]!) / 2,
  };
}

/**
 * 1 sigma of each component of its velocity, m/s, when the share `fresh` (0 to 1) of the plots' declared variance is new. The places have told
 * the filter as much of the movement as plots of wholly new errors do; only what goes beyond that is left to tell, 1/fresh - 1 times as much.
 */
export function sigmaOf({ gapS, plotM2 }: Displacement, fresh: number): number {
  return Math.sqrt((2 * fresh * plotM2) / Math.max(1e-6, 1 - fresh)) / gapS;
}

/**
 * Squared difference of two neighbouring displacements over what it is on average when all of each plot's declared error is new. The plot
 * between them is in both: (z₂ - z₁) / g₂ - (z₁ - z₀) / g₁ has the variance R (1/g₂² + (1/g₁ + 1/g₂)² + 1/g₁²).
 */
export function noveltyOf(before: Displacement, after: Displacement): number {
  const a = 1 / before.gapS;
  const b = 1 / after.gapS;
  const east = after.eastMps - before.eastMps;
  const north = after.northMps - before.northMps;
  return (east * east + north * north) / ((before.plotM2 + after.plotM2) * (a * a + (a + b) ** 2 + b * b));
}

/** What the next plot is set against: plot `j`, unless the anchor is too young to be given up; `last` ended there. */
export function anchorAt(
  anchor: Anchor | undefined,
  plots: Plots,
  j: number,
  timeUs: TimeUs,
  last?: Displacement,
): Anchor {
  const atUs = timeUs - plots.lagS[j]! * US_PER_S;
  if (anchor !== undefined && atUs >= anchor.timeUs && atUs - anchor.timeUs < LEAST_S * US_PER_S) return anchor;
  const lonDeg = plots.lonDeg[j]!;
  const latDeg = plots.latDeg[j]!;
  return last === undefined ? { timeUs: atUs, lonDeg, latDeg } : { timeUs: atUs, lonDeg, latDeg, last };
}
