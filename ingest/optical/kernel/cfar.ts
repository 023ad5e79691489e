/**
 * Constant-false-alarm scores with a heavy tail: how far a pixel lies in the exponential tail that its own surroundings show.
 *
 * The tail above the 95 % quantile is taken as exponential with the scale s = (q99 − q95) / ln 5, so that a pixel of score λ is
 * exceeded by clutter with probability 0.05·e^−λ. Whitecaps and glint widen the tail and so raise the threshold by themselves.
 * The tail is not let grow beyond a few deviations of the water, or a field of small clouds would hide every ship between them;
 * how heavy it really was is a feature of each candidate instead, and the score weighs it.
 */
import { type BlockGrid, blockQuantiles, interpolateRow } from "./block_quantiles.ts";
import { boxMean, softened } from "./box_mean.ts";

export interface Channel {
  /** White top-hat in reflectance. */
  readonly tophat: Float32Array;
  readonly weight: number;
}

export interface Scores {
  /** Tail score λ of every used pixel; −1 elsewhere. */
  readonly score: Float32Array;
  /** Weighted brightness over the local median in reflectance, where hulls are measured. */
  readonly hull: Float32Array;
  /** Local noise of `hull` (standard deviation by its q84 − q50), by blocks. */
  readonly noise: BlockGrid;
  /** ln of the tail's scale over the water's deviation, by blocks: about −0.9 for Gaussian noise, above 0 among whitecaps and clouds. */
  readonly tail: BlockGrid;
  /** Reflectance over the median that a pixel grey in all channels needs for a score, by the blocks of `tail`. */
  contrastAt(score: number): Float32Array;
}

const LN5 = Math.log(5);
/** Smallest tail scale in units of the joint deviation: it keeps quantisation in dead-calm water from making scores infinite. */
const SCALE_FLOOR = 0.02;

/** Limits of the base and of the tail's scale in the water's deviations (q84 − q50). */
const HIGHEST_BASE = 2.5;
const WIDEST_SCALE = 1;

export function tailScores(
  channels: readonly Channel[],
  use: Uint8Array,
  width: number,
  height: number,
  sidePx: number,
): Scores {
  const joint = new Float32Array(width * height);
  const hull = new Float32Array(width * height);
  let gain = new Float32Array(0);
  const [median, spread] = [new Float32Array(width), new Float32Array(width)];
  for (const { tophat, weight } of channels) {
    const grid = blockQuantiles(tophat, use, width, height, sidePx, [0.5, 0.99]);
    if (gain.length === 0) gain = new Float32Array(grid.across * grid.down);
    for (let i = 0; i < gain.length; i++) gain[i]! += 1 / Math.max(1e-5, grid.planes[1]![i]! - grid.planes[0]![i]!);
    for (let y = 0; y < height; y++) {
      interpolateRow(grid, grid.planes[0]!, width, height, y, median);
      interpolateRow(grid, grid.planes[1]!, width, height, y, spread);
      for (let x = 0; x < width; x++) {
        const at = y * width + x;
        const over = tophat[at]! - median[x]!;
        hull[at] = hull[at]! + weight * over;
        joint[at] = joint[at]! + over / Math.max(1e-5, spread[x]! - median[x]!);
      }
    }
  }
  const grid = limitTail(blockQuantiles(joint, use, width, height, sidePx, TAIL_QUANTILES));
  const score = scoresOf(joint, grid, width, height, 1);
  // A hull is brighter over several pixels together, speckle is not.
  raiseTo(score, tailScoresOf(softened(joint, width, height), use, width, height, sidePx, 1));
  const [base, high] = [grid.planes[0]!, grid.planes[1]!];
  const contrastAt = (wanted: number): Float32Array =>
    base.map((level, i) => (level + wanted * Math.max(SCALE_FLOOR, (high[i]! - level) / LN5)) / gain[i]!);
  return { score, hull, noise: blockQuantiles(hull, use, width, height, sidePx, [0.5, 0.84]), tail: grid, contrastAt };
}

const TAIL_QUANTILES = [0.95, 0.99, 0.5, 0.84];
/** Half of the window over which the clutter around a pixel is compared with its block's, in pixels. */
const LOCAL_REACH_PX = 15;
/** Mean of the positive part of a Gaussian over its deviation, and a quarter more for tails that are a little heavier. */
const USUAL_EXCESS = 0.5;

