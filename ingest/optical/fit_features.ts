/** What a fitted hull says for and against being a vessel, as numbers that the score weighs: a rock, a puff of cloud and the end of a pier fit badly. */
import { chip } from "./hull_chip.ts";
import { CHANNELS, type HullFit, POSE, type PoseFit, slendernessOver } from "./kernel/hull_model.ts";
import type { Shape } from "./kernel/shape.ts";

export interface FitFeatures {
  readonly fitLnLength: number;
  readonly fitLnWidth: number;
  /** Deviations from the slenderness that goes with the length. */
  readonly fitSlenderness: number;
  /** ln of the squared residuals a sample, in units of the noise. */
  readonly fitLnResidual: number;
  /** ln of the share of the squared deviations from water that the hull leaves unexplained. */
  readonly fitLnUnexplained: number;
  /** ln of the squared deviations that it explains. */
  readonly fitLnGain: number;
  /** ln of its length over that of the moments, and how far its middle is from theirs, in pixels. */
  readonly fitLnLonger: number;
  readonly fitOffPx: number;
  /** Share of the cost that the opposite heading costs more or less. */
  readonly fitOneWay: number;
  /** ln of the deviation of its middle along, in metres, of its axis, and of its ln width. */
  readonly fitLnSigma: number;
  readonly fitLnAxisSigma: number;
  readonly fitLnWidthSigma: number;
  /** ln of the strength of its wakes over that of the hull. */
  readonly fitLnWake: number;
  /** Least over most of its groups' brightness, and ln of the deckhouse's over the hull's. */
  readonly fitEvenness: number;
  readonly fitLnHouse: number;
}

const SMALL = 1e-3;

/** Of `best`, fitted to the chip that is gathered; `other` is headed the other way. */
export function fitFeatures(best: HullFit, forth: PoseFit, back: PoseFit, shape: Shape, gsdM: number): FitFeatures {
  const { pose, cost } = best;
  const water = squaresOver();
  const sigma = (k: number): number => Math.log(SMALL + Math.sqrt(Math.max(0, best.covariance[k * (POSE + 1)]!)));
  const brightness = groupBrightness(best);
  const hull = brightness.groups.reduce((sum, value) => sum + value, 0) / best.groups;
  return {
    fitLnLength: Math.log(pose.lengthM),
    fitLnWidth: Math.log(pose.widthM),
    fitSlenderness: slendernessOver(pose),
    fitLnResidual: Math.log(SMALL + best.residual),
    fitLnUnexplained: Math.log(SMALL + cost / Math.max(1, water)),
    fitLnGain: Math.log(1 + Math.max(0, water - cost)),
    fitLnLonger: Math.log(pose.lengthM / Math.max(gsdM, shape.lengthM)),
    fitOffPx: Math.hypot(pose.eastM, pose.northM) / gsdM,
    fitOneWay: Math.abs(forth.cost - back.cost) / Math.max(1, cost),
    fitLnSigma: sigma(0),
    fitLnAxisSigma: sigma(2),
    fitLnWidthSigma: sigma(4),
    fitLnWake: Math.log((1 + Math.max(...pose.wakes)) / (1 + hull)),
    fitEvenness: Math.min(...brightness.groups) / Math.max(SMALL, ...brightness.groups),
    fitLnHouse: Math.log((1 + brightness.house) / (1 + hull)),
  };
}

/** Weighted squares of the chip over the water. */
function squaresOver(): number {
  let sum = 0;
  for (let i = 0; i < chip.count; i++)
    for (let c = 0; c < chip.channels; c++) sum += chip.weight[i]! * chip.value[i * CHANNELS + c]! ** 2;
  return sum;
}

/** Length of the colour vectors. */
export function groupBrightness({ groups, amplitude }: HullFit): { groups: number[]; house: number } {
  const length = (k: number): number => {
    let square = 0;
    for (let c = 0; c < chip.channels; c++) square += amplitude[k * CHANNELS + c]! ** 2;
    return Math.sqrt(square);
  };
  return { groups: Array.from({ length: groups }, (_, k) => length(k)), house: length(groups) };
}
