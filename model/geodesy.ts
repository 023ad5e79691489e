/**
 * Geodesy on WGS-84: earth-centred coordinates, local tangent planes, geodesics.
 *
 * Sources: NIMA TR8350.2 (the ellipsoid); T. Vincenty, Survey Review XXIII (1975) 88-93 (direct and inverse geodesic).
 */
import type { LonLat } from "./place.ts";

export const EQUATOR_RADIUS_M = 6_378_137;
export const FLATTENING = 1 / 298.257223563;
export const ECCENTRICITY2 = FLATTENING * (2 - FLATTENING);
const POLE_RADIUS_M = EQUATOR_RADIUS_M * (1 - FLATTENING);
export const RAD_PER_DEG = Math.PI / 180;
export const DEG_PER_RAD = 180 / Math.PI;

/** Longitude brought into [-180, 180). */
export function wrapLonDeg(lonDeg: number): number {
  return ((((lonDeg + 180) % 360) + 360) % 360) - 180;
}

/** A bearing brought into [0, 360). */
export function wrapBearingDeg(bearingDeg: number): number {
  const wrapped = ((bearingDeg % 360) + 360) % 360;
  return wrapped === 360 ? 0 : wrapped;
}

/** Signed smallest turn from `fromDeg` to `toDeg`, in (-180, 180]. */
export function turnDeg(fromDeg: number, toDeg: number): number {
  const turn = wrapBearingDeg(toDeg - fromDeg);
  return turn > 180 ? turn - 360 : turn;
}

/** Radii of curvature (m) at a latitude: meridian M and prime vertical N. */
export function curvatureRadiiM(latDeg: number): { meridianM: number; primeVerticalM: number } {
  const sin = Math.sin(latDeg * RAD_PER_DEG);
  const w2 = 1 - ECCENTRICITY2 * sin * sin;
  const primeVerticalM = EQUATOR_RADIUS_M / Math.sqrt(w2);
  return { meridianM: (primeVerticalM * (1 - ECCENTRICITY2)) / w2, primeVerticalM };
}

/** A local tangent plane. Good for positions within some 100 km of its origin. */
export interface EnuFrame {
  readonly origin: LonLat;
  /** East, north, up in metres of a point at `heightM` over the ellipsoid, written into `out` (length ≥ 3). */
  toEnu(lonDeg: number, latDeg: number, heightM: number, out: Float64Array): void;
  /** The point of the ellipsoid's surface that lies at (eastM, northM), degrees, written into `out` as [lon, lat]. */
  toLonLat(eastM: number, northM: number, out: Float64Array): void;
}

export function enuFrame(origin: LonLat): EnuFrame {
  const lon0 = origin.lonDeg * RAD_PER_DEG;
  const lat0 = origin.latDeg * RAD_PER_DEG;
  const sinLat = Math.sin(lat0);
  const cosLat = Math.cos(lat0);
  const radii = curvatureRadiiM(origin.latDeg);
  const x0 = radii.primeVerticalM * cosLat; // with longitude turned to the origin's meridian, y0 = 0
  const z0 = radii.primeVerticalM * (1 - ECCENTRICITY2) * sinLat;

  const toEnu = (lonDeg: number, latDeg: number, heightM: number, out: Float64Array): void => {
    const lat = latDeg * RAD_PER_DEG;
    const dLon = wrapLonDeg(lonDeg - origin.lonDeg) * RAD_PER_DEG;
    const sin = Math.sin(lat);
    const cos = Math.cos(lat);
    const n = EQUATOR_RADIUS_M / Math.sqrt(1 - ECCENTRICITY2 * sin * sin);
    const r = (n + heightM) * cos;
    const dx = r * Math.cos(dLon) - x0;
    const dz = (n * (1 - ECCENTRICITY2) + heightM) * sin - z0;
    out[0] = r * Math.sin(dLon);
    out[1] = -sinLat * dx + cosLat * dz;
    out[2] = cosLat * dx + sinLat * dz;
  };

  const enu = new Float64Array(3);
  const toLonLat = (eastM: number, northM: number, out: Float64Array): void => {
    let lat = origin.latDeg + (northM / radii.meridianM) * DEG_PER_RAD;
    let lon = origin.lonDeg + (eastM / (radii.primeVerticalM * cosLat)) * DEG_PER_RAD;
    for (let i = 0; i < 6; i++) {
      toEnu(lon, lat, 0, enu);
      const de = eastM - enu[0]!;
      const dn = northM - enu[1]!;
      const { meridianM, primeVerticalM } = curvatureRadiiM(lat);
      // The residual is turned by the meridian convergence between the origin and the point.
      const turn = (lon - origin.lonDeg) * RAD_PER_DEG * Math.sin(lat * RAD_PER_DEG);
      const east = de * Math.cos(turn) - dn * Math.sin(turn);
      const north = de * Math.sin(turn) + dn * Math.cos(turn);
      lat += (north / meridianM) * DEG_PER_RAD;
      lon += (east / (primeVerticalM * Math.cos(lat * RAD_PER_DEG))) * DEG_PER_RAD;
      if (Math.abs(de) + Math.abs(dn) < 1e-6) break;
    }
    out[0] = wrapLonDeg(lon0 * DEG_PER_RAD + (lon - origin.lonDeg));
    out[1] = lat;
  };
  return { origin, toEnu, toLonLat };
}