/** Tail scores of one image against the blocks of its pixels with `use` = 1, whose deviation is taken for `leastDeviation` at least. */
export function tailScoresOf(
  image: Float32Array,
  use: Uint8Array,
  width: number,
  height: number,
  sidePx: number,
  mostLocal: number,
  leastDeviation = 0,
): Float32Array {
  const grid = blockQuantiles(image, use, width, height, sidePx, TAIL_QUANTILES);
  return scoresOf(image, limitTail(notCalmerThan(grid, leastDeviation)), width, height, mostLocal);
}

/** Quantiles that lie at least as far apart as those of a Gaussian of the deviation. */
function notCalmerThan(grid: BlockGrid, deviation: number): BlockGrid {
  if (deviation === 0) return grid;
  const [q95, q99, q50, q84] = grid.planes as [Float32Array, Float32Array, Float32Array, Float32Array];
  const atLeast = (plane: Float32Array, sigmas: number): Float32Array =>
    plane.map((value, i) => Math.max(value, q50[i]! + sigmas * deviation));
  return { ...grid, planes: [atLeast(q95, 1.645), atLeast(q99, 2.326), q50, atLeast(q84, 0.994)] };
}

/** The higher of the two, pixel by pixel, in `score`. */
export function raiseTo(score: Float32Array, other: Float32Array): void {
  for (let i = 0; i < score.length; i++) score[i] = Math.max(score[i]!, other[i]!);
}

/** Tail scores of an image; where the clutter within some 150 m is stronger than its block's, base and scale grow with it, `mostLocal` times at most. */
function scoresOf(
  joint: Float32Array,
  grid: BlockGrid,
  width: number,
  height: number,
  mostLocal: number,
): Float32Array {
  const score = new Float32Array(width * height);
  const row = (): Float32Array => new Float32Array(width);
  const [q95, q99, q50] = [row(), row(), row()];
  const around = mostLocal > 1 ? localExcess(joint, grid, width, height) : undefined;
  for (let y = 0; y < height; y++) {
    interpolateRow(grid, grid.planes[0]!, width, height, y, q95);
    interpolateRow(grid, grid.planes[1]!, width, height, y, q99);
    interpolateRow(grid, grid.planes[3]!, width, height, y, q50);
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const times = around === undefined ? 1 : Math.min(mostLocal, Math.max(1, around[at]! / USUAL_EXCESS));
      const base = q50[x]! + (q95[x]! - q50[x]!) * times;
      score[at] = (joint[at]! - base) / Math.max(SCALE_FLOOR, (times * (q99[x]! - q95[x]!)) / LN5);
    }
  }
  return score;
}

/** Mean over some 150 m of how far the image is over its block's median, in the block's deviations. */
function localExcess(joint: Float32Array, grid: BlockGrid, width: number, height: number): Float32Array {
  const excess = new Float32Array(width * height);
  const row = (): Float32Array => new Float32Array(width);
  const [q99, q50, q84] = [row(), row(), row()];
  for (let y = 0; y < height; y++) {
    interpolateRow(grid, grid.planes[1]!, width, height, y, q99);
    interpolateRow(grid, grid.planes[3]!, width, height, y, q50);
    interpolateRow(grid, grid.planes[4]!, width, height, y, q84);
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      excess[at] = Math.max(0, Math.min(joint[at]!, q99[x]!) - q50[x]!) / Math.max(1e-6, q84[x]! - q50[x]!);
    }
  }
  return boxMean(excess, width, height, LOCAL_REACH_PX);
}

/** Planes q95 and q99 brought down to the limits, and the logarithm of the tail's true weight as the third. */
function limitTail(grid: BlockGrid): BlockGrid {
  const [q95, q99, q50, q84] = grid.planes as [Float32Array, Float32Array, Float32Array, Float32Array];
  const [base, high, tail] = [q95.slice(), q99.slice(), q50.slice()];
  for (let i = 0; i < base.length; i++) {
    const deviation = Math.max(1e-6, q84[i]! - q50[i]!);
    const scale = Math.max(1e-9, (q99[i]! - q95[i]!) / LN5);
    tail[i] = Math.log(scale / deviation);
    base[i] = Math.min(q95[i]!, q50[i]! + HIGHEST_BASE * deviation);
    high[i] = base[i]! + LN5 * Math.min(scale, WIDEST_SCALE * deviation);
  }
  return { ...grid, planes: [base, high, tail, q50, q84] };
}
