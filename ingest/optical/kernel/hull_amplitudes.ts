/**
 * What is linear in a hull fit: the brightness of each group, of the deckhouse and of the background's plane, solved exactly at a pose.
 *
 * The samples come whitened, so that one normal matrix serves all channels. Neighbouring groups of one hull are alike in brightness unless
 * the samples insist.
 */
import { choleskyFactor, choleskySolve } from "./cholesky.ts";
import { CHANNELS, type HullChip, type HullPose, MOST_SAMPLES, priorCost } from "./hull_model.ts";
import {
  evaluateHull,
  evaluateWakes,
  LAYOUTS,
  MOST_GROUPS,
  newBases,
  type TemplateFrame,
  WAKES,
} from "./hull_template.ts";

const PLANE = 3;
export const BASES = MOST_GROUPS + 1 + PLANE;
/** Difference in brightness of neighbouring groups, as a share of the hull's. */
const PATCHINESS = 0.4;
/** Precision of a base's own brightness over that of differences: so little that it only keeps what no sample sees at zero. */
const TRACE = 0.01;

// The scratch of one fit: filled by `evaluate`, read by the normal equations of the pose (hull_normal.ts).
export const hull = newBases(MOST_SAMPLES * BASES);
export const wake = newBases(MOST_SAMPLES * WAKES);
/** What the template leaves of each sample. */
export const left = new Float64Array(MOST_SAMPLES * CHANNELS);
/** The normal matrix of the linear part; after `evaluate` its Cholesky factor. */
export const gram = new Float64Array(BASES * BASES);
export const amplitude = new Float64Array(BASES * CHANNELS);
const right = new Float64Array(BASES * CHANNELS);
const kept = new Float64Array(BASES * BASES);
const frame: TemplateFrame = { lengthM: 1, widthM: 1, houseAt: 0.1, sigmaU: 1, sigmaW: 1 };
export let groups = 1;
/** Bases that are solved for: groups, deckhouse, plane. */
export let linear = 1;
/** Whether the deckhouse was left out. */
export let houseless = false;
/** Weighted squared residuals at the pose that was evaluated last. */
export let squares = 0;
let alike = 0;

/** Begins a fit with so many brightness groups. */
export function beginFit(groupCount: number): void {
  groups = groupCount;
  linear = groups + 1 + PLANE;
  alike = 0;
}

/** Fills the bases at `pose`, solves the amplitudes, leaves what they do not explain in `left`, and returns the cost. */
export function evaluate(chip: HullChip, pose: HullPose): number {
  const layout = LAYOUTS[groups - 1]!;
  const sin = Math.sin(pose.azimuthRad);
  const cos = Math.cos(pose.azimuthRad);
  const [ee, en, nn] = chip.spreadM2;
  frame.lengthM = pose.lengthM;
  frame.widthM = pose.widthM;
  frame.houseAt = pose.houseAt;
  frame.sigmaU = Math.sqrt(ee * sin * sin + 2 * en * sin * cos + nn * cos * cos);
  frame.sigmaW = Math.sqrt(ee * cos * cos - 2 * en * sin * cos + nn * sin * sin);
  for (let i = 0; i < chip.count; i++) {
    const dx = chip.eastM[i]! - pose.eastM;
    const dy = chip.northM[i]! - pose.northM;
    const from = i * BASES;
    evaluateHull(layout, frame, dx * sin + dy * cos, dx * cos - dy * sin, hull, from);
    evaluateWakes(frame, dx * sin + dy * cos, dx * cos - dy * sin, wake, i * WAKES);
    hull.value[from + groups + 1] = 1;
    hull.value[from + groups + 2] = chip.eastM[i]! / 100;
    hull.value[from + groups + 3] = chip.northM[i]! / 100;
  }
  takeWakesOff(chip, pose);
  accumulate(chip);
  if (alike === 0) alike = likenessPrecision(chip);
  addLikeness();
  houseless = false;
  kept.set(gram);
  solveLinear(chip.channels);
  if (isHouseDark(chip)) leaveHouseOut(chip.channels);
  takeHullOff(chip);
  squares = squaresLeft(chip);
  return squares + unlikeness(chip) + priorCost(pose);
}

/** Foam astern of a short hull is not the hull's, with a dark house for the gap between them: houses are white, as foam is. */
function isHouseDark(chip: HullChip): boolean {
  let along = 0;
  for (let c = 0; c < chip.channels; c++) along += amplitude[groups * CHANNELS + c]! * chip.wakeColour[c]!;
  return along < 0;
}

