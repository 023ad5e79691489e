/**
 * Probability of detection by length and by how well a place could be seen, as counted on synthetic scenes.
 *
 * A logistic function of the length in pixels, of the contrast over the water that the place's own clutter asks of a full pixel, and of
 * the land and cloud beside. Its weights are fitted by bench/pd_fit.ts to which ships of held-out scenes the detector reported at
 * all; scenes finer than 3 m, which are searched otherwise, have weights of their own. It is never above what any detector
 * reaches (overlap, splitting, edges).
 */
import weights from "./pd_weights.json" with { type: "json" };

/** How one place of a scene could be seen. */
export interface Sight {
  /** Metres of a pixel. */
  readonly gsdM: number;
  /** Whether hulls were looked for as outlines (fine/) and not as bright spots. */
  readonly isFine: boolean;
  /** Reflectance over the water that a full pixel needs to be proposed. */
  readonly contrastNeeded: number;
  /** Shares of the place that are land and cloud. */
  readonly landShare: number;
  readonly cloudShare: number;
}

const CEILING = 0.98;
/** The lengths that curves are given at. */
export const CURVE_LENGTHS_M = [10, 15, 20, 30, 45, 60, 90, 120, 180, 300] as const;
/** Beyond these the fit has seen no ships, and the curve goes on level. */
const [SHORTEST_PX, LONGEST_PX] = [1, 80];
const [LEAST_CONTRAST, MOST_CONTRAST] = [0.003, 0.6];

/** What the logit of the probability is a weighted sum of; the script that fits the weights uses the same. */
export function pdTerms(lengthM: number, sight: Sight): readonly number[] {
  const length = Math.log(Math.min(LONGEST_PX, Math.max(SHORTEST_PX, lengthM / sight.gsdM)) / 6);
  const contrast = Math.log(Math.min(MOST_CONTRAST, Math.max(LEAST_CONTRAST, sight.contrastNeeded)) / 0.05);
  return [
    1,
    length,
    Math.min(0, length) ** 2,
    contrast,
    length * contrast,
    Math.min(1, 4 * sight.landShare),
    sight.cloudShare,
  ];
}

/** 0 to 0.98, and never less for a longer ship. */
export function pdCurve(sight: Sight, lengthsM: readonly number[] = CURVE_LENGTHS_M): readonly number[] {
  const out = lengthsM.map(() => 0);
  addPd(sight, lengthsM, 1, out);
  return out;
}

/** Adds the curve times `weight` to `sums`; a scene has tens of thousands of places. */
export function addPd(sight: Sight, lengthsM: readonly number[], weight: number, sums: number[]): void {
  const fitted = sight.isFine ? weights.fine : weights.coarse;
  let least = 0;
  for (let k = 0; k < lengthsM.length; k++) {
    const terms = pdTerms(lengthsM[k]!, sight);
    let logit = 0;
    for (let i = 0; i < terms.length; i++) logit += terms[i]! * fitted[i]!;
    least = Math.max(least, CEILING / (1 + Math.exp(-logit)));
    sums[k]! += weight * least;
  }
}
