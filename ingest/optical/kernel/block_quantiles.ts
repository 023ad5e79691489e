/**
 * Quantiles of an image by square blocks, smoothed over neighbours and interpolated between block centres: the local background.
 *
 * Blocks much larger than a ship, and the median over the 3 × 3 neighbourhood, keep a ship from raising its own threshold.
 */

import { putInPlace } from "./selection.ts";

export interface BlockGrid {
  readonly across: number;
  readonly down: number;
  readonly sidePx: number;
  /** One plane per asked quantile, each across × down. */
  readonly planes: readonly Float32Array[];
}

/** About this many samples of a block are looked at; with the smoothing over neighbours the 99 % quantile rests on some hundred and fifty. */
const SAMPLES = 1764;

/**
 * Quantiles (0–1, ascending) of the pixels with `use` = 1. Blocks with fewer than 2 % of usable samples take the nearest filled block's values.
 */
export function blockQuantiles(
  image: Float32Array,
  use: Uint8Array,
  width: number,
  height: number,
  sidePx: number,
  quantiles: readonly number[],
): BlockGrid {
  const across = Math.max(1, Math.round(width / sidePx));
  const down = Math.max(1, Math.round(height / sidePx));
  const planes = quantiles.map(() => new Float32Array(across * down).fill(Number.NaN));
  const stride = Math.max(1, Math.round(sidePx / Math.sqrt(SAMPLES)));
  const found = new Float64Array(quantiles.length);
  const sample = new Float32Array((Math.ceil(width / across / stride) + 2) * (Math.ceil(height / down / stride) + 2));
  for (let by = 0; by < down; by++) {
    const [top, bottom] = [Math.floor((by * height) / down), Math.floor(((by + 1) * height) / down)];
    for (let bx = 0; bx < across; bx++) {
      const [left, right] = [Math.floor((bx * width) / across), Math.floor(((bx + 1) * width) / across)];
      let count = 0;
      for (let y = top; y < bottom; y += stride) {
        const row = y * width;
        count = gatherRow(image, use, row + left + (y % stride), row + right, stride, sample, count);
      }
      const possible = ((bottom - top) * (right - left)) / (stride * stride);
      if (count < Math.max(8, 0.02 * possible)) continue;
      quantilesOf(sample, count, quantiles, found);
      for (let q = 0; q < quantiles.length; q++) planes[q]![by * across + bx] = found[q]!;
    }
  }
  return { across, down, sidePx, planes: planes.map((plane) => smooth(fill(plane, across, down), across, down)) };
}

/** Every `stride`-th usable pixel from `from` up to `end` into `out` from `count` on; a function of its own, because what is called often is compiled best. */
function gatherRow(
  image: Float32Array,
  use: Uint8Array,
  from: number,
  end: number,
  stride: number,
  out: Float32Array,
  count: number,
): number {
  let held = count;
  for (let at = from; at < end; at += stride) if (use[at] === 1) out[held++] = image[at]!;
  return held;
}

const BINS = 1024;
/** The range of the bins is that of every so-many-th value, and half as much again to either side; what lies beyond is in the outer bins. */
const RANGE_STRIDE = 17;
const ends = new Int32Array(BINS);
let binned = new Float32Array(0);
let bins = new Uint16Array(0);

/** Quantiles (0–1) of the first `count` values into `out`, by linear interpolation between order statistics. */
export function quantilesOf(
  values: Float32Array,
  count: number,
  quantiles: readonly number[],
  out: Float64Array,
): void {
  sortIntoBins(values, count);
  for (let q = 0; q < quantiles.length; q++) {
    const at = quantiles[q]! * (count - 1);
    const low = Math.floor(at);
    const lower = orderStatistic(low);
    out[q] = at === low ? lower : lower + (at - low) * (orderStatistic(low + 1) - lower);
  }
}

/** Fills `binned` with the values bin by bin, and `ends` with where each bin ends. */
function sortIntoBins(values: Float32Array, count: number): void {
  if (binned.length < count) {
    binned = new Float32Array(count);
    bins = new Uint16Array(count);
  }
  let least = values[0]!;
  let most = least;
  for (let i = 0; i < count; i += RANGE_STRIDE) {
    const value = values[i]!;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const range = 2 * (most - least);
  const from = least - range / 4;
  const perUnit = range > 0 ? BINS / range : 0;
  ends.fill(0);
  for (let i = 0; i < count; i++) {
    const place = (values[i]! - from) * perUnit;
    const bin = place <= 0 ? 0 : place >= BINS - 1 ? BINS - 1 : place | 0;
    bins[i] = bin;
    ends[bin] = ends[bin]! + 1;
  }
  let sum = 0;
  for (let bin = 0; bin < BINS; bin++) {
    const held = ends[bin]!;
    ends[bin] = sum;
    sum += held;
  }
  for (let i = 0; i < count; i++) {
    const bin = bins[i]!;
    const place = ends[bin]!;
    binned[place] = values[i]!;
    ends[bin] = place + 1;
  }
}

/** The k-th smallest of the binned values. */
function orderStatistic(k: number): number {
  let [low, high] = [0, BINS - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle]! > k) high = middle;
    else low = middle + 1;
  }
  putInPlace(binned, k, low === 0 ? 0 : ends[low - 1]!, ends[low]! - 1);
  return binned[k]!;
}

