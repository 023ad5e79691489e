/**
 * The little geodesy that a page needs. Short steps use the ellipsoid's radii of curvature (error below 1e-4 for some
 * tens of kilometres); measuring, where officers compare with a chart, uses Karney's geodesics (2013, J. Geodesy 87).
 */
import geodesic from "geographiclib-geodesic";
import type { Place } from "./contract.ts";

const A_M = 6_378_137;
const E2 = 0.00669437999014;
const DEG = Math.PI / 180;

/** Moves a place by metres east and north. Latitude is held below the pole, longitude in [-180, 180). */
export function offset([lonDeg, latDeg]: Place, eastM: number, northM: number): Place {
  const sin = Math.sin(latDeg * DEG);
  const w = Math.sqrt(1 - E2 * sin * sin);
  const meridionalM = (A_M * (1 - E2)) / (w * w * w);
  const parallelM = (A_M / w) * Math.max(Math.cos(latDeg * DEG), 1e-6);
  const lat = Math.min(89.9999, Math.max(-89.9999, latDeg + northM / meridionalM / DEG));
  return [wrapLongitude(lonDeg + eastM / parallelM / DEG), lat];
}

export function wrapLongitude(lonDeg: number): number {
  return ((((lonDeg + 180) % 360) + 360) % 360) - 180;
}

/** Longitude nearest to a reference, so that a line over the antimeridian is not drawn around the world. */
export function unwrap([lonDeg, latDeg]: Place, nearLonDeg: number): Place {
  return [lonDeg + 360 * Math.round((nearLonDeg - lonDeg) / 360), latDeg];
}

/** Where one comes to after `distanceM` on a bearing. Long lines (an array's bearing) go by the geodesic. */
export function destination(from: Place, bearingDeg: number, distanceM: number): Place {
  if (distanceM < 20_000) {
    return offset(from, distanceM * Math.sin(bearingDeg * DEG), distanceM * Math.cos(bearingDeg * DEG));
  }
  const end = geodesic.Geodesic.WGS84.Direct(from[1], from[0], bearingDeg, distanceM);
  return [end.lon2 ?? from[0], end.lat2 ?? from[1]];
}

export interface RangeAndBearing {
  readonly rangeM: number;
  /** True, at the start. */
  readonly bearingDeg: number;
}

export function rangeAndBearing(from: Place, to: Place): RangeAndBearing {
  const line = geodesic.Geodesic.WGS84.Inverse(from[1], from[0], to[1], to[0]);
  return { rangeM: line.s12 ?? 0, bearingDeg: ((line.azi1 ?? 0) + 360) % 360 };
}

/** A closed ring around a place: 95 % ellipses and range rings. `axisDeg` is the major axis, clockwise from north. */
export function ellipseRing(centre: Place, majorM: number, minorM: number, axisDeg: number, steps = 48): Place[] {
  const along = axisDeg * DEG;
  const ring: Place[] = [];
  for (let step = 0; step <= steps; step++) {
    const angle = (step / steps) * 2 * Math.PI;
    const major = majorM * Math.cos(angle);
    const minor = minorM * Math.sin(angle);
    const eastM = major * Math.sin(along) + minor * Math.cos(along);
    const northM = major * Math.cos(along) - minor * Math.sin(along);
    ring.push(unwrap(offset(centre, eastM, northM), centre[0]));
  }
  return ring;
}

/** West, south, east, north of some places. Not for rings over the antimeridian. */
export function boxOf(ring: readonly Place[]): [number, number, number, number] {
  const lons = ring.map(([lon]) => lon);
  const lats = ring.map(([, lat]) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

export interface Ellipse {
  readonly majorM: number;
  readonly minorM: number;
  /** Of the major axis, clockwise from north. */
  readonly axisDeg: number;
}

/** Chi-square with two degrees of freedom at 95 %. */
const CHI2_95 = -2 * Math.log(0.05);

/** The ellipse that holds 95 % of a normal error, from its east-east, east-north and north-north covariance (m²). */
export function ellipse95(eeM2: number, enM2: number, nnM2: number): Ellipse {
  const mean = (eeM2 + nnM2) / 2;
  const half = Math.hypot((eeM2 - nnM2) / 2, enM2);
  return {
    majorM: Math.sqrt(Math.max(0, mean + half) * CHI2_95),
    minorM: Math.sqrt(Math.max(0, mean - half) * CHI2_95),
    axisDeg: (0.5 * Math.atan2(2 * enM2, nnM2 - eeM2)) / DEG + (enM2 < 0 ? 180 : 0),
  };
}
