/**
 * How far something that is not water goes on along an axis: the ends of a hull whose dim deck a bright house outshines, or of its wake.
 */

export interface BrightRun {
  /** Samples along the axis, from one end to the other, that the run covers. */
  first: number;
  last: number;
}

/** Deviations by which the mean square must exceed that of water, and how many samples in a row may fall short. */
const SIGNIFICANT = 4;
const LONGEST_GAP = 2;

/**
 * `meanSquare[i]` is the mean of `terms` squared whitened numbers at step i along the axis (1 in water, by a χ² law). From the run
 * [first, last], which is taken as given, goes on at both ends while they stay significantly above water.
 */
export function extendRun(
  meanSquare: Float64Array,
  count: number,
  terms: number,
  first: number,
  last: number,
  out: BrightRun,
): void {
  const limit = 1 + SIGNIFICANT * Math.sqrt(2 / Math.max(1, terms));
  out.first = first;
  out.last = last;
  for (let i = first - 1, gap = 0; i >= 0 && gap < LONGEST_GAP; i--)
    if (meanSquare[i]! > limit) {
      out.first = i;
      gap = 0;
    } else gap++;
  for (let i = last + 1, gap = 0; i < count && gap < LONGEST_GAP; i++)
    if (meanSquare[i]! > limit) {
      out.last = i;
      gap = 0;
    } else gap++;
}
