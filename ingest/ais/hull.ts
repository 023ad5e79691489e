/**
 * From the antenna to the middle of the hull. AIS reports where the antenna is; an image, a radar and a bearing see the hull, whose
 * middle can be 150 m away on a large ship. Source: ITU-R M.1371-5, annex 8, figure 41 (reference point and dimensions).
 */
import { RAD_PER_DEG } from "../../model/index.ts";
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
