/**
 * Which end is the bow, for hulls that show no wake, from the order in which the bands looked.
 *
 * Parallax gives speed along the axis but for one sign that is common to a detector's strip of the scene (band_times.ts). Vessels with a
 * wake near by have shown their direction, and so that sign: where several agree, it tells the others'.
 */

export interface AxisMotion {
  /** Place in metres in any plane of the scene. */
  readonly xM: number;
  readonly yM: number;
  readonly isHeaded: boolean;
  /** Along the heading given. */
  readonly axisSpeedMps: number | undefined;
  readonly sigmaMps: number | undefined;
}

/** A third of a strip of Sentinel-2, which is 25 km wide: mostly the same one. */
const REACH_M = 8000;
const FEWEST_WITNESSES = 3;
const AGREEMENT = 0.9;
const SIGNIFICANT = 3;

/** For each: 1 when its heading stands, −1 when it is the reverse, 0 when nobody knows. */
export function directionsByParallax(all: readonly AxisMotion[]): number[] {
  const sure = all.filter((one) => one.isHeaded && significance(one) > SIGNIFICANT);
  return all.map((one) => {
    if (one.isHeaded) return 1;
    if (!(significance(one) > SIGNIFICANT)) return 0;
    let witnesses = 0;
    let sum = 0;
    for (const other of sure) {
      if (Math.hypot(other.xM - one.xM, other.yM - one.yM) > REACH_M) continue;
      witnesses++;
      sum += Math.sign(other.axisSpeedMps!);
    }
    if (witnesses < FEWEST_WITNESSES || Math.abs(sum) < AGREEMENT * witnesses) return 0;
    return Math.sign(sum * one.axisSpeedMps!);
  });
}

function significance(one: AxisMotion): number {
  return one.axisSpeedMps === undefined || one.sigmaMps === undefined ? 0 : Math.abs(one.axisSpeedMps) / one.sigmaMps;
}
