/** A zone made ready for asking how much of a track's probability lies inside it. */
import type { Covariance2, LonLat, TrackState, Zone } from "../../model/index.ts";
import { gaussianInPolygon } from "../kernel/gaussian_polygon.ts";
import { lonDifferenceDeg, newScale, scaleAt } from "../kernel/local_plane.ts";
import { LEAST_VARIANCE_M2, type ZoneEntryParameters } from "./parameters.ts";

export interface ZoneShape {
  readonly zone: Zone;
  /** Corners as longitude, latitude, degrees; longitudes go on over ±180 without a jump. */
  readonly corners: Float64Array;
  readonly westDeg: number;
  readonly eastDeg: number;
  readonly southDeg: number;
  readonly northDeg: number;
}

/** Beyond this many sigma nothing is left of a Gaussian. */
const REACH_SIGMA = 7;
const scale = newScale();

/** Undefined for a ring that goes around a pole: what is inside it is not told by its corners alone. */
export function zoneShape(zone: Zone): ZoneShape | undefined {
  const corners = new Float64Array(2 * zone.ring.length);
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  let lon = zone.ring[0]?.[0] ?? 0;
  for (const [i, [lonDeg, latDeg]] of zone.ring.entries()) {
    lon += i === 0 ? 0 : lonDifferenceDeg(lonDeg, zone.ring[i - 1]![0]);
    corners[2 * i] = lon;
    corners[2 * i + 1] = latDeg;
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, latDeg);
    north = Math.max(north, latDeg);
  }
  if (corners.length < 8 || Math.abs(lon - corners[0]!) > 180) return undefined;
  return { zone, corners, westDeg: west, eastDeg: east, southDeg: south, northDeg: north };
}

/**
 * P(inside): the Gaussian around `position` over the polygon. Edges are straight in longitude and latitude (RFC 7946); metres are those
 * of the track's own latitude, which holds for uncertainties of some ten kilometres and less.
 */
export function probabilityInside(shape: ZoneShape, position: LonLat, covariance: Covariance2): number {
  const { eastMPerDeg, northMPerDeg } = scaleAt(position.latDeg, scale);
  const cov = settledCovariance(covariance);
  const reachLon = (REACH_SIGMA * Math.sqrt(cov.eeM2)) / eastMPerDeg;
  const reachLat = (REACH_SIGMA * Math.sqrt(cov.nnM2)) / northMPerDeg;
  const { latDeg } = position;
  if (latDeg + reachLat < shape.southDeg || latDeg - reachLat > shape.northDeg) return 0;
  const middleDeg = (shape.westDeg + shape.eastDeg) / 2;
  const nearest =
    middleDeg + lonDifferenceDeg(position.lonDeg - 360 * Math.round((position.lonDeg - middleDeg) / 360), middleDeg);
  let sum = 0;
  // A zone of more than half the world's width may be met on both sides.
  for (const lonDeg of [nearest, nearest - 360, nearest + 360]) {
    if (lonDeg + reachLon < shape.westDeg || lonDeg - reachLon > shape.eastDeg) continue;
    const points = new Float64Array(shape.corners.length);
    for (let i = 0; i < points.length; i += 2) {
      points[i] = (shape.corners[i]! - lonDeg) * eastMPerDeg;
      points[i + 1] = (shape.corners[i + 1]! - latDeg) * northMPerDeg;
    }
    sum += gaussianInPolygon(points, cov);
  }
  return Math.min(1, sum);
}

/** Positive definite whatever came: the least variance, and a correlation that is not quite certain. */
function settledCovariance({ eeM2, enM2, nnM2 }: Covariance2): Covariance2 {
  const ee = Math.max(LEAST_VARIANCE_M2, eeM2);
  const nn = Math.max(LEAST_VARIANCE_M2, nnM2);
  const most = 0.9999 * Math.sqrt(ee * nn);
  return { eeM2: ee, enM2: Math.max(-most, Math.min(most, enM2)), nnM2: nn };
}

/** The state `aheadS` later at constant velocity: position and its covariance, as tiles show it. */
export function carriedOn(
  state: TrackState,
  aheadS: number,
  { accelerationM2ps3 }: ZoneEntryParameters,
): { position: LonLat; covariance: Covariance2 } {
  const [ee, en, eve, evn, nn, nve, nvn, veve, vevn, vnvn] = state.covariance;
  const t2 = aheadS * aheadS;
  const noise = (accelerationM2ps3 * t2 * aheadS) / 3;
  const { lonDeg, latDeg } = state.position;
  const { eastMPerDeg, northMPerDeg } = scaleAt(latDeg, scale);
  return {
    position: {
      lonDeg: lonDeg + (state.velocityEastMps * aheadS) / eastMPerDeg,
      latDeg: latDeg + (state.velocityNorthMps * aheadS) / northMPerDeg,
    },
    covariance: {
      eeM2: ee + 2 * aheadS * eve + t2 * veve + noise,
      enM2: en + aheadS * (evn + nve) + t2 * vevn,
      nnM2: nn + 2 * aheadS * nvn + t2 * vnvn + noise,
    },
  };
}