function leaveHouseOut(channels: number): void {
  houseless = true;
  gram.set(kept);
  for (let k = 0; k < linear; k++) gram[groups * linear + k] = gram[k * linear + groups] = k === groups ? 1 : 0;
  for (let c = 0; c < channels; c++) right[groups * CHANNELS + c] = 0;
  solveLinear(channels);
}

function takeWakesOff(chip: HullChip, pose: HullPose): void {
  for (let i = 0; i < chip.count; i++)
    for (let c = 0; c < chip.channels; c++) {
      let rest = chip.value[i * CHANNELS + c]!;
      for (let k = 0; k < WAKES; k++)
        rest -= pose.wakes[k]! * chip.wakeColour[k * CHANNELS + c]! * wake.value[i * WAKES + k]!;
      left[i * CHANNELS + c] = rest;
    }
}

/** Bases that are not zero at a sample: a few of a long hull's. */
const shown = new Int32Array(BASES);

/** The normal matrix of the linear part and its right sides. */
function accumulate(chip: HullChip): void {
  gram.fill(0);
  right.fill(0);
  const { channels, count, weight } = chip;
  for (let i = 0; i < count; i++) {
    const from = i * BASES;
    let many = 0;
    for (let k = 0; k < linear; k++) {
      const phi = hull.value[from + k]!;
      if (phi === 0) continue;
      shown[many++] = k;
      const weighted = weight[i]! * phi;
      for (let n = 0; n < many; n++) {
        const at = k * linear + shown[n]!;
        gram[at] = gram[at]! + weighted * hull.value[from + shown[n]!]!;
      }
      for (let c = 0; c < channels; c++)
        right[k * CHANNELS + c] = right[k * CHANNELS + c]! + weighted * left[i * CHANNELS + c]!;
    }
  }
}

/** Precision of the differences between neighbouring groups: from the brightness that the groups have on average. */
function likenessPrecision(chip: HullChip): number {
  kept.set(gram);
  for (let k = 0; k < linear; k++) gram[k * linear + k] = gram[k * linear + k]! + 1e-3;
  solveLinear(chip.channels);
  gram.set(kept);
  let sum = 0;
  for (let c = 0; c < chip.channels; c++) {
    let mean = 0;
    for (let k = 0; k < groups; k++) mean += amplitude[k * CHANNELS + c]! / groups;
    sum += mean * mean;
  }
  return 1 / Math.max(1, (PATCHINESS * PATCHINESS * sum) / chip.channels);
}

function addLikeness(): void {
  for (let k = 0; k < linear; k++)
    gram[k * linear + k] = gram[k * linear + k]! + 1e-6 + (k <= groups ? TRACE * alike : 0);
  for (let k = 0; k + 1 < groups; k++) {
    gram[k * linear + k] = gram[k * linear + k]! + alike;
    gram[(k + 1) * linear + k + 1] = gram[(k + 1) * linear + k + 1]! + alike;
    gram[(k + 1) * linear + k] = gram[(k + 1) * linear + k]! - alike;
  }
}

/** Cost of how unlike the groups are. */
function unlikeness(chip: HullChip): number {
  let sum = 0;
  for (let c = 0; c < chip.channels; c++) {
    for (let k = 0; k <= groups; k++) sum += TRACE * alike * amplitude[k * CHANNELS + c]! ** 2;
    for (let k = 0; k + 1 < groups; k++)
      sum += alike * (amplitude[k * CHANNELS + c]! - amplitude[(k + 1) * CHANNELS + c]!) ** 2;
  }
  return sum;
}

function solveLinear(channels: number): void {
  amplitude.set(right);
  if (!choleskyFactor(gram, linear)) {
    amplitude.fill(0);
    return;
  }
  for (let c = 0; c < channels; c++) choleskySolve(gram, linear, amplitude, c, CHANNELS);
}

function takeHullOff(chip: HullChip): void {
  for (let i = 0; i < chip.count; i++)
    for (let k = 0; k < linear; k++) {
      const phi = hull.value[i * BASES + k]!;
      if (phi === 0) continue;
      for (let c = 0; c < chip.channels; c++)
        left[i * CHANNELS + c] = left[i * CHANNELS + c]! - phi * amplitude[k * CHANNELS + c]!;
    }
}

function squaresLeft(chip: HullChip): number {
  let sum = 0;
  for (let i = 0; i < chip.count; i++)
    for (let c = 0; c < chip.channels; c++) sum += chip.weight[i]! * left[i * CHANNELS + c]! ** 2;
  return sum;
}
