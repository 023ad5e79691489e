/** The samples around a candidate as a hull fit wants them: whitened by the water around, weighted, turned to the colours that differ from it. */
import type { Jacobian } from "./georeference.ts";
import { colourInChannels, turnToSignal, whiten } from "./kernel/channels.ts";
import { MOST_BANDS, measureClutter, newClutter } from "./kernel/clutter.ts";
import { CHANNELS, type HullChip, MOST_SAMPLES } from "./kernel/hull_model.ts";
import { WAKES } from "./kernel/hull_template.ts";
import { POINT_SPREAD_PX2, type Shape, toGround } from "./kernel/shape.ts";

/** What the fits read: stored numbers by band, and which pixels are sea. */
export interface HullSamples {
  readonly bands: readonly ArrayLike<number>[];
  /** Index into `bands` of the near-infrared. */
  readonly nir: number | undefined;
  /** When each band looked, in seconds from their mean (band_times.ts). */
  readonly bandTimesS: readonly number[] | undefined;
  /** Rounding of the stored numbers: water of one value must not whiten to infinity. */
  readonly rounding: number;
  readonly width: number;
  readonly height: number;
  /** 1 where a pixel holds sea that could be seen. */
  readonly sea: Uint8Array;
  /** Tail score (cfar.ts), to tell water from what stands on it. */
  readonly score: Float32Array;
}

/** Share of what is bright nearby by which a sample may be off the template: paint, shadows, and a point spread that is only known roughly. */
const MODEL_ERROR = 0.08;
const CLUTTER_REACH_PX = 20;
const FEWEST_SAMPLES = 24;
/**
 * Reflectance in the near-infrared over the visible, of each wake: foam is nearly white (Koepke 1984), the bubbles of the smooth wake lie
 * under water that is black there.
 */
const WAKE_NIR = [0.75, 0.75, 0.25] as const;
const SIGNAL_CHANNELS = 2;
/** The longest ships afloat have 400 m, and a tenth for error. */
const LONGEST_M = 440;
/** By how much moments may miss a beam: what is wider is a cloud. */
const WIDER = 1.6;

export const chip: HullChip = {
  count: 0,
  channels: 0,
  eastM: new Float64Array(MOST_SAMPLES),
  northM: new Float64Array(MOST_SAMPLES),
  weight: new Float64Array(MOST_SAMPLES),
  value: new Float64Array(MOST_SAMPLES * CHANNELS),
  spreadM2: [1, 0, 1],
  longestM: 1,
  widestM: 1,
  wakeColour: new Float64Array(WAKES * CHANNELS),
};
export const clutter = newClutter();

/** A patch of pixels that holds the chip of the longest ship at 3 m pixels, with a border. */
const PATCH_PX = 256;
const patch = new Float32Array(PATCH_PX * PATCH_PX);
const place = new Int32Array(MOST_SAMPLES);
const raw = new Float64Array(MOST_SAMPLES * MOST_BANDS);
/** The samples before they are whitened. */
const plain = new Float64Array(MOST_SAMPLES * MOST_BANDS);
const colour = new Float64Array(MOST_BANDS);

/** Fills `clutter` from the water around. False when there is too little of it. */
export function measureWater(samples: HullSamples, shape: Shape, gsdM: number): boolean {
  const { width, height, sea, score, bands, rounding } = samples;
  const reach = Math.round(shape.lengthM / gsdM / 2) + CLUTTER_REACH_PX;
  const x = Math.floor(shape.col);
  const y = Math.floor(shape.row);
  const window = [
    Math.max(0, x - reach),
    Math.max(0, y - reach),
    Math.min(width, x + reach + 1),
    Math.min(height, y + reach + 1),
  ] as const;
  return measureClutter(bands, sea, score, width, window, rounding, clutter);
}

/**
 * Fills `chip` with the sea from `ahead` to −`astern` metres along the candidate's axis, in metres from its middle. False when there is
 * too little of it.
 */
