/**
 * What a detector's own confidence says of each plot of a scene: how much likelier or less likely it is clutter than the scene's clutter as a
 * whole would have it.
 *
 * A calibrated confidence c is the probability of a vessel at the rate of vessels and clutter that the whole scene has, so that what this
 * plot's looks say for clutter is (1 − c)/c over the same ratio of the means (Bayes). The scene's look counts its clutter as the sum
 * of 1 − c; without this, one scene with many doubtful plots would make all of its plots doubtful.
 */
import type { Scan } from "./scan.ts";

/** A confidence is a judgement of pixels: it is worth no more than this, one way or the other. */
const MOST_FACTOR = 50;

/** A factor on the density of clutter at each plot; undefined where it is 1 for all. */
export function clutterFactors(scan: Scan): Float64Array | undefined {
  const count = scan.positions.length;
  let hits = 0;
  for (const { observation } of scan.positions) {
    if (observation.sceneId === undefined || observation.confidence === undefined) return undefined;
    hits += kept(observation.confidence);
  }
  if (count < 2) return undefined;
  const factors = new Float64Array(count);
  scan.positions.forEach(({ observation }, j) => {
    const c = kept(observation.confidence!);
    const factor = (((1 - c) / c) * hits) / (count - hits);
    factors[j] = Math.min(MOST_FACTOR, Math.max(1 / MOST_FACTOR, factor));
  });
  return factors;
}

function kept(confidence: number): number {
  return confidence > 0.01 ? Math.min(0.99, confidence) : 0.01;
}
