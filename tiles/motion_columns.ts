/** One row of numbers a track: its motion in the projection and how its uncertainty grows. The hot path of the live layers. */
import { EQUATOR_RADIUS_M, type PublishedTrack } from "../model/index.ts";
import { accelerationDensity, mercatorMotion, predictionS } from "./predict.ts";
import { trackRank } from "./ranking.ts";

/** State time (µs), x, y (m), rates (m/s), bends (m/s²); the trace of the position covariance as a polynomial of time; the rank. */
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
const RANK = 11;
export const MOTION_WIDTH = 12;

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
  columns[at + RANK] = trackRank(track);
}

export function rankAt(columns: Float64Array, slot: number): number {
  return columns[slot * MOTION_WIDTH + RANK]!;
}

/** Where `count` rows are at `atUs`: metres of the projection, and the seconds they were carried on. */
export function placeAt(
  columns: Float64Array,
  count: number,
  atUs: number,
  out: { readonly xs: Float64Array; readonly ys: Float64Array; readonly aheadS: Float64Array },
): void {
  const { xs, ys, aheadS } = out;
  for (let slot = 0, at = 0; slot < count; slot++, at += MOTION_WIDTH) {
    const t = predictionS(columns[at + TIME]!, atUs);
    xs[slot] = columns[at + X]! + t * (columns[at + RATE_X]! + t * columns[at + BEND_X]!);
    ys[slot] = columns[at + Y]! + t * (columns[at + RATE_Y]! + t * columns[at + BEND_Y]!);
    aheadS[slot] = t;
  }
}

/**
 * An upper bound of each row's 95 % ellipse `aheadS` after its state, metres of the projection, into `out`; returns the greatest. The
 * trace bounds the greater eigenvalue, and sec φ = cosh(y / R) turns metres on the ground into metres of the projection.
 */
export function reachAt(
  columns: Float64Array,
  count: number,
  placed: { readonly ys: Float64Array; readonly aheadS: Float64Array },
  out: Float64Array,
): number {
  let greatest = 0;
  for (let slot = 0, at = 0; slot < count; slot++, at += MOTION_WIDTH) {
    const t = placed.aheadS[slot]!;
    const trace =
      columns[at + TRACE_0]! + t * (columns[at + TRACE_1]! + t * (columns[at + TRACE_2]! + t * columns[at + TRACE_3]!));
    const reachM = Math.sqrt(SCALE_95 * Math.max(0, trace)) * Math.cosh(placed.ys[slot]! / EQUATOR_RADIUS_M);
    out[slot] = reachM;
    greatest = Math.max(greatest, reachM);
  }
  return greatest;
}
