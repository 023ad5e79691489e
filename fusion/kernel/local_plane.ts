/**
 * The local plane that travels with a track: metres east and north of its reference point.
 *
 * East is taken at the middle latitude, so that over 10 km at 60° the error is below a metre; a plane of fixed origin would
 * need re-centring and turns with the meridians.
 */
import { ECCENTRICITY2, EQUATOR_RADIUS_M, RAD_PER_DEG } from "../../model/index.ts";

/** Metres per degree of longitude and latitude at a latitude, and the tangent that brings east to the middle latitude. */
export interface Scale {
  eastMPerDeg: number;
  northMPerDeg: number;
  /** Relative change of eastMPerDeg over half a degree northwards, negative in the north. */
  halfSlope: number;
}

/** Nearer to the pole than this (about 110 m) longitude means nothing. */
const LEAST_COS = 1.75e-5;

export function scaleAt(latDeg: number, out: Scale): Scale {
  const lat = latDeg * RAD_PER_DEG;
  const sin = Math.sin(lat);
  const cos = Math.max(Math.cos(lat), LEAST_COS);
  const w2 = 1 - ECCENTRICITY2 * sin * sin;
  const primeVertical = EQUATOR_RADIUS_M / Math.sqrt(w2);
  out.eastMPerDeg = primeVertical * cos * RAD_PER_DEG;
  out.northMPerDeg = ((primeVertical * (1 - ECCENTRICITY2)) / w2) * RAD_PER_DEG;
  out.halfSlope = (-sin / cos) * RAD_PER_DEG * 0.5;
  return out;
}

export function newScale(): Scale {
  return { eastMPerDeg: 0, northMPerDeg: 0, halfSlope: 0 };
}

/** Shortest way around from one longitude to another, degrees. */
export function lonDifferenceDeg(toDeg: number, fromDeg: number): number {
  const d = toDeg - fromDeg;
  return d > 180 ? d - 360 : d < -180 ? d + 360 : d;
}

/** Metres east from the reference for a difference in longitude and latitude. */
export function eastM(scale: Scale, dLonDeg: number, dLatDeg: number): number {
  // Far from the reference the first-order correction would turn the sign; it only ever refines.
  return dLonDeg * scale.eastMPerDeg * Math.max(0.5, Math.min(1.5, 1 + scale.halfSlope * dLatDeg));
}

/** The place (lon, lat in degrees) that lies (eastM, northM) from a reference, written to `out`. */
export function placeAt(
  scale: Scale,
  lonDeg: number,
  latDeg: number,
  east: number,
  north: number,
  out: Float64Array,
): void {
  const dLat = north / scale.northMPerDeg;
  const lat = Math.max(-90, Math.min(90, latDeg + dLat));
  const dLon = east / (scale.eastMPerDeg * Math.max(0.5, Math.min(1.5, 1 + scale.halfSlope * dLat)));
  let lon = lonDeg + dLon;
  if (lon >= 180 || lon < -180) lon = ((((lon + 180) % 360) + 360) % 360) - 180;
  out[0] = lon;
  out[1] = lat;
}
