/**
 * A matched filter that knows the clutter: how unlike the sea around a small bright spot is, over its neighbourhood and all bands at once.
 *
 * Bands look one after the other, so waves and sparkle stand elsewhere or are gone in the next band while a hull stays; whitecaps have one
 * colour, clouds one texture. All of that is in the covariance of small patches across the bands. The filter is w = R⁻¹s with the normalised
 * sample covariance R = mean(x·xᵀ / xᵀx), which a few bright patches cannot spoil, and the cosine statistic |sᵀR⁻¹x|² / (sᵀR⁻¹s · xᵀR⁻¹x),
 * whose false alarms do not depend on how strong the glint is (E. Conte, M. Lops, G. Ricci, "Asymptotically optimum radar detection in
 * compound-Gaussian clutter", IEEE T-AES 31, 1995; S. Kraut, L. Scharf, R. Butler, "The adaptive coherence estimator", IEEE T-SP 53, 2005).
 */

import { vectorModule } from "./vector_code.ts";
import { inMemory, takeFloats, withMemory } from "./vector_memory.ts";
import { productsOfLines, STEP } from "./vector_products.ts";
import { rowFunction } from "./vector_rows.ts";
import { createVectorTaps } from "./vector_taps.ts";

export interface Patches {
  readonly bands: readonly Float32Array[];
  readonly valid: Uint8Array;
  /** Whether any pixel is not valid. */
  readonly hasGaps: boolean;
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

const REACH_PX = 3;
const SIDE_PX = 2 * REACH_PX + 1;
/** The patch: a disc of 37 pixels. */
const OFFSETS: readonly (readonly [number, number])[] = Array.from(
  { length: SIDE_PX ** 2 },
  (_, i): [number, number] => [(i % SIDE_PX) - REACH_PX, Math.floor(i / SIDE_PX) - REACH_PX],
).filter(([x, y]) => x * x + y * y <= 11);
const ACROSS = Int32Array.from(OFFSETS, ([x]) => x);
const DOWN = Int32Array.from(OFFSETS, ([, y]) => y);
const taps = createVectorTaps(
  OFFSETS.map(([x, y]) => [x + REACH_PX, y + REACH_PX]),
  SIDE_PX,
);
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
  const middle = y * width + x;
  for (let b = 0; b < bands.length; b++) {
    const band = bands[b]!;
    let sum = 0;
    let count = 0;
    for (let j = 0; j < size; j++) {
      const at = middle + DOWN[j]! * width + ACROSS[j]!;
      if (valid[at] === 0) continue;
      sum += band[at]!;
      count++;
    }
    if (count * 2 < size) return false;
    const mean = sum / count;
    for (let j = 0; j < size; j++) {
      const at = middle + DOWN[j]! * width + ACROSS[j]!;
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

/** Each filter's answers at every pixel, into `out`; 0 along the border of the image. */
export function answers(
  filters: readonly ClutterFilter[],
  image: Patches,
  out: readonly Float32Array[] = filters.map(() => new Float32Array(image.width * image.height)),
): readonly Float32Array[] {
  withMemory(() => {
    const held = { ...image, bands: image.bands.map(inMemory) };
    // Filters go in pairs; the last of an odd number goes with itself.
    for (let k = 0; k < filters.length; k += 2) {
      const other = Math.min(k + 1, filters.length - 1);
      answersOfTwo(filters[k]!, filters[other]!, held, out[k]!, out[other]!);
    }
  });
  return out;
}

function answersOfTwo(
  first: ClutterFilter,
  second: ClutterFilter,
  { bands, width, height }: Patches,
  firstOut: Float32Array,
  secondOut: Float32Array,
): void {
  const size = OFFSETS.length;
  const numbers = takeFloats(2 * size * bands.length);
  for (let i = 0; i < size * bands.length; i++) {
    numbers[2 * i] = first.taps[i]!;
    numbers[2 * i + 1] = second.taps[i]!;
  }
  const inner = width - 2 * REACH_PX;
  if (inner <= 0 || height <= 2 * REACH_PX) {
    firstOut.fill(0);
    secondOut.fill(0);
    return;
  }
  const [one, two] = [inMemory(firstOut), inMemory(secondOut)];
  for (let y = REACH_PX; y < height - REACH_PX; y++) {
    const start = 4 * (y * width + REACH_PX);
    answersOfRow(bands, 4 * (y - REACH_PX) * width, one.byteOffset + start, two.byteOffset + start, inner, numbers);
  }
  // A row's last step goes on beyond its end, and the next row covers what it must not keep; the borders are left.
  for (const [held, out] of [
    [one, firstOut],
    [two, secondOut],
  ] as const) {
    clearBorders(held, width, height);
    if (held !== out) out.set(held);
  }
}

/** The answers to the patches around `inner` pixels, whose first lines begin `above` bytes behind those of the bands. */
function answersOfRow(
  bands: readonly Float32Array[],
  above: number,
  one: number,
  two: number,
  inner: number,
  numbers: Float32Array,
): void {
  const pitch = 4 * (inner + 2 * REACH_PX);
  const end = one + 4 * inner;
  for (let b = 0; b < bands.length; b++) {
    const line = bands[b]!.byteOffset + above;
    const at = numbers.byteOffset + 8 * b * OFFSETS.length;
    const under = b === 0 ? taps.set : taps.add;
    const [second, third, fourth, fifth] = [line + pitch, line + 2 * pitch, line + 3 * pitch, line + 4 * pitch];
    under(one, two, end, at, line, second, third, fourth, fifth, line + 5 * pitch, line + 6 * pitch);
  }
}

function clearBorders(image: Float32Array, width: number, height: number): void {
  image.fill(0, 0, REACH_PX * width);
  for (let y = REACH_PX; y < height - REACH_PX; y++)
    for (let x = 0; x < REACH_PX; x++) {
      image[y * width + x] = 0;
      image[(y + 1) * width - 1 - x] = 0;
    }
  image.fill(0, (height - REACH_PX) * width);
}

/** Deviation of the answers to white noise of one a pixel. */
export function tapNorm({ taps }: ClutterFilter): number {
  let sum = 0;
  for (const tap of taps) sum += tap * tap;
  return Math.sqrt(sum);
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

let solved = new Float64Array(0);

/** xᵀR⁻¹x of a patch. */
export function clutterNorm(filter: ClutterFilter, patch: Float64Array): number {
  if (solved.length !== patch.length) solved = new Float64Array(patch.length);
  solved.set(patch);
  solveLower(filter.root, patch.length, solved);
  let norm = 0;
  for (let i = 0; i < patch.length; i++) norm += solved[i]! * solved[i]!;
  return norm;
}

/** The cosine statistic in [−1, 1], with the sign of the answer, of a patch whose `clutterNorm` is known. */
export function coherence(filter: ClutterFilter, patch: Float64Array, norm: number): number {
  let answer = 0;
  for (let i = 0; i < patch.length; i++) answer += filter.taps[i]! * patch[i]!;
  return norm <= 0 ? 0 : answer / Math.sqrt(filter.energy * norm);
}

function sampleCovariance(image: Patches, use: Uint8Array, n: number): Float64Array | undefined {
  const samples = samplePlaces(image, use);
  const count = samples.length;
  const pitch = STEP * Math.ceil(count / STEP);
  if (count < n) return undefined;
  return withMemory(() => {
    // One line of samples for each place of the patch, so that two places are multiplied along memory.
    const lines = takeFloats(n * pitch);
    const means = takeFloats(CHUNK * image.bands.length);
    const scale = takeFloats(CHUNK);
    for (let first = 0; first < count; first += CHUNK)
      gatherChunk(image, samples.subarray(first, first + CHUNK), lines.subarray(first), pitch, means, scale);
    for (let i = 0; i < n; i++) lines.fill(0, i * pitch + count, (i + 1) * pitch);
    return productsOfLines(lines, n, pitch, count);
  });
}

/** Pixels of the sea, spread over the image, around which half of the patch at least is valid. */
function samplePlaces({ valid, hasGaps, width, height }: Patches, use: Uint8Array): Int32Array {
  const step = Math.max(1, Math.floor(Math.sqrt((width * height) / SAMPLES)));
  const places = new Int32Array(Math.ceil(width / step) * Math.ceil(height / step));
  let count = 0;
  for (let y = REACH_PX; y < height - REACH_PX; y += step)
    for (let x = REACH_PX + (((y / step) | 0) % 2) * (step >> 1); x < width - REACH_PX; x += step) {
      const at = y * width + x;
      if (use[at] !== 1) continue;
      let held = 0;
      if (hasGaps) for (let j = 0; j < OFFSETS.length; j++) held += valid[at + DOWN[j]! * width + ACROSS[j]!]!;
      if (!hasGaps || held * 2 >= OFFSETS.length) places[count++] = at;
    }
  return places.subarray(0, count);
}

/** Samples that are gathered together: their pixels and their part of the lines stay in the processor's cache. */
const CHUNK = 64;
const ROUNDED = 1e-10;
const chunkSum = new Float64Array(CHUNK);
const chunkSquare = new Float64Array(CHUNK);
const chunkCount = new Float64Array(CHUNK);
const chunkNorm = new Float64Array(CHUNK);

function assemble() {
  return vectorModule({
    // (line − mean) · scale.
    normalise: rowFunction(["line", "mean", "scale"], [], (row) =>
      row.store("line", row.mul(row.sub(row.load("line"), row.load("mean")), row.load("scale"))),
    ),
  });
}

let loops: ReturnType<typeof assemble> | undefined;

/** The patches of some samples as `patchAt` has them, each of length one, from the beginning of each line on. */
function gatherChunk(
  image: Patches,
  samples: Int32Array,
  lines: Float32Array,
  pitch: number,
  means: Float32Array,
  scale: Float32Array,
): void {
  const { bands, hasGaps } = image;
  const size = OFFSETS.length;
  const count = samples.length;
  loops ??= assemble();
  chunkNorm.fill(0);
  for (let b = 0; b < bands.length; b++) {
    gatherBand(image, b, samples, lines, pitch);
    for (let k = 0; k < count; k++) {
      const [sum, held] = [chunkSum[k]!, hasGaps ? chunkCount[k]! : size];
      means[b * CHUNK + k] = sum / held;
      const over = chunkSquare[k]! - (sum * sum) / held;
      // What rounding leaves of a patch of one value is nothing.
      if (over > ROUNDED * chunkSquare[k]!) chunkNorm[k] = chunkNorm[k]! + over;
    }
  }
  for (let k = 0; k < count; k++) scale[k] = chunkNorm[k]! > 0 ? 1 / Math.sqrt(chunkNorm[k]!) : 0;
  for (let line = 0; line < size * bands.length; line++) {
    const mean = means.byteOffset + 4 * CHUNK * Math.floor(line / size);
    loops.normalise(4 * count, lines.byteOffset + 4 * line * pitch, mean, scale.byteOffset);
  }
  if (hasGaps) clearMissing(image, samples, lines, pitch);
}

/** One band of the samples into their lines, with its sums and squares over each patch. */
function gatherBand(image: Patches, b: number, samples: Int32Array, lines: Float32Array, pitch: number): void {
  const { valid, hasGaps, width } = image;
  const band = image.bands[b]!;
  const size = OFFSETS.length;
  chunkSum.fill(0);
  chunkSquare.fill(0);
  chunkCount.fill(0);
  for (let j = 0; j < size; j++) {
    const off = DOWN[j]! * width + ACROSS[j]!;
    const line = (b * size + j) * pitch;
    for (let k = 0; k < samples.length; k++) {
      const at = samples[k]! + off;
      const value = band[at]!;
      lines[line + k] = value;
      if (hasGaps) {
        if (valid[at] === 0) continue;
        chunkCount[k] = chunkCount[k]! + 1;
      }
      chunkSum[k] = chunkSum[k]! + value;
      chunkSquare[k] = chunkSquare[k]! + value * value;
    }
  }
}

/** What is missing counts as the mean. */
function clearMissing({ bands, valid, width }: Patches, samples: Int32Array, lines: Float32Array, pitch: number): void {
  const size = OFFSETS.length;
  for (let b = 0; b < bands.length; b++)
    for (let j = 0; j < size; j++) {
      const off = DOWN[j]! * width + ACROSS[j]!;
      const line = (b * size + j) * pitch;
      for (let k = 0; k < samples.length; k++) if (valid[samples[k]! + off] === 0) lines[line + k] = 0;
    }
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
      const sum = a[i * n + j]! - dot(a, i * n, j * n, j);
      a[i * n + j] = i === j ? Math.sqrt(Math.max(sum, 1e-30)) : sum / a[j * n + j]!;
    }
}

/** In four sums, none of which waits for another. */
function dot(a: Float64Array, p: number, q: number, count: number): number {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let k = 0;
  for (; k + 3 < count; k += 4) {
    s0 += a[p + k]! * a[q + k]!;
    s1 += a[p + k + 1]! * a[q + k + 1]!;
    s2 += a[p + k + 2]! * a[q + k + 2]!;
    s3 += a[p + k + 3]! * a[q + k + 3]!;
  }
  for (; k < count; k++) s0 += a[p + k]! * a[q + k]!;
  return s0 + s1 + (s2 + s3);
}

function solveLower(root: Float64Array, n: number, x: Float64Array): void {
  for (let i = 0; i < n; i++) {
    const row = i * n;
    // In four sums, none of which waits for another.
    let s0 = x[i]!;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    let k = 0;
    for (; k + 3 < i; k += 4) {
      s0 -= root[row + k]! * x[k]!;
      s1 -= root[row + k + 1]! * x[k + 1]!;
      s2 -= root[row + k + 2]! * x[k + 2]!;
      s3 -= root[row + k + 3]! * x[k + 3]!;
    }
    for (; k < i; k++) s0 -= root[row + k]! * x[k]!;
    x[i] = (s0 + s1 + (s2 + s3)) / root[row + i]!;
  }
}

function solveUpper(root: Float64Array, n: number, x: Float64Array): void {
  for (let i = n - 1; i >= 0; i--) {
    let sum = x[i]!;
    for (let k = i + 1; k < n; k++) sum -= root[k * n + i]! * x[k]!;
    x[i] = sum / root[i * n + i]!;
  }
}
