/**
 * Position and velocity of one target from bearings of several places and times: least squares by Gauss-Newton with delay.
 *
 * The target keeps its velocity over the bearings; speed has a Gaussian prior, so that few bearings give a wide but finite answer. The
 * covariance is the inverse of the normal matrix at the solution (Cramér-Rao for Gaussian bearings).
 */
import type { SightPoint } from "./bearing_geometry.ts";
import { wrapRad } from "./bearing_geometry.ts";
import { newPredictedBearing, predictBearing } from "./bearing_update.ts";
import { newScale, placeAt, scaleAt } from "./local_plane.ts";
import { factor4, invert4, solve4 } from "./matrix4.ts";
import { E, MODEL_SIZE, N, VE, VN } from "./state.ts";

export interface FitBearing {
  readonly sensor: SightPoint;
  readonly bearingRad: number;
  readonly sigmaRad: number;
  /** How long before the fit's time it was taken, seconds. */
  readonly lagS: number;
  readonly propagationMps: number;
}

export interface TrackFit {
  readonly lonDeg: number;
  readonly latDeg: number;
  readonly vE: number;
  readonly vN: number;
  /** Row-major 4 × 4 of [e, n, vE, vN]. */
  readonly covariance: Float64Array;
  /** Sum of squared normalised residuals, without the prior's. */
  readonly chi2: number;
}

const ITERATIONS = 12;
/** A step longer than this is cut: far from the solution the linearisation promises too much, metres. */
const LONGEST_STEP_M = 20_000;
const CLOSE_M = 1;

/** The fit that begins at a place; undefined when it does not settle. `speedSigmaMps` is the prior of each component. */
export function fitTrack(
  bearings: readonly FitBearing[],
  startLonDeg: number,
  startLatDeg: number,
  speedSigmaMps: number,
): TrackFit | undefined {
  const x = new Float64Array(MODEL_SIZE);
  const scale = newScale();
  const place = Float64Array.of(startLonDeg, startLatDeg);
  const a = new Float64Array(16);
  const l = new Float64Array(16);
  const b = new Float64Array(4);
  const predicted = newPredictedBearing();
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    scaleAt(place[1]!, scale);
    const chi2 = normalEquations(bearings, x, place, scale, speedSigmaMps, predicted, a, b);
    if (!factor4(a, l)) return undefined;
    solve4(l, b, b);
    const step = Math.hypot(b[0]!, b[1]!);
    if (!Number.isFinite(step)) return undefined;
    if (step < CLOSE_M) {
      const covariance = new Float64Array(16);
      invert4(l, covariance);
      // Bearings along one line leave the range open; rounding may have called that a solution.
      if (!covariance.every(Number.isFinite)) return undefined;
      return { lonDeg: place[0]!, latDeg: place[1]!, vE: x[VE]!, vN: x[VN]!, covariance, chi2 };
    }
    const share = Math.min(1, LONGEST_STEP_M / step);
    placeAt(scale, place[0]!, place[1]!, share * b[0]!, share * b[1]!, place);
    x[VE] = x[VE]! + share * b[2]!;
    x[VN] = x[VN]! + share * b[3]!;
  }
  return undefined;
}

function normalEquations(
  bearings: readonly FitBearing[],
  x: Float64Array,
  place: Float64Array,
  scale: ReturnType<typeof newScale>,
  speedSigmaMps: number,
  predicted: ReturnType<typeof newPredictedBearing>,
  a: Float64Array,
  b: Float64Array,
): number {
  a.fill(0);
  b.fill(0);
  x[E] = 0;
  x[N] = 0;
  const prior = 1 / (speedSigmaMps * speedSigmaMps);
  a[10] = prior;
  a[15] = prior;
  b[2] = -prior * x[VE]!;
  b[3] = -prior * x[VN]!;
  let chi2 = 0;
  for (const one of bearings) {
    predictBearing(x, 0, place[0]!, place[1]!, scale, one.sensor, one.propagationMps, one.lagS, predicted);
    const y = wrapRad(one.bearingRad - predicted.azimuthRad);
    const w = 1 / (one.sigmaRad * one.sigmaRad);
    chi2 += y * y * w;
    for (let i = 0; i < 4; i++) {
      b[i] = b[i]! + w * y * predicted.h[i]!;
      for (let j = 0; j < 4; j++) a[4 * i + j] = a[4 * i + j]! + w * predicted.h[i]! * predicted.h[j]!;
    }
  }
  return chi2;
}
