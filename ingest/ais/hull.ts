/**
 * From the antenna to the middle of the hull. AIS reports where the antenna is; an image, a radar and a bearing see the hull, whose
 * middle can be 150 m away on a large ship. Source: ITU-R M.1371-5, annex 8, figure 41 (reference point and dimensions).
 */
import { curvatureRadiiM, DEG_PER_RAD, type LonLat, RAD_PER_DEG, wrapLonDeg } from "../../model/index.ts";
import type { Dimensions } from "./messages.ts";

export interface HullShift {
  readonly eastM: number;
  readonly northM: number;
  readonly lengthM: number;
  readonly beamM: number;
}

/**
 * How far the hull's middle lies from the antenna. When bow and port are both 0 the sender gave length and beam but no reference
 * point (then stern and starboard hold them), and there is nothing to shift by.
 */
export function hullShift(dimensions: Dimensions, headingDeg: number): HullShift {
  const { bowM, sternM, portM, starboardM } = dimensions;
  const placed = bowM !== 0 || portM !== 0;
  const aheadM = placed ? (bowM - sternM) / 2 : 0;
  const rightM = placed ? (starboardM - portM) / 2 : 0;
  const sin = Math.sin(headingDeg * RAD_PER_DEG);
  const cos = Math.cos(headingDeg * RAD_PER_DEG);
  return {
    eastM: aheadM * sin + rightM * cos,
    northM: aheadM * cos - rightM * sin,
    lengthM: bowM + sternM,
    beamM: portM + starboardM,
  };
}

/** The middle of the hull of a ship whose antenna is at `antenna`, by the local radii of curvature (exact to < 1 mm at 400 m). */
export function hullCentre(antenna: LonLat, dimensions: Dimensions, headingDeg: number): LonLat {
  const { eastM, northM } = hullShift(dimensions, headingDeg);
  const { meridianM, primeVerticalM } = curvatureRadiiM(antenna.latDeg);
  const latDeg = antenna.latDeg + (northM / meridianM) * DEG_PER_RAD;
  const cos = Math.cos(antenna.latDeg * RAD_PER_DEG);
  // Within metres of a pole east has no meaning; the antenna's longitude is then as good as any.
  const lonDeg = cos < 1e-6 ? antenna.lonDeg : antenna.lonDeg + (eastM / (primeVerticalM * cos)) * DEG_PER_RAD;
  return { lonDeg: wrapLonDeg(lonDeg), latDeg: Math.min(90, Math.max(-90, latDeg)) };
}
