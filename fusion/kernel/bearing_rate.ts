/** Bearing and bearing rate of one array's contact: a two-state filter in angle, closed form. */
import { wrapRad } from "./bearing_geometry.ts";

export interface AngleState {
  readonly bearingRad: number;
  readonly rateRadps: number;
  readonly varBearing: number;
  readonly covBearingRate: number;
  readonly varRate: number;
}

/** Nearly constant bearing rate with white angular acceleration `q`, rad²/s³. */
export function predictAngle(s: AngleState, dtS: number, q: number): AngleState {
  return {
    bearingRad: wrapRad(s.bearingRad + dtS * s.rateRadps),
    rateRadps: s.rateRadps,
    varBearing: s.varBearing + 2 * dtS * s.covBearingRate + dtS * dtS * s.varRate + (q * dtS ** 3) / 3,
    covBearingRate: s.covBearingRate + dtS * s.varRate + (q * dtS * dtS) / 2,
    varRate: s.varRate + q * dtS,
  };
}

export function updateAngle(s: AngleState, bearingRad: number, r: number): AngleState {
  const y = wrapRad(bearingRad - s.bearingRad);
  const total = s.varBearing + r;
  const k0 = s.varBearing / total;
  const k1 = s.covBearingRate / total;
  return {
    bearingRad: wrapRad(s.bearingRad + k0 * y),
    rateRadps: s.rateRadps + k1 * y,
    varBearing: Math.max(1e-12, (1 - k0) * s.varBearing),
    covBearingRate: (1 - k0) * s.covBearingRate,
    varRate: Math.max(1e-14, s.varRate - k1 * s.covBearingRate),
  };
}