/** Geodesic from a to b: distance in metres, initial bearing in degrees. Near-antipodal pairs give the best iterate. */
export function inverse(a: LonLat, b: LonLat): { distanceM: number; bearingDeg: number } {
  const l = wrapLonDeg(b.lonDeg - a.lonDeg) * RAD_PER_DEG;
  const u1 = Math.atan((1 - FLATTENING) * Math.tan(a.latDeg * RAD_PER_DEG));
  const u2 = Math.atan((1 - FLATTENING) * Math.tan(b.latDeg * RAD_PER_DEG));
  const [s1, c1, s2, c2] = [Math.sin(u1), Math.cos(u1), Math.sin(u2), Math.cos(u2)];
  let lambda = l;
  let [sinS, cosS, sigma, cos2A, cos2M, sinL, cosL] = [0, 1, 0, 1, 0, 0, 1];
  for (let i = 0; i < 100; i++) {
    sinL = Math.sin(lambda);
    cosL = Math.cos(lambda);
    sinS = Math.hypot(c2 * sinL, c1 * s2 - s1 * c2 * cosL);
    if (sinS === 0) return { distanceM: 0, bearingDeg: 0 };
    cosS = s1 * s2 + c1 * c2 * cosL;
    sigma = Math.atan2(sinS, cosS);
    const sinA = (c1 * c2 * sinL) / sinS;
    cos2A = 1 - sinA * sinA;
    cos2M = cos2A === 0 ? 0 : cosS - (2 * s1 * s2) / cos2A;
    const c = (FLATTENING / 16) * cos2A * (4 + FLATTENING * (4 - 3 * cos2A));
    const before = lambda;
    lambda = l + (1 - c) * FLATTENING * sinA * (sigma + c * sinS * (cos2M + c * cosS * (2 * cos2M * cos2M - 1)));
    if (Math.abs(lambda - before) < 1e-13) break;
  }
  const k2 = (cos2A * (EQUATOR_RADIUS_M ** 2 - POLE_RADIUS_M ** 2)) / POLE_RADIUS_M ** 2;
  const bigA = 1 + (k2 / 16384) * (4096 + k2 * (-768 + k2 * (320 - 175 * k2)));
  const distanceM = POLE_RADIUS_M * bigA * (sigma - deltaSigma(k2, sinS, cosS, cos2M));
  return { distanceM, bearingDeg: wrapBearingDeg(Math.atan2(c2 * sinL, c1 * s2 - s1 * c2 * cosL) * DEG_PER_RAD) };
}

/** The place reached from `from` after `distanceM` along the geodesic that starts at `bearingDeg`. */
export function direct(from: LonLat, bearingDeg: number, distanceM: number): LonLat {
  const a1 = bearingDeg * RAD_PER_DEG;
  const tanU1 = (1 - FLATTENING) * Math.tan(from.latDeg * RAD_PER_DEG);
  const cosU1 = 1 / Math.hypot(1, tanU1);
  const sinU1 = tanU1 * cosU1;
  const sigma1 = Math.atan2(tanU1, Math.cos(a1));
  const sinA = cosU1 * Math.sin(a1);
  const cos2A = 1 - sinA * sinA;
  const k2 = (cos2A * (EQUATOR_RADIUS_M ** 2 - POLE_RADIUS_M ** 2)) / POLE_RADIUS_M ** 2;
  const bigA = 1 + (k2 / 16384) * (4096 + k2 * (-768 + k2 * (320 - 175 * k2)));
  const first = distanceM / (POLE_RADIUS_M * bigA);
  let sigma = first;
  let [sinS, cosS, cos2M] = [0, 1, 0];
  for (let i = 0; i < 100; i++) {
    cos2M = Math.cos(2 * sigma1 + sigma);
    sinS = Math.sin(sigma);
    cosS = Math.cos(sigma);
    const before = sigma;
    sigma = first + deltaSigma(k2, sinS, cosS, cos2M);
    if (Math.abs(sigma - before) < 1e-13) break;
  }
  const x = sinU1 * sinS - cosU1 * cosS * Math.cos(a1);
  const lat = Math.atan2(sinU1 * cosS + cosU1 * sinS * Math.cos(a1), (1 - FLATTENING) * Math.hypot(sinA, x));
  const lambda = Math.atan2(sinS * Math.sin(a1), cosU1 * cosS - sinU1 * sinS * Math.cos(a1));
  const c = (FLATTENING / 16) * cos2A * (4 + FLATTENING * (4 - 3 * cos2A));
  const l = lambda - (1 - c) * FLATTENING * sinA * (sigma + c * sinS * (cos2M + c * cosS * (2 * cos2M * cos2M - 1)));
  return { lonDeg: wrapLonDeg(from.lonDeg + l * DEG_PER_RAD), latDeg: lat * DEG_PER_RAD };
}

/** Vincenty's equation 6. */
function deltaSigma(k2: number, sinS: number, cosS: number, cos2M: number): number {
  const b = (k2 / 1024) * (256 + k2 * (-128 + k2 * (74 - 47 * k2)));
  const inner = cosS * (2 * cos2M * cos2M - 1) - (b / 6) * cos2M * (4 * sinS * sinS - 3) * (4 * cos2M * cos2M - 3);
  return b * sinS * (cos2M + (b / 4) * inner);
}
