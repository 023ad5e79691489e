/**
 * Constant-false-alarm scores with a heavy tail: how far a pixel lies in the exponential tail that its own surroundings show.
 *
 * The tail above the 95 % quantile is taken as exponential with the scale s = (q99 − q95) / ln 5, so that a pixel of score λ is
 * exceeded by clutter with probability 0.05·e^−λ. Whitecaps and glint widen the tail and so raise the threshold by themselves.
 * The tail is not let grow beyond a few deviations of the water, or a field of small clouds would hide every ship between them;
 * how heavy it really was is a feature of each candidate instead, and the score weighs it.
 */
import { type BlockGrid, blockQuantiles, rowBetween, rowsAcross } from "./block_quantiles.ts";
import { boxMean, softened } from "./box_mean.ts";
import { vectorModule } from "./vector_code.ts";
import { inMemory, takeFloats, takeZeros, withMemory } from "./vector_memory.ts";
import { rowFunction } from "./vector_rows.ts";

export interface Channel {
  /** White top-hat in reflectance. */
  readonly tophat: Float32Array;
  readonly weight: number;
}

export interface Scores {
  /** Tail score λ of every pixel. */
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

/** The planes of the answer lie in the memory (vector_memory.ts), whose owner the caller is. */
export function tailScores(
  channels: readonly Channel[],
  use: Uint8Array,
  width: number,
  height: number,
  sidePx: number,
): Scores {
  const hull = takeZeros(width * height);
  const score = takeFloats(width * height).fill(Number.NEGATIVE_INFINITY);
  const size = { width, height };
  return withMemory(() => {
    const joint = takeZeros(width * height);
    let gain = new Float32Array(0);
    for (const { tophat, weight } of channels) {
      const grid = blockQuantiles(tophat, use, width, height, sidePx, [0.5, 0.99]);
      const [median, high] = grid.planes as [Float32Array, Float32Array];
      const spread = high.map((value, i) => Math.max(1e-5, value - median[i]!));
      if (gain.length === 0) gain = new Float32Array(spread.length);
      for (let i = 0; i < gain.length; i++) gain[i]! += 1 / spread[i]!;
      addContrast(inMemory(tophat), { ...grid, planes: [median, spread] }, size, weight, hull, joint);
    }
    const grid = limitTail(blockQuantiles(joint, use, width, height, sidePx, TAIL_QUANTILES));
    raiseByScore(score, joint, grid, size, 1);
    // A hull is brighter over several pixels together, speckle is not.
    const soft = takeFloats(width * height);
    softened(joint, width, height, soft);
    raiseByTail(score, soft, use, size, sidePx, 1);
    const [base, high] = [grid.planes[0]!, grid.planes[1]!];
    const contrastAt = (wanted: number): Float32Array =>
      base.map((level, i) => (level + wanted * Math.max(SCALE_FLOOR, (high[i]! - level) / LN5)) / gain[i]!);
    return {
      score,
      hull,
      noise: blockQuantiles(hull, use, width, height, sidePx, [0.5, 0.84]),
      tail: grid,
      contrastAt,
    };
  });
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The loops over rows. Planes of quantiles come as the rows of blocks above and below, `share` of the way between them. */
function assemble() {
  return vectorModule({
    contrast: rowFunction(
      ["image", "median0", "median1", "spread0", "spread1", "hull", "joint"],
      ["share", "weight"],
      (row) => {
        const share = row.number("share");
        const over = row.let(row.sub(row.load("image"), row.between("median0", "median1", share)));
        row.store("hull", row.add(row.load("hull"), row.mul(over, row.number("weight"))));
        row.store("joint", row.add(row.load("joint"), row.div(over, row.between("spread0", "spread1", share))));
      },
    ),
    excess: rowFunction(
      ["image", "median0", "median1", "cap0", "cap1", "deviation0", "deviation1", "out"],
      ["share"],
      (row) => {
        const share = row.number("share");
        const over = row.sub(row.load("image"), row.between("median0", "median1", share));
        const capped = row.max(row.constant(0), row.min(over, row.between("cap0", "cap1", share)));
        row.store("out", row.div(capped, row.between("deviation0", "deviation1", share)));
      },
    ),
    score: rowFunction(
      ["image", "median0", "median1", "base0", "base1", "scale0", "scale1", "around", "score"],
      ["share", "mostLocal"],
      (row) => {
        const share = row.number("share");
        const local = row.max(row.constant(1), row.mul(row.load("around"), row.constant(1 / USUAL_EXCESS)));
        const times = row.let(row.min(row.number("mostLocal"), local));
        const base = row.mul(row.between("base0", "base1", share), times);
        const over = row.sub(row.sub(row.load("image"), row.between("median0", "median1", share)), base);
        const scale = row.max(row.constant(SCALE_FLOOR), row.mul(row.between("scale0", "scale1", share), times));
        row.store("score", row.max(row.load("score"), row.div(over, scale)));
      },
    ),
  });
}

let loops: ReturnType<typeof assemble> | undefined;

/** Three planes drawn across the image by `rowsAcross`, and where an image row lies between their rows. */
interface Across {
  readonly grid: BlockGrid;
  readonly size: Size;
  readonly starts: Int32Array;
  /** Addresses, two for each plane: the row above, the row below. */
  readonly at: Int32Array;
  /** Of the way between the two. */
  share: number;
}

function planesAcross(grid: BlockGrid, planes: readonly Float32Array[], size: Size): Across {
  const { width } = size;
  const starts = Int32Array.from(planes, (plane) => {
    const rows = takeFloats(grid.down * width);
    rowsAcross(grid, plane, width, rows);
    return rows.byteOffset;
  });
  return { grid, size, starts, at: new Int32Array(2 * planes.length), share: 0 };
}

function toRow(across: Across, y: number): void {
  const { grid, size, starts, at } = across;
  const { above, below, share } = rowBetween(grid, size.height, y);
  for (let k = 0; k < starts.length; k++) {
    at[2 * k] = starts[k]! + 4 * size.width * above;
    at[2 * k + 1] = starts[k]! + 4 * size.width * below;
  }
  across.share = share;
}

/** Adds the weighted contrast over the median to `hull` and the contrast in spreads to `joint`. */
function addContrast(
  image: Float32Array,
  grid: BlockGrid,
  size: Size,
  weight: number,
  hull: Float32Array,
  joint: Float32Array,
): void {
  withMemory(() => {
    const across = planesAcross(grid, grid.planes, size);
    const places = [image.byteOffset, hull.byteOffset, joint.byteOffset] as const;
    for (let y = 0; y < size.height; y++) contrastRow(across, y, places, weight);
  });
}

function contrastRow(across: Across, y: number, places: readonly [number, number, number], weight: number): void {
  loops ??= assemble();
  toRow(across, y);
  const { at, size, share } = across;
  const bytes = 4 * size.width;
  const [from, to, sum] = [places[0] + bytes * y, places[1] + bytes * y, places[2] + bytes * y];
  loops.contrast(bytes, from, at[0]!, at[1]!, at[2]!, at[3]!, to, sum, share, weight);
}

const TAIL_QUANTILES = [0.95, 0.99, 0.5, 0.84];
/** Half of the window over which the clutter around a pixel is compared with its block's, in pixels. */
const LOCAL_REACH_PX = 15;
/** Mean of the positive part of a Gaussian over its deviation, and a quarter more for tails that are a little heavier. */
const USUAL_EXCESS = 0.5;

/**
 * Raises `score` to the tail scores of an image against the blocks of its pixels with `use` = 1, whose deviation is taken for
 * `leastDeviation` at least. Both lie in the memory (vector_memory.ts).
 */
export function raiseByTail(
  score: Float32Array,
  image: Float32Array,
  use: Uint8Array,
  size: Size,
  sidePx: number,
  mostLocal: number,
  leastDeviation = 0,
): void {
  const grid = blockQuantiles(image, use, size.width, size.height, sidePx, TAIL_QUANTILES);
  raiseByScore(score, image, limitTail(notCalmerThan(grid, leastDeviation)), size, mostLocal);
}

/** Quantiles that lie at least as far apart as those of a Gaussian of the deviation. */
function notCalmerThan(grid: BlockGrid, deviation: number): BlockGrid {
  if (deviation === 0) return grid;
  const [q95, q99, q50, q84] = grid.planes as [Float32Array, Float32Array, Float32Array, Float32Array];
  const atLeast = (plane: Float32Array, sigmas: number): Float32Array =>
    plane.map((value, i) => Math.max(value, q50[i]! + sigmas * deviation));
  return { ...grid, planes: [atLeast(q95, 1.645), atLeast(q99, 2.326), q50, atLeast(q84, 0.994)] };
}

/** Raises `score` to the tail scores of an image; where the clutter within some 150 m is stronger than its block's, base and scale grow with it, `mostLocal` times at most. */
function raiseByScore(score: Float32Array, image: Float32Array, grid: BlockGrid, size: Size, mostLocal: number): void {
  withMemory(() => {
    const [q95, q99, , q50] = grid.planes as [Float32Array, Float32Array, Float32Array, Float32Array];
    const over = q95.map((value, i) => value - q50[i]!);
    const scale = q99.map((value, i) => (value - q95[i]!) / LN5);
    const across = planesAcross(grid, [q50, over, scale], size);
    const around = mostLocal > 1 ? localExcess(image, grid, size) : undefined;
    // One is the usual excess, of which base and scale are taken once.
    const usual = takeFloats(size.width).fill(USUAL_EXCESS).byteOffset;
    for (let y = 0; y < size.height; y++) {
      const local = around === undefined ? usual : around.byteOffset + 4 * size.width * y;
      scoreRow(across, y, image.byteOffset, local, score.byteOffset, mostLocal);
    }
  });
}

function scoreRow(across: Across, y: number, image: number, local: number, score: number, mostLocal: number): void {
  loops ??= assemble();
  toRow(across, y);
  const { at, size, share } = across;
  const bytes = 4 * size.width;
  const [from, to] = [image + bytes * y, score + bytes * y];
  loops.score(bytes, from, at[0]!, at[1]!, at[2]!, at[3]!, at[4]!, at[5]!, local, to, share, mostLocal);
}

/** Mean over some 150 m of how far the image is over its block's median, in the block's deviations; in the caller's memory. */
function localExcess(image: Float32Array, grid: BlockGrid, size: Size): Float32Array {
  const { width, height } = size;
  const mean = takeFloats(width * height);
  withMemory(() => {
    const [, q99, , q50, q84] = grid.planes as [Float32Array, Float32Array, Float32Array, Float32Array, Float32Array];
    const cap = q99.map((value, i) => value - q50[i]!);
    const deviation = q84.map((value, i) => Math.max(1e-6, value - q50[i]!));
    const across = planesAcross(grid, [q50, cap, deviation], size);
    const excess = takeFloats(width * height);
    for (let y = 0; y < height; y++) excessRow(across, y, image.byteOffset, excess.byteOffset);
    boxMean(excess, width, height, LOCAL_REACH_PX, mean);
  });
  return mean;
}

function excessRow(across: Across, y: number, image: number, excess: number): void {
  loops ??= assemble();
  toRow(across, y);
  const { at, size, share } = across;
  const bytes = 4 * size.width;
  const [from, to] = [image + bytes * y, excess + bytes * y];
  loops.excess(bytes, from, at[0]!, at[1]!, at[2]!, at[3]!, at[4]!, at[5]!, to, share);
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
