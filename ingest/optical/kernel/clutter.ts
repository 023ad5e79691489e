/**
 * What the water around a hull does: its covariance between bands, and how alike neighbouring pixels are.
 *
 * Both come from differences between pixels a few steps apart, so that a gradient of haze or glint does not count as noise and waves do.
 */
import { choleskyFactor } from "./cholesky.ts";

/** Bands beyond these are not looked at. */
export const MOST_BANDS = 6;

export interface Clutter {
  /** Lower Cholesky factor of the covariance between bands, bands × bands row by row, in the unit of the samples. */
  readonly factor: Float64Array;
  /** Level of the water in each band: the mean of what is not taken for a ship. */
  readonly level: Float64Array;
  /** Correlation of neighbouring pixels, 0 to 0.9. */
  correlation: number;
  pairs: number;
  bands: number;
}

/** Lag at which waves and speckle of 10 m pixels have lost their memory, and a gradient has not come to much. */
const FAR_LAG = 3;
const FEWEST_PAIRS = 24;

export function newClutter(): Clutter {
  return {
    factor: new Float64Array(MOST_BANDS * MOST_BANDS),
    level: new Float64Array(MOST_BANDS),
    correlation: 0,
    pairs: 0,
    bands: 0,
  };
}

const near = new Float64Array(MOST_BANDS);
const sums = new Float64Array(MOST_BANDS * MOST_BANDS);

/** Water is sea (`sea` = 1) without a ship, by its tail `score` (cfar.ts); the window is [left, right) × [top, bottom). False when too little water is in it. */
export function measureClutter(
  bands: readonly ArrayLike<number>[],
  sea: Uint8Array,
  score: Float32Array,
  width: number,
  window: readonly [left: number, top: number, right: number, bottom: number],
  floor: number,
  out: Clutter,
): boolean {
  const [left, top, right, bottom] = window;
  const n = bands.length;
  out.bands = n;
  sums.fill(0);
  near.fill(0);
  let [far, close, wet] = [0, 0, 0];
  out.level.fill(0);
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) {
      const at = y * width + x;
      if (!isWater(sea, score, at)) continue;
      wet++;
      for (let b = 0; b < n; b++) out.level[b] = out.level[b]! + bands[b]![at]!;
      if (x + FAR_LAG < right && isWater(sea, score, at + FAR_LAG)) far += addPair(bands, at, at + FAR_LAG);
      if (y + FAR_LAG < bottom && isWater(sea, score, at + FAR_LAG * width))
        far += addPair(bands, at, at + FAR_LAG * width);
      if (x + 1 >= right || !isWater(sea, score, at + 1)) continue;
      close++;
      for (let b = 0; b < n; b++) near[b] = near[b]! + (bands[b]![at]! - bands[b]![at + 1]!) ** 2;
    }
  out.pairs = far;
  for (let b = 0; b < n; b++) out.level[b] = out.level[b]! / Math.max(1, wet);
  if (far < FEWEST_PAIRS || close === 0) return false;
  let correlation = 0;
  for (let b = 0; b < n; b++) {
    const variance = sums[b * n + b]! / far;
    if (variance > 0) correlation += Math.max(0, 1 - near[b]! / close / variance) / n;
  }
  out.correlation = Math.min(0.9, correlation);
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) out.factor[i * n + j] = sums[i * n + j]! / (2 * far) + (i === j ? floor * floor : 0);
  return choleskyFactor(out.factor, n);
}

/** A score from which a pixel may be of a ship. */
const WATER_SCORE = 3;

function isWater(sea: Uint8Array, score: Float32Array, at: number): boolean {
  return sea[at] === 1 && score[at]! < WATER_SCORE;
}

function addPair(bands: readonly ArrayLike<number>[], a: number, b: number): number {
  const n = bands.length;
  for (let i = 0; i < n; i++) {
    const first = bands[i]![a]! - bands[i]![b]!;
    for (let j = 0; j <= i; j++) sums[i * n + j] = sums[i * n + j]! + first * (bands[j]![a]! - bands[j]![b]!);
  }
  return 1;
}