export function gatherChip(samples: HullSamples, shape: Shape, j: Jacobian, ahead: number, astern: number): boolean {
  const { width, height, sea, bands } = samples;
  const [ec, er, nc, nr] = j;
  const gsdM = Math.sqrt(Math.abs(ec * nr - er * nc));
  const axis = (shape.axisDeg * Math.PI) / 180;
  const sin = Math.sin(axis);
  const cos = Math.cos(axis);
  const across = Math.max(shape.widthM / 2, 5) + 3 * gsdM;
  const wanted = Math.ceil(Math.hypot(Math.max(ahead, astern), across) / gsdM) + 1;
  const reach = Math.min(PATCH_PX / 2 - 2, wanted);
  const x0 = Math.floor(shape.col);
  const y0 = Math.floor(shape.row);
  let count = 0;
  for (let y = Math.max(0, y0 - reach); y <= Math.min(height - 1, y0 + reach); y++)
    for (let x = Math.max(0, x0 - reach); x <= Math.min(width - 1, x0 + reach); x++) {
      const at = y * width + x;
      if (sea[at] !== 1 || count >= MOST_SAMPLES) continue;
      const dx = x + 0.5 - shape.col;
      const dy = y + 0.5 - shape.row;
      const east = ec * dx + er * dy;
      const north = nc * dx + nr * dy;
      const u = east * sin + north * cos;
      if (u > ahead || u < -astern || Math.abs(east * cos - north * sin) > across) continue;
      chip.eastM[count] = east;
      chip.northM[count] = north;
      for (let b = 0; b < bands.length; b++) raw[count * MOST_BANDS + b] = bands[b]![at]!;
      place[count] = (y - y0 + reach + 1) * PATCH_PX + x - x0 + reach + 1;
      count++;
    }
  chip.count = count;
  if (count < FEWEST_SAMPLES) return false;
  chip.channels = Math.min(SIGNAL_CHANNELS, bands.length);
  chip.longestM = Math.min(LONGEST_M, ahead + astern);
  chip.widestM = WIDER * Math.max(1.2 * gsdM, shape.widthM);
  chip.spreadM2 = toGround([POINT_SPREAD_PX2, 0, POINT_SPREAD_PX2], j);
  makeChannels(bands.length, samples.nir);
  return true;
}

function makeChannels(bands: number, nir: number | undefined): void {
  plain.set(raw.subarray(0, chip.count * MOST_BANDS));
  whiten(raw, chip.count, bands, clutter.factor);
  weigh(bands);
  turnToSignal(raw, chip.count, bands, chip.weight, chip.channels, chip.value);
  for (let k = 0; k < WAKES; k++) {
    for (let b = 0; b < bands; b++) colour[b] = b === nir ? WAKE_NIR[k]! : 1;
    colourInChannels(colour, bands, clutter.factor, chip.channels, chip.wakeColour, k * CHANNELS);
  }
}

/** Makes band `b` alone the chip's one channel, in units of the water's deviation in it. The wakes' colours become 1. */
export function bandOfChip(b: number): void {
  let variance = 0;
  for (let k = 0; k <= b; k++) variance += clutter.factor[b * clutter.bands + k]! ** 2;
  const gain = 1 / Math.sqrt(Math.max(1e-300, variance));
  chip.channels = 1;
  for (let i = 0; i < chip.count; i++)
    chip.value[i * CHANNELS] = (plain[i * MOST_BANDS + b]! - clutter.level[b]!) * gain;
  for (let k = 0; k < WAKES; k++) chip.wakeColour[k * CHANNELS] = 1;
}

/**
 * The template is off by a share of what is bright nearby, for its edges are where a hull and its image differ. So a sample's variance is
 * the water's and that share of the brightest of its neighbours.
 */
function weigh(bands: number): void {
  for (let i = 0; i < chip.count; i++) {
    let sum = 0;
    for (let b = 0; b < bands; b++) sum += raw[i * MOST_BANDS + b]! ** 2;
    patch[place[i]!] = sum / bands;
  }
  for (let i = 0; i < chip.count; i++) {
    let most = 0;
    for (let dy = -PATCH_PX; dy <= PATCH_PX; dy += PATCH_PX)
      for (let dx = -1; dx <= 1; dx++) most = Math.max(most, patch[place[i]! + dy + dx]!);
    chip.weight[i] = 1 / (1 + MODEL_ERROR * MODEL_ERROR * most);
  }
  for (let i = 0; i < chip.count; i++) patch[place[i]!] = 0;
}
