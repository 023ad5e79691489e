/**
 * Speed along the axis from band parallax: the hull is found again in each band by itself, and its places are set against the bands' times.
 */
import { bandOfChip, chip } from "./hull_chip.ts";
import { describeFit, searchHull } from "./kernel/hull_fit.ts";
import { type HullFit, POSE } from "./kernel/hull_model.ts";

export interface AxisSpeed {
  /** Ahead, as the fit is headed; its sign is only as good as the sign of the band times. */
  readonly speedMps: number;
  readonly sigmaMps: number;
  /** Where the hull was at the mean of the band times, ahead of the fit's place, in metres. */
  readonly aheadM: number;
}

/** The place along the axis and the wakes that the hull has are free; a wake it does not have must not take a band's shift on itself. */
const free = new Uint8Array(POSE);
const ROUNDS = 5;
/** Registration of the bands to each other (Sentinel-2: below 0.3 px at 2σ, measured about 0.05 px), and paint that differs by band. */
const REGISTRATION_PX = 0.06;

export function measureSpeed(
  best: HullFit,
  timesS: readonly number[],
  gsdM: number,
  inflation: number,
): AxisSpeed | undefined {
  const { azimuthRad, wakes } = best.pose;
  free.fill(0);
  free[0] = 1;
  for (let k = 0; k < wakes.length; k++) free[6 + k] = wakes[k]! > 0 ? 1 : 0;
  let [s0, s1, s2, d0, d1] = [0, 0, 0, 0, 0];
  for (let b = 0; b < timesS.length; b++) {
    bandOfChip(b);
    const fit = describeFit(chip, searchHull(chip, best.pose, best.groups, ROUNDS, free), free);
    const ahead =
      (fit.pose.eastM - best.pose.eastM) * Math.sin(azimuthRad) +
      (fit.pose.northM - best.pose.northM) * Math.cos(azimuthRad);
    const variance = fit.covariance[0]! * Math.max(1, fit.residual) * inflation + (REGISTRATION_PX * gsdM) ** 2;
    const weight = 1 / variance;
    const t = timesS[b]!;
    s0 += weight;
    s1 += weight * t;
    s2 += weight * t * t;
    d0 += weight * ahead;
    d1 += weight * t * ahead;
  }
  const det = s0 * s2 - s1 * s1;
  if (!(det > 1e-12)) return undefined;
  const speedMps = (s0 * d1 - s1 * d0) / det;
  return { speedMps, sigmaMps: Math.sqrt(s0 / det), aheadM: (s2 * d0 - s1 * d1) / det };
}
