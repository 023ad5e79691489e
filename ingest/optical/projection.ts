/**
 * Map projections of the scenes we accept: geographic WGS-84 (EPSG:4326), Web-Mercator (3857), all UTM zones (326zz, 327zz)
 * and the polar stereographic grids.
 *
 * UTM is the transverse Mercator of Krüger's series in the third flattening n to the fourth order (Karney 2011,
 * "Transverse Mercator with an accuracy of a few nanometers", eqs. 7–12, 35, 36): below a micrometre within a zone and below
 * a millimetre ten degrees outside of it. Angles are degrees outside this file and radians inside it; lengths are metres.
 */
import { wrapLonDeg } from "../../model/index.ts";
import { conformalTan, DEG, ECCENTRICITY, FLATTENING, geodeticTan, SEMI_MAJOR_M } from "./conformal.ts";
import { type PolarStereographic, polarFromEpsg, polarFromLonLat, polarToLonLat } from "./polar_stereographic.ts";

export type Crs =
  | { readonly kind: "geographic"; readonly epsg: 4326 }
  | { readonly kind: "web-mercator"; readonly epsg: 3857 }
  | { readonly kind: "utm"; readonly epsg: number; readonly zone: number; readonly south: boolean }
  | PolarStereographic;

/** A longitude–latitude or an x–y pair. */
export type Pair = readonly [number, number];

const THIRD = FLATTENING / (2 - FLATTENING);
const SCALE = 0.9996;
const FALSE_EASTING_M = 500000;
const FALSE_NORTHING_M = 10000000;

const [n, n2, n3, n4] = [THIRD, THIRD ** 2, THIRD ** 3, THIRD ** 4];
const RECTIFYING_M = (SEMI_MAJOR_M / (1 + n)) * (1 + n2 / 4 + n4 / 64);
const ALPHA = [
  n / 2 - (2 * n2) / 3 + (5 * n3) / 16 + (41 * n4) / 180,
  (13 * n2) / 48 - (3 * n3) / 5 + (557 * n4) / 1440,
  (61 * n3) / 240 - (103 * n4) / 140,
  (49561 * n4) / 161280,
];
const BETA = [
  n / 2 - (2 * n2) / 3 + (37 * n3) / 96 - n4 / 360,
  n2 / 48 + n3 / 15 - (437 * n4) / 1440,
  (17 * n3) / 480 - (37 * n4) / 840,
  (4397 * n4) / 161280,
];

/** The supported system of an EPSG code, or undefined when scenes in it are refused. */
export function crsFromEpsg(epsg: number): Crs | undefined {
  if (epsg === 4326) return { kind: "geographic", epsg: 4326 };
  if (epsg === 3857) return { kind: "web-mercator", epsg: 3857 };
  const zone = epsg % 100;
  const family = Math.floor(epsg / 100);
  if ((family === 326 || family === 327) && zone >= 1 && zone <= 60)
    return { kind: "utm", epsg, zone, south: family === 327 };
  return polarFromEpsg(epsg);
}

/** Map coordinates to longitude and latitude in degrees; the longitude lies in [-180, 180). */
export function toLonLat(crs: Crs, x: number, y: number): Pair {
  switch (crs.kind) {
    case "geographic":
      return [wrapLonDeg(x), y];
    case "web-mercator":
      return [wrapLonDeg(x / SEMI_MAJOR_M / DEG), Math.atan(Math.sinh(y / SEMI_MAJOR_M)) / DEG];
    case "utm":
      return utmToLonLat(crs.zone, crs.south, x, y);
    case "polar-stereographic":
      return polarToLonLat(crs, x, y);
  }
}

/**
 * Longitude and latitude to map coordinates. The result is taken on the branch of the seam (180°) nearest to `nearX`, so that a scene
 * that crosses the antimeridian stays in one piece.
 */
export function fromLonLat(crs: Crs, lonDeg: number, latDeg: number, nearX = 0): Pair {
  switch (crs.kind) {
    case "geographic":
      return [nearX + wrapLonDeg(lonDeg - nearX), latDeg];
    case "web-mercator": {
      const nearLonDeg = nearX / SEMI_MAJOR_M / DEG;
      const lon = nearLonDeg + wrapLonDeg(lonDeg - nearLonDeg);
      return [SEMI_MAJOR_M * lon * DEG, SEMI_MAJOR_M * Math.asinh(Math.tan(latDeg * DEG))];
    }
    case "utm":
      return utmFromLonLat(crs.zone, crs.south, lonDeg, latDeg);
    case "polar-stereographic":
      return polarFromLonLat(crs, lonDeg, latDeg);
  }
}

/** Metres of one degree of longitude and of latitude on the WGS-84 ellipsoid at a latitude. */
export function metresPerDegree(latDeg: number): Pair {
  const sin = Math.sin(latDeg * DEG);
  const w = 1 - ECCENTRICITY ** 2 * sin * sin;
  const prime = SEMI_MAJOR_M / Math.sqrt(w);
  return [prime * Math.cos(latDeg * DEG) * DEG, ((prime * (1 - ECCENTRICITY ** 2)) / w) * DEG];
}

function centralMeridianDeg(zone: number): number {
  return zone * 6 - 183;
}

function utmFromLonLat(zone: number, south: boolean, lonDeg: number, latDeg: number): Pair {
  const lambda = wrapLonDeg(lonDeg - centralMeridianDeg(zone)) * DEG;
  const tau = conformalTan(Math.tan(latDeg * DEG));
  const xi0 = Math.atan2(tau, Math.cos(lambda));
  const eta0 = Math.asinh(Math.sin(lambda) / Math.hypot(tau, Math.cos(lambda)));
  let xi = xi0;
  let eta = eta0;
  for (let j = 1; j <= 4; j++) {
    const a = ALPHA[j - 1]!;
    xi += a * Math.sin(2 * j * xi0) * Math.cosh(2 * j * eta0);
    eta += a * Math.cos(2 * j * xi0) * Math.sinh(2 * j * eta0);
  }
  const northing = SCALE * RECTIFYING_M * xi + (south ? FALSE_NORTHING_M : 0);
  return [SCALE * RECTIFYING_M * eta + FALSE_EASTING_M, northing];
}

function utmToLonLat(zone: number, south: boolean, x: number, y: number): Pair {
  const xi0 = (y - (south ? FALSE_NORTHING_M : 0)) / (SCALE * RECTIFYING_M);
  const eta0 = (x - FALSE_EASTING_M) / (SCALE * RECTIFYING_M);
  let xi = xi0;
  let eta = eta0;
  for (let j = 1; j <= 4; j++) {
    const b = BETA[j - 1]!;
    xi -= b * Math.sin(2 * j * xi0) * Math.cosh(2 * j * eta0);
    eta -= b * Math.cos(2 * j * xi0) * Math.sinh(2 * j * eta0);
  }
  const tau = geodeticTan(Math.sin(xi) / Math.hypot(Math.sinh(eta), Math.cos(xi)));
  const lambda = Math.atan2(Math.sinh(eta), Math.cos(xi));
  return [wrapLonDeg(centralMeridianDeg(zone) + lambda / DEG), Math.atan(tau) / DEG];
}
