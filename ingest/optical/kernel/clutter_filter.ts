/**
 * A matched filter that knows the clutter: how unlike the sea around a small bright spot is, over its neighbourhood and all bands at once.
 *
 * Bands look one after the other, so waves and sparkle stand elsewhere or are gone in the next band while a hull stays; whitecaps have one
 * colour, clouds one texture. All of that is in the covariance of small patches across the bands. The filter is w = R⁻¹s with the normalised
 * sample covariance R = mean(x·xᵀ / xᵀx), which a few bright patches cannot spoil, and the cosine statistic |sᵀR⁻¹x|² / (sᵀR⁻¹s · xᵀR⁻¹x),
 * whose false alarms do not depend on how strong the glint is (E. Conte, M. Lops, G. Ricci, "Asymptotically optimum radar detection in
 * compound-Gaussian clutter", IEEE T-AES 31, 1995; S. Kraut, L. Scharf, R. Butler, "The adaptive coherence estimator", IEEE T-SP 53, 2005).
 */

import { createVectorTaps, TAPS as SIDE_PX } from "./vector_taps.ts";

export interface Patches {
  readonly bands: readonly ArrayLike<number>[];
  readonly valid: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export interface ClutterFilter {
  /** R⁻¹s, band after band over the patch's pixels. */
  readonly taps: Float64Array;
  /** sᵀR⁻¹s. */
  readonly energy: number;
  /** Lower triangle L with L·Lᵀ = R, row by row. */
  readonly root: Float64Array;
}

const REACH_PX = (SIDE_PX - 1) / 2;
const vector = createVectorTaps();
/** The patch: a disc of 37 pixels. */
const OFFSETS: readonly (readonly [number, number])[] = Array.from(
  { length: SIDE_PX ** 2 },
  (_, i): [number, number] => [(i % SIDE_PX) - REACH_PX, Math.floor(i / SIDE_PX) - REACH_PX],
).filter(([x, y]) => x * x + y * y <= 11);
/** Patches the covariance is taken from: some ten times its size. */
const SAMPLES = 3000;
/** Share of the mean variance that is added to each, so that directions the clutter never takes do not win by rounding. */
const LOADING = 2e-3;
/** Standard deviation of the spot that is sought, in pixels: one pixel through usual optics. */
const SPOT_PX = 0.75;

export function patchLength(bands: number): number {
  return OFFSETS.length * bands;
}

/** The patch around (x, y) without its mean in each band; false when it leaves the image or less than half of it is valid. */
export function patchAt(image: Patches, x: number, y: number, out: Float64Array): boolean {
  const { bands, valid, width, height } = image;
  if (x < REACH_PX || y < REACH_PX || x >= width - REACH_PX || y >= height - REACH_PX) return false;
  const size = OFFSETS.length;
  for (let b = 0; b < bands.length; b++) {
    const band = bands[b]!;
    let sum = 0;
    let count = 0;
    for (let j = 0; j < size; j++) {
      const [dx, dy] = OFFSETS[j]!;
      const at = (y + dy) * width + x + dx;
      if (valid[at] === 0) continue;
      sum += band[at]!;
      count++;
    }
    if (count * 2 < size) return false;
    const mean = sum / count;
    for (let j = 0; j < size; j++) {
      const [dx, dy] = OFFSETS[j]!;
      const at = (y + dy) * width + x + dx;
      out[b * size + j] = valid[at] === 0 ? 0 : band[at]! - mean;
    }
  }
  return true;
}

/** The filters for spots of the given colours (brightness in each band) in the clutter of the pixels with `use` = 1; undefined without enough sea. */
export function clutterFilters(
  image: Patches,
  use: Uint8Array,
  colours: readonly (readonly number[])[],
): readonly ClutterFilter[] | undefined {
  const n = patchLength(image.bands.length);
  const covariance = sampleCovariance(image, use, n);
  if (covariance === undefined) return undefined;
  let trace = 0;
  for (let i = 0; i < n; i++) trace += covariance[i * n + i]!;
  for (let i = 0; i < n; i++) covariance[i * n + i] = covariance[i * n + i]! + (LOADING * trace) / n;
  factorise(covariance, n);
  return colours.map((colour) => {
    const spot = spotOf(colour);
    const taps = spot.slice();
    solveLower(covariance, n, taps);
    let energy = 0;
    for (let i = 0; i < n; i++) energy += taps[i]! * taps[i]!;
    solveUpper(covariance, n, taps);
    withoutMean(taps);
    return { taps, energy, root: covariance };
  });
}

/** Each filter's answers at every pixel; 0 along the border of the image. */
export function answers(filters: readonly ClutterFilter[], image: Patches): Float32Array[] {
  const { bands, width, height } = image;
  const rows = filters.map(({ taps }) =>
    bands.map((_, b) => tapRows(taps.subarray(b * OFFSETS.length, (b + 1) * OFFSETS.length))),
  );
  const out = filters.map(() => new Float32Array(width * height));
  // Memory: the last seven lines of each band, a line of sums, and seven rows of seven taps for each filter and band.
  const line = width + 8;
  const [sums, taps] = [bands.length * SIDE_PX * line, (bands.length * SIDE_PX + 1) * line];
  const numbers = vector.numbers(taps + filters.length * bands.length * SIDE_PX * SIDE_PX);
  const tapsAt = (k: number, b: number, row: number): number =>
    taps + ((k * bands.length + b) * SIDE_PX + row) * SIDE_PX;
  rows.forEach((ofFilter, k) => {
    ofFilter.forEach((ofBand, b) => {
      for (let row = 0; row < SIDE_PX; row++) numbers.set(ofBand[row]!, tapsAt(k, b, row));
    });
  });
  const lineAt = (b: number, y: number): number => (b * SIDE_PX + (y % SIDE_PX)) * line;
  for (let y = 0; y < height; y++) {
    for (let b = 0; b < bands.length; b++) {
      const [band, to] = [bands[b]!, lineAt(b, y)];
      for (let x = 0, at = y * width; x < width; x++, at++) numbers[to + x] = band[at]!;
    }
    const middle = y - REACH_PX;
    if (middle < REACH_PX) continue;
    for (let k = 0; k < filters.length; k++) {
      numbers.fill(0, sums, sums + line);
      for (let b = 0; b < bands.length; b++)
        for (let row = 0; row < SIDE_PX; row++)
          vector.add(
            4 * sums,
            4 * lineAt(b, middle - REACH_PX + row),
            4 * (sums + width - 2 * REACH_PX),
            4 * tapsAt(k, b, row),
          );
      out[k]!.set(numbers.subarray(sums, sums + width - 2 * REACH_PX), middle * width + REACH_PX);
    }
  }
  return out;
}

/** Deviation of the answers to white noise of one a pixel. */
export function tapNorm({ taps }: ClutterFilter): number {
  let sum = 0;
  for (const tap of taps) sum += tap * tap;
  return Math.sqrt(sum);
}

/** The seven taps of each of the seven rows of a disc, zero outside of it. */
function tapRows(taps: Float64Array): Float64Array[] {
  const rows = Array.from({ length: SIDE_PX }, () => new Float64Array(SIDE_PX));
  OFFSETS.forEach(([dx, dy], j) => {
    rows[dy + REACH_PX]![dx + REACH_PX] = taps[j]!;
  });
  return rows;
}

/** Taps that sum to zero in each band answer to a patch as to the patch without its mean. */
function withoutMean(taps: Float64Array): void {
  const size = OFFSETS.length;
  for (let start = 0; start < taps.length; start += size) {
    let mean = 0;
    for (let j = 0; j < size; j++) mean += taps[start + j]! / size;
    for (let j = 0; j < size; j++) taps[start + j] = taps[start + j]! - mean;
  }
}

/** The cosine statistic in [−1, 1], with the sign of the answer; `work` is overwritten. */
export function coherence(filter: ClutterFilter, patch: Float64Array, work: Float64Array): number {
  work.set(patch);
  solveLower(filter.root, patch.length, work);
  let norm = 0;
  for (let i = 0; i < patch.length; i++) norm += work[i]! * work[i]!;
  let answer = 0;
  for (let i = 0; i < patch.length; i++) answer += filter.taps[i]! * patch[i]!;
  return norm <= 0 ? 0 : answer / Math.sqrt(filter.energy * norm);
}

function sampleCovariance(image: Patches, use: Uint8Array, n: number): Float64Array | undefined {
  const { width, height } = image;
  const patch = new Float64Array(n);
  const step = Math.max(1, Math.floor(Math.sqrt((width * height) / SAMPLES)));
  const most = Math.ceil(width / step) * Math.ceil(height / step);
  // One line of samples for each place of the patch, so that two places are multiplied along memory.
  const lines = new Float64Array(n * most);
  let count = 0;
  for (let y = REACH_PX; y < height - REACH_PX; y += step)
    for (let x = REACH_PX + (((y / step) | 0) % 2) * (step >> 1); x < width - REACH_PX; x += step) {
      if (use[y * width + x] !== 1 || !patchAt(image, x, y, patch)) continue;
      let norm = 0;
      for (let i = 0; i < n; i++) norm += patch[i]! * patch[i]!;
      if (!(norm > 0)) continue;
      const gain = 1 / Math.sqrt(norm);
      for (let i = 0; i < n; i++) lines[i * most + count] = patch[i]! * gain;
      count++;
    }
  return count < n ? undefined : products(lines, n, most, count);
}

/** Sums of products of each two lines, in the lower triangle; four at a time, so that each number fetched serves twice. */
function products(lines: Float64Array, n: number, pitch: number, count: number): Float64Array {
  const out = new Float64Array(n * n);
  for (let i = 0; i < n; i += 2)
    for (let j = 0; j <= i; j += 2) {
      const [p, r] = [i * pitch, j * pitch];
      const q = i + 1 < n ? p + pitch : p;
      const s = j + 1 < n ? r + pitch : r;
      let pr = 0;
      let ps = 0;
      let qr = 0;
      let qs = 0;
      for (let k = 0; k < count; k++) {
        const a = lines[p + k]!;
        const b = lines[q + k]!;
        const c = lines[r + k]!;
        const d = lines[s + k]!;
        pr += a * c;
        ps += a * d;
        qr += b * c;
        qs += b * d;
      }
      out[i * n + j] = pr;
      if (j + 1 < n) out[i * n + j + 1] = ps;
      if (i + 1 < n) out[(i + 1) * n + j] = qr;
      if (i + 1 < n && j + 1 < n) out[(i + 1) * n + j + 1] = qs;
    }
  return out;
}

function spotOf(colour: readonly number[]): Float64Array {
  const size = OFFSETS.length;
  const shape = OFFSETS.map(([x, y]) => Math.exp(-(x * x + y * y) / (2 * SPOT_PX * SPOT_PX)));
  const mean = shape.reduce((sum, value) => sum + value, 0) / size;
  const spot = new Float64Array(size * colour.length);
  for (let b = 0; b < colour.length; b++)
    for (let j = 0; j < size; j++) spot[b * size + j] = colour[b]! * (shape[j]! - mean);
  return spot;
}

/** Cholesky in place of the lower triangle; the upper one is not read. */
function factorise(a: Float64Array, n: number): void {
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      let sum = a[i * n + j]!;
      for (let k = 0; k < j; k++) sum -= a[i * n + k]! * a[j * n + k]!;
      a[i * n + j] = i === j ? Math.sqrt(Math.max(sum, 1e-30)) : sum / a[j * n + j]!;
    }
}

function solveLower(root: Float64Array, n: number, x: Float64Array): void {
  for (let i = 0; i < n; i++) {
    let sum = x[i]!;
    for (let k = 0; k < i; k++) sum -= root[i * n + k]! * x[k]!;
    x[i] = sum / root[i * n + i]!;
  }
}

function solveUpper(root: Float64Array, n: number, x: Float64Array): void {
  for (let i = n - 1; i >= 0; i--) {
    let sum = x[i]!;
    for (let k = i + 1; k < n; k++) sum -= root[k * n + i]! * x[k]!;
    x[i] = sum / root[i * n + i]!;
  }
}
