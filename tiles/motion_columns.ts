/** One row of numbers a track: its motion in the projection and how its uncertainty grows. The hot path of the live layers. */
import { EQUATOR_RADIUS_M, type PublishedTrack } from "../model/index.ts";
import { accelerationDensity, mercatorMotion, predictionS } from "./predict.ts";

/** State time (µs), x, y (m), rates (m/s), bends (m/s²); then the trace of the position covariance as a polynomial of time. */
const TIME = 0;
const X = 1;
const Y = 2;
const RATE_X = 3;
const RATE_Y = 4;
const BEND_X = 5;
const BEND_Y = 6;
const TRACE_0 = 7;
const TRACE_1 = 8;
const TRACE_2 = 9;
const TRACE_3 = 10;
export const MOTION_WIDTH = 11;

/** Chi-square with two degrees of freedom, 95 %: −2 ln 0.05. */
const SCALE_95 = -2 * Math.log(0.05);

export function fillMotion(columns: Float64Array, slot: number, track: PublishedTrack): void {
  const state = track.state!;
  const motion = mercatorMotion(state);
  const [ee, , eve, , nn, , nvn, veve, , vnvn] = state.covariance;
  const at = slot * MOTION_WIDTH;
  columns[at + TIME] = state.timeUs;
  columns[at + X] = motion.x;
  columns[at + Y] = motion.y;
  columns[at + RATE_X] = motion.rateX;
  columns[at + RATE_Y] = motion.rateY;
  columns[at + BEND_X] = motion.bendX;
  columns[at + BEND_Y] = motion.bendY;
  columns[at + TRACE_0] = ee + nn;
  columns[at + TRACE_1] = 2 * (eve + nvn);
  columns[at + TRACE_2] = veve + vnvn;
  columns[at + TRACE_3] = (2 * accelerationDensity(track.kind)) / 3;
}

export interface PlaceColumns {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly aheadS: Float64Array;
  readonly reachM: Float64Array;
}

/**
 * Fills `out` for `count` rows at `atUs` and returns the greatest reach. The reach bounds the 95 % ellipse from above, because the
 * trace bounds the greater eigenvalue; sec φ = cosh(y / R) turns it into metres of the projection.
 */
export function placeAt(columns: Float64Array, count: number, atUs: number, out: PlaceColumns): number {
  let greatest = 0;
  for (let slot = 0, at = 0; slot < count; slot++, at += MOTION_WIDTH) {
    const t = predictionS(columns[at + TIME]!, atUs);
    const y = columns[at + Y]! + t * (columns[at + RATE_Y]! + t * columns[at + BEND_Y]!);
    out.xs[slot] = columns[at + X]! + t * (columns[at + RATE_X]! + t * columns[at + BEND_X]!);
    out.ys[slot] = y;
    out.aheadS[slot] = t;
    const trace =
      columns[at + TRACE_0]! + t * (columns[at + TRACE_1]! + t * (columns[at + TRACE_2]! + t * columns[at + TRACE_3]!));
    const reachM = Math.sqrt(SCALE_95 * Math.max(0, trace)) * Math.cosh(y / EQUATOR_RADIUS_M);
    out.reachM[slot] = reachM;
    greatest = Math.max(greatest, reachM);
  }
  return greatest;
}
