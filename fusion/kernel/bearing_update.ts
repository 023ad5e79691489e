/**
 * A bearing against a three-model state: predicted for where the target was when it made the sound, linearised there.
 *
 * θ(x) = azimuth(a → p - τ v), with the delay τ of `propagationDelayS`. Its gradient is (n/r, -e/r) over position, with (e, n) the
 * line's direction at the target, and -τ times that over velocity; the delay's own gradient is of order v/c (below 1 %) and left out.
 */
import {
  AWAY_E,
  AWAY_N,
  AZIMUTH_RAD,
  propagationDelayS,
  RANGE_M,
  SIGHT_SIZE,
  type SightPoint,
  sightTarget,
  wrapRad,
} from "./bearing_geometry.ts";
import { projectedVariance, updateLinear } from "./linear_update.ts";
import { placeAt, type Scale } from "./local_plane.ts";
import { E, N, VE, VN } from "./state.ts";

/** What `predictBearing` leaves behind. */
export interface PredictedBearing {
  azimuthRad: number;
  rangeM: number;
  delayS: number;
  /** hᵀ P h: variance of the predicted bearing without the sensor's own error, rad². */
  variance: number;
  readonly h: Float64Array;
}

export function newPredictedBearing(): PredictedBearing {
  return { azimuthRad: 0, rangeM: 0, delayS: 0, variance: 0, h: new Float64Array(4) };
}

const sight = new Float64Array(SIGHT_SIZE);
const place = new Float64Array(2);
/** Nearer than this a bearing is no line any more. */
const LEAST_RANGE_M = 1;

/**
 * Predicts the bearing of the model at `o`, whose state is around (lonDeg, latDeg) with that place's `scale`.
 * `lagS` is how much older than the state the bearing is; above 1e7 m/s `propagationMps` means no delay.
 */
export function predictBearing(
  x: Float64Array,
  o: number,
  lonDeg: number,
  latDeg: number,
  scale: Scale,
  sensor: SightPoint,
  propagationMps: number,
  lagS: number,
  out: PredictedBearing,
): void {
  const vE = x[o + VE]!;
  const vN = x[o + VN]!;
  const east = x[o + E]! - lagS * vE;
  const north = x[o + N]! - lagS * vN;
  placeAt(scale, lonDeg, latDeg, east, north, place);
  sightTarget(sensor, place[0]!, place[1]!, sight);
  let delayS = 0;
  if (propagationMps < 1e7) {
    // Twice: the direction at the target turns a little while the sound is under way.
    for (let i = 0; i < 2; i++) {
      delayS =
        i === 0
          ? propagationDelayS(sight[RANGE_M]!, sight[AWAY_E]!, sight[AWAY_N]!, vE, vN, propagationMps)
          : sight[RANGE_M]! / propagationMps;
      placeAt(scale, lonDeg, latDeg, east - delayS * vE, north - delayS * vN, place);
      sightTarget(sensor, place[0]!, place[1]!, sight);
    }
  }
  const range = Math.max(LEAST_RANGE_M, sight[RANGE_M]!);
  out.azimuthRad = sight[AZIMUTH_RAD]!;
  out.rangeM = range;
  out.delayS = delayS;
  out.h[0] = sight[AWAY_N]! / range;
  out.h[1] = -sight[AWAY_E]! / range;
  out.h[2] = -(delayS + lagS) * out.h[0]!;
  out.h[3] = -(delayS + lagS) * out.h[1]!;
  out.variance = projectedVariance(x, o, out.h);
}

/** Kalman update of the model at `o` in place with a bearing of variance `r` (rad²). */
export function updateBearing(
  x: Float64Array,
  o: number,
  predicted: PredictedBearing,
  bearingRad: number,
  r: number,
): void {
  updateLinear(x, o, predicted.h, wrapRad(bearingRad - predicted.azimuthRad), r);
}
