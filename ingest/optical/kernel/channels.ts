/**
 * Bands to channels for a hull fit: whitened by the water's covariance, then turned to the few directions in which a chip differs from
 * water. What is orthogonal to them is noise alike in every direction, so leaving it out loses nothing and saves half of the work.
 */
import { forwardSolve } from "./cholesky.ts";
import { MOST_BANDS } from "./clutter.ts";
import { CHANNELS } from "./hull_model.ts";

const mean = new Float64Array(MOST_BANDS);
const sorted = new Float64Array(4096);
const scatter = new Float64Array(MOST_BANDS * MOST_BANDS);
const direction = new Float64Array(MOST_BANDS);
const next = new Float64Array(MOST_BANDS);
const basis = new Float64Array(CHANNELS * MOST_BANDS);
const POWER_ROUNDS = 24;
/** Share of the samples taken for darker than the water's middle: a chip is water more than by half. */
const WATER_QUANTILE = 0.3;

/** Takes the water off `samples` (`bands` numbers for each of `count`, stride MOST_BANDS) and whitens them in place with the Cholesky `factor`. */
export function whiten(samples: Float64Array, count: number, bands: number, factor: Float64Array): void {
  for (let b = 0; b < bands; b++) {
    const n = Math.min(count, sorted.length);
    for (let i = 0; i < n; i++) sorted[i] = samples[i * MOST_BANDS + b]!;
    mean[b] = sorted.subarray(0, n).sort()[Math.floor(n * WATER_QUANTILE)]!;
  }
  for (let i = 0; i < count; i++) {
    const at = i * MOST_BANDS;
    for (let b = 0; b < bands; b++) samples[at + b] = samples[at + b]! - mean[b]!;
    forwardSolve(factor, bands, samples, at);
  }
}

/** Turns whitened `samples` to the `channels` directions of the largest weighted squares: `value`, stride CHANNELS. */
export function turnToSignal(
  samples: Float64Array,
  count: number,
  bands: number,
  weight: Float64Array,
  channels: number,
  value: Float64Array,
): void {
  scatter.fill(0);
  for (let i = 0; i < count; i++) {
    const at = i * MOST_BANDS;
    for (let a = 0; a < bands; a++)
      for (let b = 0; b < bands; b++)
        scatter[a * bands + b] = scatter[a * bands + b]! + weight[i]! * samples[at + a]! * samples[at + b]!;
  }
  for (let c = 0; c < channels; c++) findDirection(bands, c);
  for (let i = 0; i < count; i++) project(samples, i * MOST_BANDS, bands, channels, value, i * CHANNELS);
}

/** A colour in the stored numbers of the bands, as a vector of unit length among whitened bands, in channels. */
export function colourInChannels(
  colour: Float64Array,
  bands: number,
  factor: Float64Array,
  channels: number,
  out: Float64Array,
  from: number,
): void {
  forwardSolve(factor, bands, colour);
  let sum = 0;
  for (let b = 0; b < bands; b++) sum += colour[b]! ** 2;
  const length = Math.sqrt(Math.max(1e-300, sum));
  for (let b = 0; b < bands; b++) colour[b] = colour[b]! / length;
  project(colour, 0, bands, channels, out, from);
}

function project(v: Float64Array, at: number, bands: number, channels: number, out: Float64Array, to: number): void {
  for (let c = 0; c < channels; c++) {
    let sum = 0;
    for (let b = 0; b < bands; b++) sum += basis[c * MOST_BANDS + b]! * v[at + b]!;
    out[to + c] = sum;
  }
}

/** The c-th principal direction of `scatter` by the power method, made orthogonal to those before it. */
function findDirection(bands: number, c: number): void {
  for (let b = 0; b < bands; b++) direction[b] = 1 + ((b * 7 + c * 3) % 5) / 10;
  for (let round = 0; round < POWER_ROUNDS; round++) {
    orthonormalise(bands, c);
    for (let a = 0; a < bands; a++) {
      let sum = 0;
      for (let b = 0; b < bands; b++) sum += scatter[a * bands + b]! * direction[b]!;
      next[a] = sum;
    }
    // The identity keeps a direction where nothing differs from water.
    for (let b = 0; b < bands; b++) direction[b] = next[b]! + 1e-9 * direction[b]!;
  }
  orthonormalise(bands, c);
  for (let b = 0; b < bands; b++) basis[c * MOST_BANDS + b] = direction[b]!;
}

function orthonormalise(bands: number, c: number): void {
  for (let k = 0; k < c; k++) {
    let along = 0;
    for (let b = 0; b < bands; b++) along += basis[k * MOST_BANDS + b]! * direction[b]!;
    for (let b = 0; b < bands; b++) direction[b] = direction[b]! - along * basis[k * MOST_BANDS + b]!;
  }
  let sum = 0;
  for (let b = 0; b < bands; b++) sum += direction[b]! ** 2;
  const length = Math.sqrt(sum);
  for (let b = 0; b < bands; b++) direction[b] = length > 1e-200 ? direction[b]! / length : 0;
}
