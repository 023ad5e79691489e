/**
 * Universal Transverse Mercator, northern hemisphere, WGS-84: Krüger's series to the third order in the third flattening, below a
 * millimetre within a zone (Karney, "Transverse Mercator with an accuracy of a few nanometers", 2011, eqs. 7-12, 35, 36).
 */
import {
  DEG_PER_RAD,
  ECCENTRICITY2,
  EQUATOR_RADIUS_M,
  FLATTENING,
  type LonLat,
  RAD_PER_DEG,
} from "../../model/index.ts";

export const UTM_EPSG = 32_652;
/** Central meridian of zone 52. */
const MERIDIAN_DEG = 129;
const [SCALE, FALSE_EASTING_M] = [0.9996, 500_000] as const;
const E = Math.sqrt(ECCENTRICITY2);
const N = FLATTENING / (2 - FLATTENING);
const RECTIFYING_M = (EQUATOR_RADIUS_M / (1 + N)) * (1 + N ** 2 / 4 + N ** 4 / 64);
const ALPHA = [
  N / 2 - (2 * N ** 2) / 3 + (5 * N ** 3) / 16,
  (13 * N ** 2) / 48 - (3 * N ** 3) / 5,
  (61 * N ** 3) / 240,
] as const;
const BETA = [N / 2 - (2 * N ** 2) / 3 + (37 * N ** 3) / 96, N ** 2 / 48 + N ** 3 / 15, (17 * N ** 3) / 480] as const;

export interface MapPoint {
  readonly xM: number;
  readonly yM: number;
}

export function toUtm({ lonDeg, latDeg }: LonLat): MapPoint {
  const lambda = (lonDeg - MERIDIAN_DEG) * RAD_PER_DEG;
  const tau = conformal(Math.tan(latDeg * RAD_PER_DEG));
  const xi0 = Math.atan2(tau, Math.cos(lambda));
  const eta0 = Math.asinh(Math.sin(lambda) / Math.hypot(tau, Math.cos(lambda)));
  let [xi, eta] = [xi0, eta0];
  for (const [i, a] of ALPHA.entries()) {
    xi += a * Math.sin(2 * (i + 1) * xi0) * Math.cosh(2 * (i + 1) * eta0);
    eta += a * Math.cos(2 * (i + 1) * xi0) * Math.sinh(2 * (i + 1) * eta0);
  }
  return { xM: FALSE_EASTING_M + SCALE * RECTIFYING_M * eta, yM: SCALE * RECTIFYING_M * xi };
}

export function fromUtm({ xM, yM }: MapPoint): LonLat {
  const xi0 = yM / (SCALE * RECTIFYING_M);
  const eta0 = (xM - FALSE_EASTING_M) / (SCALE * RECTIFYING_M);
  let [xi, eta] = [xi0, eta0];
  for (const [i, b] of BETA.entries()) {
    xi -= b * Math.sin(2 * (i + 1) * xi0) * Math.cosh(2 * (i + 1) * eta0);
    eta -= b * Math.cos(2 * (i + 1) * xi0) * Math.sinh(2 * (i + 1) * eta0);
  }
  const wanted = Math.sin(xi) / Math.hypot(Math.sinh(eta), Math.cos(xi));
  let tau = wanted;
  for (let round = 0; round < 4; round++) {
    const slope = ((1 - ECCENTRICITY2) * Math.hypot(1, tau)) / (1 + (1 - ECCENTRICITY2) * tau * tau);
    const value = conformal(tau);
    tau += (wanted - value) / (Math.hypot(1, value) * slope);
  }
  return {
    lonDeg: MERIDIAN_DEG + Math.atan2(Math.sinh(eta), Math.cos(xi)) * DEG_PER_RAD,
    latDeg: Math.atan(tau) * DEG_PER_RAD,
  };
}

/** Grid north seen from true north, degrees clockwise: a heading on the grid is the true one less this. */
export function gridConvergenceDeg({ lonDeg, latDeg }: LonLat): number {
  const lambda = (lonDeg - MERIDIAN_DEG) * RAD_PER_DEG;
  return Math.atan(Math.tan(lambda) * Math.sin(latDeg * RAD_PER_DEG)) * DEG_PER_RAD;
}

function conformal(tau: number): number {
  const sigma = Math.sinh(E * Math.atanh((E * tau) / Math.hypot(1, tau)));
  return tau * Math.hypot(1, sigma) - sigma * Math.hypot(1, tau);
}
