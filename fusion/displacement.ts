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

export interface Displacement {
  readonly gapS: number;
  readonly eastMps: number;
  readonly northMps: number;
  /** Mean declared variance of a component of one plot, m². */
  readonly plotM2: number;
}

/** A plot that the next ones of its source are set against. */
export interface Anchor {
  readonly timeUs: TimeUs;
  readonly lonDeg: number;
  readonly latDeg: number;
  /** The displacement that ended here. */
  readonly last?: Displacement | undefined;
}

/** Places in an anchor's row; a gap of 0 says that no displacement ended there. */
const TIME_US = 0;
const LON_DEG = 1;
const LAT_DEG = 2;
const GAP_S = 3;
const EAST_MPS = 4;
const NORTH_MPS = 5;
const PLOT_M2 = 6;
const ANCHOR_SIZE = 7;

/** Anchors in one block of memory: numbers of their own would be eight objects more to make at every update. */
const ANCHORS_PER_BLOCK = 64;
let block = new Float64Array(0);
let used = ANCHORS_PER_BLOCK;

class AnchorRow implements Anchor, Displacement {
  private readonly rows: Float64Array;
  private readonly at: number;

  constructor(timeUs: TimeUs, lonDeg: number, latDeg: number) {
    if (used === ANCHORS_PER_BLOCK) {
      block = new Float64Array(ANCHORS_PER_BLOCK * ANCHOR_SIZE);
      used = 0;
    }
    this.rows = block;
    this.at = ANCHOR_SIZE * used++;
    this.rows[this.at + TIME_US] = timeUs;
    this.rows[this.at + LON_DEG] = lonDeg;
    this.rows[this.at + LAT_DEG] = latDeg;
  }

  get timeUs(): TimeUs {
    return this.rows[this.at + TIME_US]!;
  }

  get lonDeg(): number {
    return this.rows[this.at + LON_DEG]!;
  }

  get latDeg(): number {
    return this.rows[this.at + LAT_DEG]!;
  }

  get last(): Displacement | undefined {
    return this.gapS > 0 ? this : undefined;
  }

  get gapS(): number {
    return this.rows[this.at + GAP_S]!;
  }

  get eastMps(): number {
    return this.rows[this.at + EAST_MPS]!;
  }

  get northMps(): number {
    return this.rows[this.at + NORTH_MPS]!;
  }

  get plotM2(): number {
    return this.rows[this.at + PLOT_M2]!;
  }

  endHere(gapS: number, eastMps: number, northMps: number, plotM2: number): void {
    this.rows[this.at + GAP_S] = gapS;
    this.rows[this.at + EAST_MPS] = eastMps;
    this.rows[this.at + NORTH_MPS] = northMps;
    this.rows[this.at + PLOT_M2] = plotM2;
  }

  /** As it is stored, see `anchorOf`. */
  toJSON(): Anchor {
    const { timeUs, lonDeg, latDeg, gapS, eastMps, northMps, plotM2 } = this;
    return gapS > 0
      ? { timeUs, lonDeg, latDeg, last: { gapS, eastMps, northMps, plotM2 } }
      : { timeUs, lonDeg, latDeg };
  }
}

/** An anchor that was stored. */
export function anchorOf({ timeUs, lonDeg, latDeg, last }: Anchor): Anchor {
  const anchor = new AnchorRow(timeUs, lonDeg, latDeg);
  if (last !== undefined) anchor.endHere(last.gapS, last.eastMps, last.northMps, last.plotM2);
  return anchor;
}

/** Sooner, the way is too short to tell a speed from it. */
const LEAST_S = 1.5;
/** Later, the errors are no longer the same and the vessel may have turned. */
const MOST_S = 5;

const scale = newScale();

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

/**
 * What the next plot is set against: plot `j` of a scan at `timeUs`, with the displacement from `anchor` where it ends neither too soon
 * nor too late; the very same anchor while it is too young to be given up.
 */
export function anchorAt(anchor: Anchor | undefined, plots: Plots, j: number, timeUs: TimeUs): Anchor {
  const atUs = timeUs - plots.lagS[j]! * US_PER_S;
  if (anchor !== undefined && atUs >= anchor.timeUs && atUs - anchor.timeUs < LEAST_S * US_PER_S) return anchor;
  const lonDeg = plots.lonDeg[j]!;
  const latDeg = plots.latDeg[j]!;
  const next = new AnchorRow(atUs, lonDeg, latDeg);
  if (anchor === undefined) return next;
  const gapS = (timeUs - anchor.timeUs) / US_PER_S - plots.lagS[j]!;
  if (!(gapS >= LEAST_S && gapS < MOST_S)) return next;
  const dLat = latDeg - anchor.latDeg;
  scaleAt(anchor.latDeg, scale);
  next.endHere(
    gapS,
    eastM(scale, lonDifferenceDeg(lonDeg, anchor.lonDeg), dLat) / gapS,
    (dLat * scale.northMPerDeg) / gapS,
    (plots.rEE[j]! + plots.rNN[j]!) / 2,
  );
  return next;
}