function fill(plane: Float32Array, across: number, down: number): Float32Array {
  const out = plane.slice();
  for (let y = 0; y < down; y++)
    for (let x = 0; x < across; x++) {
      if (!Number.isNaN(out[y * across + x]!)) continue;
      let best = Number.POSITIVE_INFINITY;
      for (let v = 0; v < down; v++)
        for (let u = 0; u < across; u++) {
          const d = (u - x) ** 2 + (v - y) ** 2;
          if (d < best && !Number.isNaN(plane[v * across + u]!)) {
            best = d;
            out[y * across + x] = plane[v * across + u]!;
          }
        }
      if (best === Number.POSITIVE_INFINITY) out[y * across + x] = 0;
    }
  return out;
}

function smooth(plane: Float32Array, across: number, down: number): Float32Array {
  const out = new Float32Array(plane.length);
  const near: number[] = [];
  for (let y = 0; y < down; y++)
    for (let x = 0; x < across; x++) {
      near.length = 0;
      for (let v = Math.max(0, y - 1); v <= Math.min(down - 1, y + 1); v++)
        for (let u = Math.max(0, x - 1); u <= Math.min(across - 1, x + 1); u++) near.push(plane[v * across + u]!);
      near.sort((a, b) => a - b);
      // Half the block's own value: the median alone would flatten a real gradient at the border.
      out[y * across + x] = (near[near.length >> 1]! + plane[y * across + x]!) / 2;
    }
  return out;
}

/** The plane along image row `y`, interpolated bilinearly between block centres, into `out` (at least `width` long). */
export function interpolateRow(
  grid: BlockGrid,
  plane: Float32Array,
  width: number,
  height: number,
  y: number,
  out: Float32Array,
): void {
  const { across } = grid;
  const { above, below, share } = rowBetween(grid, height, y);
  const at = (x: number): number => plane[above * across + x]! * (1 - share) + plane[below * across + x]! * share;
  drawRow(at, across, width, out, 0);
}

/** The plane at the middle of one pixel, as `interpolateRow` has it. */
export function interpolateAt(
  grid: BlockGrid,
  plane: Float32Array,
  width: number,
  height: number,
  x: number,
  y: number,
): number {
  const { across } = grid;
  const { above, below, share } = rowBetween(grid, height, y);
  const place = Math.min(across - 1, Math.max(0, ((x + 0.5) * across) / width - 0.5));
  const left = Math.floor(place);
  const right = Math.min(across - 1, left + 1);
  const at = (column: number): number =>
    plane[above * across + column]! * (1 - share) + plane[below * across + column]! * share;
  return at(left) + (place - left) * (at(right) - at(left));
}

/** Between which rows of blocks an image row lies, and by which share of the way. */
export function rowBetween(
  { down }: BlockGrid,
  height: number,
  y: number,
): { readonly above: number; readonly below: number; readonly share: number } {
  const place = Math.min(down - 1, Math.max(0, ((y + 0.5) * down) / height - 0.5));
  const above = Math.min(down - 1, Math.floor(place));
  return { above, below: Math.min(down - 1, above + 1), share: place - above };
}

/** The plane as image rows through the centres of each row of blocks, into `out` (down × width): all others lie between two of them. */
export function rowsAcross({ across, down }: BlockGrid, plane: Float32Array, width: number, out: Float32Array): void {
  for (let y = 0; y < down; y++) drawRow((x) => plane[y * across + x]!, across, width, out, y * width);
}

/** Values at the block centres as a row of pixels, from `start` in `out`. Between two centres it is a straight line, drawn segment by segment. */
function drawRow(at: (x: number) => number, across: number, width: number, out: Float32Array, start: number): void {
  const centre = (x: number): number => ((x + 0.5) * width) / across - 0.5;
  let x = 0;
  for (let block = -1; block < across; block++) {
    const from = at(Math.max(0, block));
    const to = at(Math.min(across - 1, block + 1));
    const end = block + 1 < across ? Math.min(width, Math.ceil(centre(block + 1))) : width;
    const step = block < 0 || block + 1 >= across ? 0 : (to - from) / (centre(block + 1) - centre(block));
    let value = block < 0 || step === 0 ? from : from + step * (x - centre(block));
    for (; x < end; x++, value += step) out[start + x] = value;
  }
}
