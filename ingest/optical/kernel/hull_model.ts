/**
 * The words of a hull fit: samples, pose, result, and what is known of ships beforehand.
 *
 * The latter goes in as Gaussian priors: beam goes with length, and a deckhouse stands aft more often than not.
 */
import { WAKES } from "./hull_template.ts";

export const MOST_SAMPLES = 1600;
/** Stride of the channels of one sample. */
export const CHANNELS = 4;

/** Samples around a hull, in metres east and north of a reference. Arrays may be longer than `count`. */
export interface HullChip {
  count: number;
  channels: number;
  readonly eastM: Float64Array;
  readonly northM: Float64Array;
  readonly weight: Float64Array;
  /** Whitened: unit variance, no correlation between channels in the water around. Channel c of sample i is at i·CHANNELS + c. */
  readonly value: Float64Array;
  /** Point spread as a covariance [ee, en, nn] in m². */
  spreadM2: readonly [number, number, number];
  /** No hull is longer than what the samples show, nor much wider than what stands out of them. */
  longestM: number;
  widestM: number;
  /** Unit vector of each wake's colour in the channels, wake k from k·CHANNELS on. */
  readonly wakeColour: Float64Array;
}

export interface HullPose {
  readonly eastM: number;
  readonly northM: number;
  /** Azimuth of the bow. */
  readonly azimuthRad: number;
  readonly lengthM: number;
  readonly widthM: number;
  /** Middle of the deckhouse as a fraction of the length from the stern. */
  readonly houseAt: number;
  /** Strength of each wake, not negative. */
  readonly wakes: readonly number[];
}

/** What a search comes to. */
export interface PoseFit {
  readonly pose: HullPose;
  readonly groups: number;
  /** Weighted squared residuals over all channels, with the priors. */
  readonly cost: number;
  /** Weighted squared residuals over samples × channels: 1 where noise is all there is. */
  readonly residual: number;
}

export interface HullFit extends PoseFit {
  /** Covariance of (ahead m, starboard m, azimuth rad, ln length, ln width, deckhouse, wakes), row by row, for unit noise. */
  readonly covariance: Float64Array;
  /** Brightness over the water of base k in channel c at k·CHANNELS + c; groups from the stern on, then the deckhouse. */
  readonly amplitude: Float64Array;
}

export const POSE = 6 + WAKES;
/** Deviation of ln(length/beam) around what goes with the length. */
export const SLENDERNESS_DEVIATION = 0.22;
export const HOUSE_USUALLY_AT = 0.12;
export const HOUSE_DEVIATION = 0.1;

/** ln(length/beam) that goes with a length: 3.5 for boats of 20 m and less, rising to 6 at 80 m. */
export function usualSlenderness(lengthM: number): number {
  const t = Math.min(1, Math.max(0, Math.log(lengthM / 20) / Math.log(4)));
  return Math.log(3.5) + t * Math.log(6 / 3.5);
}

/** Deviations of a hull's slenderness from what goes with its length, positive where it is too slender. */
export function slendernessOver({ lengthM, widthM }: HullPose): number {
  return (Math.log(lengthM / widthM) - usualSlenderness(lengthM)) / SLENDERNESS_DEVIATION;
}

/** Squared deviations of a pose from what is usual. */
export function priorCost(pose: HullPose): number {
  const house = (pose.houseAt - HOUSE_USUALLY_AT) / HOUSE_DEVIATION;
  return slendernessOver(pose) ** 2 + house * house;
}
