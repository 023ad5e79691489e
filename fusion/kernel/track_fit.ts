/**
 * Position and velocity of one target from bearings of several places and times: least squares by Gauss-Newton with delay.
 *
 * The target keeps its velocity over the bearings; speed has a Gaussian prior, so that few bearings give a wide but finite answer, and a
 * target that is known already brings its whole state as the prior. The covariance is the inverse of the normal matrix at the solution
 * (Cramér-Rao for Gaussian bearings).
 */
import type { SightPoint } from "./bearing_geometry.ts";
import { wrapRad } from "./bearing_geometry.ts";
import { newPredictedBearing, predictBearing } from "./bearing_update.ts";
import { eastM, lonDifferenceDeg, newScale, placeAt, scaleAt } from "./local_plane.ts";
import { factor4, fromTriangle, invert4, solve4 } from "./matrix4.ts";
import { E, MODEL_SIZE, N, VE, VN } from "./state.ts";

export interface FitBearing {
  readonly sensor: SightPoint;
  readonly bearingRad: number;
  readonly sigmaRad: number;
  /** How long before the fit's time it was taken, seconds. */
  readonly lagS: number;
  readonly propagationMps: number;
}

/** What is known before the bearings, at the fit's time. */
export interface FitPrior {
  readonly lonDeg: number;
  readonly latDeg: number;
  readonly vE: number;
  readonly vN: number;
  /** Row-major 4 × 4 inverse of the covariance of [e, n, vE, vN]; without a position the first two rows are 0. */
  readonly information: Float64Array;
}

export interface TrackFit {
  readonly lonDeg: number;
  readonly latDeg: number;
  readonly vE: number;
  readonly vN: number;
  /** Row-major 4 × 4 of [e, n, vE, vN]. */
  readonly covariance: Float64Array;
  /** Half the logarithm of the covariance's determinant. */
  readonly logSpread: number;
  /** Sum of squared normalised residuals of the bearings, and what leaving the prior costs besides. */
  readonly chi2: number;
  readonly priorChi2: number;
}

const ITERATIONS = 12;
/** A step longer than this is cut: far from the solution the linearisation promises too much, metres. */
const LONGEST_STEP_M = 20_000;
const CLOSE_M = 1;

/** A prior of speed alone: `speedSigmaMps` is that of each component. */
export function unknownPlace(lonDeg: number, latDeg: number, speedSigmaMps: number): FitPrior {
  const information = new Float64Array(16);
  information[10] = 1 / (speedSigmaMps * speedSigmaMps);
  information[15] = information[10];
  return { lonDeg, latDeg, vE: 0, vN: 0, information };
}

/** A prior with this covariance (upper triangle of ten); undefined when it is singular. */
export function knownState(
  lonDeg: number,
  latDeg: number,
  vE: number,
  vN: number,
  triangle: ArrayLike<number>,
): (FitPrior & { readonly logSpread: number }) | undefined {
  const full = new Float64Array(16);
  const l = new Float64Array(16);
  fromTriangle(triangle, full);
  if (!factor4(full, l)) return undefined;
  const information = new Float64Array(16);
  invert4(l, information);
  return { lonDeg, latDeg, vE, vN, information, logSpread: logDiagonal(l) };
}

/** The fit that begins at the prior's place; undefined when it does not settle. */
export function fitTrack(bearings: readonly FitBearing[], prior: FitPrior): TrackFit | undefined {
  const x = new Float64Array(MODEL_SIZE);
  const scale = newScale();
  const place = Float64Array.of(prior.lonDeg, prior.latDeg);
  x[VE] = prior.vE;
  x[VN] = prior.vN;
  const a = new Float64Array(16);
  const l = new Float64Array(16);
  const b = new Float64Array(4);
  const predicted = newPredictedBearing();
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    scaleAt(place[1]!, scale);
    const priorChi2 = priorEquations(prior, x, place, scale, a, b);
    const chi2 = bearingEquations(bearings, x, place, scale, predicted, a, b);
    if (!factor4(a, l)) return undefined;
    solve4(l, b, b);
    const step = Math.hypot(b[0]!, b[1]!);
    if (!Number.isFinite(step)) return undefined;
    if (step < CLOSE_M) {
      const covariance = new Float64Array(16);
      invert4(l, covariance);
      // Bearings along one line leave the range open; rounding may have called that a solution.
      if (!covariance.every(Number.isFinite)) return undefined;
      const logSpread = -logDiagonal(l);
      return { lonDeg: place[0]!, latDeg: place[1]!, vE: x[VE]!, vN: x[VN]!, covariance, logSpread, chi2, priorChi2 };
    }
    const share = Math.min(1, LONGEST_STEP_M / step);
    placeAt(scale, place[0]!, place[1]!, share * b[0]!, share * b[1]!, place);
    x[VE] = x[VE]! + share * b[2]!;
    x[VN] = x[VN]! + share * b[3]!;
  }
  return undefined;
}

/** Half the logarithm of det A for A = L Lᵀ. */
function logDiagonal(l: Float64Array): number {
  return Math.log(l[0]!) + Math.log(l[5]!) + Math.log(l[10]!) + Math.log(l[15]!);
}

/** Begins the normal equations with the prior; returns its squared distance from the present estimate. */
function priorEquations(
  prior: FitPrior,
  x: Float64Array,
  place: Float64Array,
  scale: ReturnType<typeof newScale>,
  a: Float64Array,
  b: Float64Array,
): number {
  const dLat = prior.latDeg - place[1]!;
  const d = [
    eastM(scale, lonDifferenceDeg(prior.lonDeg, place[0]!), dLat),
    dLat * scale.northMPerDeg,
    prior.vE - x[VE]!,
    prior.vN - x[VN]!,
  ];
  let chi2 = 0;
  for (let i = 0; i < 4; i++) {
    let sum = 0;
    for (let j = 0; j < 4; j++) {
      const w = prior.information[4 * i + j]!;
      a[4 * i + j] = w;
      sum += w * d[j]!;
    }
    b[i] = sum;
    chi2 += sum * d[i]!;
  }
  return chi2;
}

function bearingEquations(
  bearings: readonly FitBearing[],
  x: Float64Array,
  place: Float64Array,
  scale: ReturnType<typeof newScale>,
  predicted: ReturnType<typeof newPredictedBearing>,
  a: Float64Array,
  b: Float64Array,
): number {
  x[E] = 0;
  x[N] = 0;
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
