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

type Weights = readonly [number, number, number, number, number, number, number];
const FINE_WEIGHTS = weights.fine as unknown as Weights;
const COARSE_WEIGHTS = weights.coarse as unknown as Weights;

const CEILING = 0.98;
/** The lengths that curves are given at. */
export const CURVE_LENGTHS_M = [10, 15, 20, 30, 45, 60, 90, 120, 180, 300] as const;
/** Beyond these the fit has seen no ships, and the curve goes on level. */
const [SHORTEST_PX, LONGEST_PX] = [1, 80];
const [LEAST_CONTRAST, MOST_CONTRAST] = [0.003, 0.6];

/** What the logit of the probability is a weighted sum of; the script that fits the weights uses the same. */
export function pdTerms(lengthM: number, sight: Sight): readonly number[] {
  const length = lengthTerm(lengthM, sight.gsdM);
  const contrast = contrastTerm(sight.contrastNeeded);
  return [1, length, Math.min(0, length) ** 2, contrast, length * contrast, landTerm(sight), sight.cloudShare];
}

function lengthTerm(lengthM: number, gsdM: number): number {
  return Math.log(Math.min(LONGEST_PX, Math.max(SHORTEST_PX, lengthM / gsdM)) / 6);
}

function contrastTerm(contrastNeeded: number): number {
  return Math.log(Math.min(MOST_CONTRAST, Math.max(LEAST_CONTRAST, contrastNeeded)) / 0.05);
}

function landTerm({ landShare }: Sight): number {
  return Math.min(1, 4 * landShare);
}

/** 0 to 0.98, and never less for a longer ship. */
export function pdCurve(sight: Sight, lengthsM: readonly number[] = CURVE_LENGTHS_M): readonly number[] {
  const out = lengthsM.map(() => 0);
  addPd(sight, lengthsM, 1, out);
  return out;
}

/** Adds the curve times `weight` to `sums`; a scene has tens of thousands of places. */
export function addPd(sight: Sight, lengthsM: readonly number[], weight: number, sums: number[]): void {
  const [one, long, short, needed, both, land, cloud] = sight.isFine ? FINE_WEIGHTS : COARSE_WEIGHTS;
  const contrast = contrastTerm(sight.contrastNeeded);
  const around = landTerm(sight) * land + sight.cloudShare * cloud;
  let least = 0;
  for (let k = 0; k < lengthsM.length; k++) {
    // The sum over `pdTerms`, without a list for each.
    const length = lengthTerm(lengthsM[k]!, sight.gsdM);
    const logit = one + length * long + Math.min(0, length) ** 2 * short + contrast * (needed + length * both) + around;
    least = Math.max(least, CEILING / (1 + Math.exp(-logit)));
    sums[k] = sums[k]! + weight * least;
  }
}
