/**
 * Probability of detection by length: what a look that found nothing says of a vessel depends on how long she is. Of one whose length is
 * not known, it is the mean over the lengths of her class, as far as that is known.
 */
import type { CoverageObservation } from "../model/index.ts";
import { MOST_DETECTION } from "./parameters.ts";
import { CLASS_PRIOR, LENGTH_BY_CLASS } from "./vessel_priors.ts";
import type { Traits } from "./world.ts";

export interface DetectionCurve {
  /** Logarithms of metres, ascending, and the probability at each. */
  readonly lnLength: Float64Array;
  readonly probability: Float64Array;
  /** Means over the lengths of each class, in the order of VESSEL_CLASSES. */
  readonly byClass: readonly number[];
}

/** Places of the normal distribution, in sigmas, that each stand for a fifth of it. */
const FIFTHS = [-1.3998, -0.5319, 0, 0.5319, 1.3998] as const;

/** Undefined when the producer tells no curve. */
export function prepareCurve(given: CoverageObservation["detectionByLength"]): DetectionCurve | undefined {
  const points = (given ?? [])
    .filter(({ lengthM, probability }) => lengthM > 0 && probability >= 0)
    .sort((a, b) => a.lengthM - b.lengthM);
  if (points.length === 0) return undefined;
  const lnLength = Float64Array.from(points, ({ lengthM }) => Math.log(lengthM));
  const probability = Float64Array.from(points, (point) => Math.min(MOST_DETECTION, point.probability));
  const byClass = LENGTH_BY_CLASS.map(({ mean, variance }) => {
    let sum = 0;
    for (const z of FIFTHS) sum += at(lnLength, probability, mean + z * Math.sqrt(variance));
    return sum / FIFTHS.length;
  });
  return { lnLength, probability, byClass };
}

/** Of a vessel nothing is known of. */
export function detectionOfAny(curve: DetectionCurve | undefined): number | undefined {
  return curve === undefined ? undefined : meanOver(curve, CLASS_PRIOR);
}

/** Of the vessel with these traits, by `curve`. */
export function detectionOf(curve: DetectionCurve, { length, classes }: Traits): number {
  return length === undefined ? meanOver(curve, classes) : at(curve.lnLength, curve.probability, length.mean);
}

function meanOver({ byClass }: DetectionCurve, classes: readonly number[]): number {
  let sum = 0;
  for (let c = 0; c < byClass.length; c++) sum += byClass[c]! * classes[c]!;
  return Math.min(MOST_DETECTION, sum);
}

/** Straight between the points, level beyond them. */
function at(lnLength: Float64Array, probability: Float64Array, x: number): number {
  const last = lnLength.length - 1;
  if (!(x > lnLength[0]!)) return probability[0]!;
  for (let i = 1; i <= last; i++) {
    const step = lnLength[i]! - lnLength[i - 1]!;
    if (x < lnLength[i]!)
      return probability[i - 1]! + ((probability[i]! - probability[i - 1]!) * (x - lnLength[i - 1]!)) / step;
  }
  return probability[last]!;
}
