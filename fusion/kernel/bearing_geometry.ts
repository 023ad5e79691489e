/**
 * True bearings at a sensor on WGS-84, and the delay of what is heard.
 *
 * The bearing is the azimuth, in the sensor's own east-north plane, of the straight line to the target: no plane of another
 * place comes in, so that meridian convergence (0.66° at 1.5° of longitude) cannot. Sound that arrives at tr left the ship at
 * te with |p(te) - a| = c (tr - te); for a straight course that is a quadratic in the delay.
 */
import { ECCENTRICITY2, EQUATOR_RADIUS_M, RAD_PER_DEG } from "../../model/index.ts";

/** What `sightTarget` leaves behind. The last two are the line's direction at the target (unit vector away from the sensor). */
export const AZIMUTH_RAD = 0;
export const RANGE_M = 1;
export const AWAY_E = 2;
export const AWAY_N = 3;
export const SIGHT_SIZE = 4;

/** A sensor's place, prepared: sines, cosines and earth-centred coordinates. */
export interface SightPoint {
  readonly sinLat: number;
  readonly cosLat: number;
  readonly sinLon: number;
  readonly cosLon: number;
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

export function sightPoint(lonDeg: number, latDeg: number): SightPoint {
  const sinLat = Math.sin(latDeg * RAD_PER_DEG);
  const cosLat = Math.cos(latDeg * RAD_PER_DEG);
  const sinLon = Math.sin(lonDeg * RAD_PER_DEG);
  const cosLon = Math.cos(lonDeg * RAD_PER_DEG);
  const n = EQUATOR_RADIUS_M / Math.sqrt(1 - ECCENTRICITY2 * sinLat * sinLat);
  return {
    sinLat,
    cosLat,
    sinLon,
    cosLon,
    x: n * cosLat * cosLon,
    y: n * cosLat * sinLon,
    z: n * (1 - ECCENTRICITY2) * sinLat,
  };
}

/** Bearing and range from the sensor to a place on the surface, and the direction of the line at that place. */
export function sightTarget(sensor: SightPoint, lonDeg: number, latDeg: number, out: Float64Array): void {
  const sinLat = Math.sin(latDeg * RAD_PER_DEG);
  const cosLat = Math.cos(latDeg * RAD_PER_DEG);
  const sinLon = Math.sin(lonDeg * RAD_PER_DEG);
  const cosLon = Math.cos(lonDeg * RAD_PER_DEG);
  const n = EQUATOR_RADIUS_M / Math.sqrt(1 - ECCENTRICITY2 * sinLat * sinLat);
  const dx = n * cosLat * cosLon - sensor.x;
  const dy = n * cosLat * sinLon - sensor.y;
  const dz = n * (1 - ECCENTRICITY2) * sinLat - sensor.z;
  const e = -sensor.sinLon * dx + sensor.cosLon * dy;
  const north = -sensor.sinLat * (sensor.cosLon * dx + sensor.sinLon * dy) + sensor.cosLat * dz;
  const e2 = -sinLon * dx + cosLon * dy;
  const n2 = -sinLat * (cosLon * dx + sinLon * dy) + cosLat * dz;
  const range = Math.hypot(e, north);
  const length = Math.hypot(e2, n2);
  out[AZIMUTH_RAD] = Math.atan2(e, north);
  out[RANGE_M] = range;
  out[AWAY_E] = length > 0 ? e2 / length : 0;
  out[AWAY_N] = length > 0 ? n2 / length : 1;
}

/**
 * Seconds that a wave of speed `propagationMps` was under way when it arrives now from a target that is now at `rangeM` in the
 * direction (awayE, awayN) and moves with (vE, vN): the positive root of (c² - v²) τ² + 2 (d·v) τ - d² = 0.
 */
export function propagationDelayS(
  rangeM: number,
  awayE: number,
  awayN: number,
  vE: number,
  vN: number,
  propagationMps: number,
): number {
  const radial = rangeM * (awayE * vE + awayN * vN);
  const a = propagationMps * propagationMps - vE * vE - vN * vN;
  // A target as fast as the wave has no unique past; nothing at sea is.
  if (!(a > 0)) return rangeM / propagationMps;
  // On top of the sensor rounding can leave less than nothing.
  return Math.max(0, (-radial + Math.sqrt(radial * radial + a * rangeM * rangeM)) / a);
}

/** An angle brought into (-π, π]. */
export function wrapRad(angleRad: number): number {
  const turn = angleRad % (2 * Math.PI);
  if (turn > Math.PI) return turn - 2 * Math.PI;
  return turn <= -Math.PI ? turn + 2 * Math.PI : turn;
}
