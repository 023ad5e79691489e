/**
 * A hull's pose from the samples around it: separable least squares by Levenberg and Marquardt.
 *
 * The brightness of each group, of the deckhouse and of the background's plane are linear and solved exactly at every pose, channel by
 * channel (variable projection, Golub & Pereyra 1973, with Schur's complement of the normal equations instead of a projection of the
 * samples). Stepped are position, axis, ln length, ln width, the deckhouse's place, and the strength of the wakes, whose colours are known.
 * The samples come whitened, so that one normal matrix serves all channels.
 *
 * What is known of ships beforehand goes in as Gaussian priors: beam goes with length, neighbouring parts of one hull are alike in
 * brightness unless the samples insist, and a deckhouse stands aft more often than not.
 */
import { choleskyFactor, choleskySolve } from "./cholesky.ts";
import {
  evaluateHull,
  evaluateWakes,
  LAYOUTS,
  MOST_GROUPS,
  newBases,
  type TemplateFrame,
  WAKES,
} from "./hull_template.ts";

export const MOST_SAMPLES = 1600;
/** Stride of the channels of one sample. */
export const CHANNELS = 4;

/** Samples around a hull, in metres east and north of a reference. Arrays may be longer than `count`. */
export interface HullChip {
  count: number;
  channels: number;
  readonly eastM: Float64Array;
  readonly northM: Float64Array;
  readonly weight: Float64Array;
  /** Whitened: unit variance, no correlation between channels in the water around. Channel c of sample i is at i·CHANNELS + c. */
  readonly value: Float64Array;
  /** Point spread as a covariance [ee, en, nn] in m². */
  spreadM2: readonly [number, number, number];
  /** Unit vector of each wake's colour in the channels, wake k from k·CHANNELS on. */
  readonly wakeColour: Float64Array;
}

export interface HullPose {
  readonly eastM: number;
  readonly northM: number;
  /** Azimuth of the bow. */
  readonly azimuthRad: number;
  readonly lengthM: number;
  readonly widthM: number;
  /** Middle of the deckhouse as a fraction of the length from the stern. */
  readonly houseAt: number;
  /** Strength of each wake, not negative. */
  readonly wakes: readonly number[];
}

export interface HullFit {
  readonly pose: HullPose;
  /** Weighted squared residuals over all channels, with the priors. */
  readonly cost: number;
  /** Weighted squared residuals over samples × channels: 1 where noise is all there is. */
  readonly residual: number;
  /** Covariance of (ahead m, starboard m, azimuth rad, ln length, ln width, deckhouse, wakes), row by row, for unit noise. */
  readonly covariance: Float64Array;
  /** Brightness over the water of base k in channel c at k·CHANNELS + c; groups from the stern on, then the deckhouse. */
  readonly amplitude: Float64Array;
}

export const POSE = 6 + WAKES;
const ALL_FREE = new Uint8Array(POSE).fill(1);
const PLANE = 3;
const BASES = MOST_GROUPS + 1 + PLANE;
/** A step that gains less than this in squared deviations is the last one. */
const CONVERGED = 0.02;
/** Shortest and longest hull, and narrowest beam that a fit may reach. */
const SHORTEST_M = 6;
const LONGEST_M = 450;
const NARROWEST_M = 2;
/** Deviation of ln(length/beam) around what goes with the length. */
const SLENDERNESS_DEVIATION = 0.22;
/** Difference in brightness of neighbouring groups, as a share of the hull's. */
const PATCHINESS = 0.4;
const HOUSE_USUALLY_AT = 0.12;
const HOUSE_DEVIATION = 0.1;
/** Precision of a base's own brightness over that of differences: so little that it only keeps what no sample sees at zero. */
const TRACE = 0.01;

const hull = newBases(MOST_SAMPLES * BASES);
const wake = newBases(MOST_SAMPLES * WAKES);
const left = new Float64Array(MOST_SAMPLES * CHANNELS);
const gram = new Float64Array(BASES * BASES);
const right = new Float64Array(BASES * CHANNELS);
const amplitude = new Float64Array(BASES * CHANNELS);
const hessian = new Float64Array(POSE * POSE);
const gradient = new Float64Array(POSE);
const cross = new Float64Array(BASES * POSE * CHANNELS);
const slope = new Float64Array(POSE);
const seen = new Int32Array(BASES);
const damped = new Float64Array(POSE * POSE);
const step = new Float64Array(POSE);
const frame: TemplateFrame = { lengthM: 1, widthM: 1, houseAt: 0.1, sigmaU: 1, sigmaW: 1 };
let groups = 1;
let linear = 1;
let alike = 0;

/** ln(length/beam) that goes with a length: 3.5 for boats of 20 m and less, rising to 6 at 80 m. */
export function usualSlenderness(lengthM: number): number {
  const t = Math.min(1, Math.max(0, Math.log(lengthM / 20) / Math.log(4)));
  return Math.log(3.5) + t * Math.log(6 / 3.5);
}

/** The pose of least cost near `start` after at most `rounds` steps, with `groupCount` brightness groups; parameters of the covariance's order with `free` 0 stay. Not reentrant: it works in one scratch. */
export function fitHull(
  chip: HullChip,
  start: HullPose,
  groupCount: number,
  rounds: number,
  free: Uint8Array = ALL_FREE,
): HullFit {
  groups = groupCount;
  linear = groups + 1 + PLANE;
  alike = 0;
  let pose = start;
  let cost = evaluate(chip, pose);
  let damping = 1e-2;
  for (let round = 0; round < rounds; round++) {
    normalEquations(chip, pose, free);
    const before = cost;
    for (let attempt = 0; attempt < 5; attempt++) {
      const trial = solveStep(damping) ? stepped(pose) : pose;
      const trialCost = evaluate(chip, trial);
      if (trialCost < cost) {
        pose = trial;
        cost = trialCost;
        damping = Math.max(1e-6, damping * 0.2);
        break;
      }
      damping = Math.max(1e-3, damping * 8);
    }
    if (before - cost < Math.max(CONVERGED, 1e-4 * cost)) break;
  }
  // The scratch holds the last trial: bring it back to the pose that is returned.
  cost = evaluate(chip, pose);
  normalEquations(chip, pose, free);
  return {
    pose,
    cost,
    residual: squaresLeft(chip) / Math.max(1, chip.count * chip.channels),
    covariance: invertedHessian(),
    amplitude: amplitude.slice(0, (groups + 1) * CHANNELS),
  };
}

function solveStep(damping: number): boolean {
  for (let i = 0; i < POSE * POSE; i++) damped[i] = hessian[i]!;
  for (let i = 0; i < POSE; i++) {
    damped[i * POSE + i] = hessian[i * POSE + i]! * (1 + damping) + 1e-12;
    step[i] = gradient[i]!;
  }
  if (!choleskyFactor(damped, POSE)) return false;
  choleskySolve(damped, POSE, step);
  return true;
}

/** The pose moved by `step`, kept within what a ship can be. A step is never longer than half a length. */
function stepped(pose: HullPose): HullPose {
  const limit = Math.min(
    1,
    (0.5 * pose.lengthM) / Math.max(1e-9, Math.hypot(step[0]!, step[1]!)),
    0.5 / Math.max(1e-9, Math.abs(step[2]!)),
    0.7 / Math.max(1e-9, Math.abs(step[3]!), Math.abs(step[4]!)),
  );
  const sin = Math.sin(pose.azimuthRad);
  const cos = Math.cos(pose.azimuthRad);
  const ahead = limit * step[0]!;
  const starboard = limit * step[1]!;
  return {
    eastM: pose.eastM + ahead * sin + starboard * cos,
    northM: pose.northM + ahead * cos - starboard * sin,
    azimuthRad: pose.azimuthRad + limit * step[2]!,
    lengthM: Math.min(LONGEST_M, Math.max(SHORTEST_M, pose.lengthM * Math.exp(limit * step[3]!))),
    widthM: Math.min(pose.lengthM, Math.max(NARROWEST_M, pose.widthM * Math.exp(limit * step[4]!))),
    houseAt: Math.min(0.94, Math.max(0.06, pose.houseAt + limit * step[5]!)),
    wakes: pose.wakes.map((strength, k) => Math.max(0, strength + limit * step[6 + k]!)),
  };
}

/** Fills the bases at `pose`, solves the amplitudes, leaves what they do not explain in `left`, and returns the cost. */
function evaluate(chip: HullChip, pose: HullPose): number {
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
  solveLinear(chip.channels);
  takeHullOff(chip);
  return squaresLeft(chip) + priors(chip, pose);
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

/** The normal matrix of the linear part and its right sides. */
function accumulate(chip: HullChip): void {
  gram.fill(0);
  right.fill(0);
  const { channels, count, weight } = chip;
  for (let i = 0; i < count; i++) {
    const from = i * BASES;
    for (let k = 0; k < linear; k++) {
      const phi = hull.value[from + k]!;
      if (phi === 0) continue;
      const weighted = weight[i]! * phi;
      for (let l = 0; l <= k; l++) gram[k * linear + l] = gram[k * linear + l]! + weighted * hull.value[from + l]!;
      for (let c = 0; c < channels; c++)
        right[k * CHANNELS + c] = right[k * CHANNELS + c]! + weighted * left[i * CHANNELS + c]!;
    }
  }
}

const kept = new Float64Array(BASES * BASES);

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

function priors(chip: HullChip, pose: HullPose): number {
  let sum = 0;
  for (let c = 0; c < chip.channels; c++) {
    for (let k = 0; k <= groups; k++) sum += TRACE * alike * amplitude[k * CHANNELS + c]! ** 2;
    for (let k = 0; k + 1 < groups; k++)
      sum += alike * (amplitude[k * CHANNELS + c]! - amplitude[(k + 1) * CHANNELS + c]!) ** 2;
  }
  const over = Math.log(pose.lengthM / pose.widthM) - usualSlenderness(pose.lengthM);
  const house = (pose.houseAt - HOUSE_USUALLY_AT) / HOUSE_DEVIATION;
  return sum + (over / SLENDERNESS_DEVIATION) ** 2 + house * house;
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

/** Gauss and Newton's normal equations of the pose with the amplitudes projected out. `gram` holds its Cholesky factor. */
function normalEquations(chip: HullChip, pose: HullPose, free: Uint8Array): void {
  const sin = Math.sin(pose.azimuthRad);
  const cos = Math.cos(pose.azimuthRad);
  hessian.fill(0);
  gradient.fill(0);
  cross.fill(0);
  for (let i = 0; i < chip.count; i++) {
    const dx = chip.eastM[i]! - pose.eastM;
    const dy = chip.northM[i]! - pose.northM;
    let many = 0;
    for (let k = 0; k < linear; k++) if (hull.value[i * BASES + k]! !== 0) seen[many++] = k;
    for (let c = 0; c < chip.channels; c++) {
      slopesOf(chip, pose, i, c, many, dx * sin + dy * cos, dx * cos - dy * sin);
      addSample(i, c, many, chip.weight[i]!, left[i * CHANNELS + c]! * chip.weight[i]!);
    }
  }
  projectOut(chip.channels);
  addPosePriors(pose);
  for (let p = 0; p < POSE; p++) if (free[p] === 0) hold(p);
  for (let k = 0; k < WAKES; k++) if (pose.wakes[k] === 0 && gradient[6 + k]! <= 0) hold(6 + k);
}

/** Leaves parameter `p` out of the next step. */
function hold(p: number): void {
  gradient[p] = 0;
  for (let q = 0; q < POSE; q++) hessian[p * POSE + q] = hessian[q * POSE + p] = p === q ? 1 : 0;
}

function slopesOf(chip: HullChip, pose: HullPose, i: number, c: number, many: number, u: number, w: number): void {
  let byU = 0;
  let byW = 0;
  let byL = 0;
  let byB = 0;
  for (let s = 0; s < many; s++) {
    const k = seen[s]!;
    if (k > groups) break;
    const a = amplitude[k * CHANNELS + c]!;
    const at = i * BASES + k;
    byU += a * hull.byU[at]!;
    byW += a * hull.byW[at]!;
    byL += a * hull.byL[at]!;
    byB += a * hull.byB[at]!;
  }
  for (let k = 0; k < WAKES; k++) {
    const at = i * WAKES + k;
    const colour = chip.wakeColour[k * CHANNELS + c]!;
    slope[6 + k] = colour * wake.value[at]!;
    const a = pose.wakes[k]! * colour;
    if (a === 0) continue;
    byU += a * wake.byU[at]!;
    byW += a * wake.byW[at]!;
    byL += a * wake.byL[at]!;
    byB += a * wake.byB[at]!;
  }
  slope[0] = -byU;
  slope[1] = -byW;
  slope[2] = byU * w - byW * u;
  slope[3] = byL;
  slope[4] = byB;
  slope[5] = -pose.lengthM * amplitude[groups * CHANNELS + c]! * hull.byU[i * BASES + groups]!;
}

function addSample(i: number, c: number, many: number, weight: number, pull: number): void {
  for (let p = 0; p < POSE; p++) {
    const s = slope[p]!;
    if (s === 0) continue;
    gradient[p] = gradient[p]! + s * pull;
    const weighted = weight * s;
    for (let q = 0; q <= p; q++) hessian[p * POSE + q] = hessian[p * POSE + q]! + weighted * slope[q]!;
    const at = (c * POSE + p) * BASES;
    for (let n = 0; n < many; n++) {
      const k = seen[n]!;
      cross[at + k] = cross[at + k]! + weighted * hull.value[i * BASES + k]!;
    }
  }
}

/** Takes off the Hessian what the amplitudes can do in the pose's place: with L of the normal matrix, the product of L⁻¹C with itself. */
function projectOut(channels: number): void {
  for (let c = 0; c < channels; c++) {
    for (let p = 0; p < POSE; p++) {
      const at = (c * POSE + p) * BASES;
      for (let k = 0; k < linear; k++) {
        let sum = cross[at + k]!;
        for (let l = 0; l < k; l++) sum -= gram[k * linear + l]! * cross[at + l]!;
        cross[at + k] = sum / gram[k * linear + k]!;
      }
      for (let q = 0; q <= p; q++) {
        const other = (c * POSE + q) * BASES;
        let sum = 0;
        for (let k = 0; k < linear; k++) sum += cross[at + k]! * cross[other + k]!;
        hessian[p * POSE + q] = hessian[p * POSE + q]! - sum;
      }
    }
  }
}

function addPosePriors(pose: HullPose): void {
  const precision = 1 / SLENDERNESS_DEVIATION ** 2;
  const over = Math.log(pose.lengthM / pose.widthM) - usualSlenderness(pose.lengthM);
  const byL = 1 - (pose.lengthM > 20 && pose.lengthM < 80 ? Math.log(6 / 3.5) / Math.log(4) : 0);
  gradient[3] = gradient[3]! - precision * over * byL;
  gradient[4] = gradient[4]! + precision * over;
  hessian[3 * POSE + 3] = hessian[3 * POSE + 3]! + precision * byL * byL;
  hessian[4 * POSE + 4] = hessian[4 * POSE + 4]! + precision;
  hessian[4 * POSE + 3] = hessian[4 * POSE + 3]! - precision * byL;
  gradient[5] = gradient[5]! - (pose.houseAt - HOUSE_USUALLY_AT) / HOUSE_DEVIATION ** 2;
  hessian[5 * POSE + 5] = hessian[5 * POSE + 5]! + 1 / HOUSE_DEVIATION ** 2;
  for (let p = 0; p < POSE; p++) for (let q = 0; q < p; q++) hessian[q * POSE + p] = hessian[p * POSE + q]!;
}

/** The inverse of the Hessian; a parameter of which the samples say nothing gets a large variance. */
function invertedHessian(): Float64Array {
  const out = new Float64Array(POSE * POSE);
  damped.set(hessian);
  for (let i = 0; i < POSE; i++) damped[i * POSE + i] = damped[i * POSE + i]! * (1 + 1e-9) + 1e-9;
  const sound = choleskyFactor(damped, POSE);
  for (let i = 0; i < POSE; i++) {
    out[i * POSE + i] = sound ? 1 : 1e6;
    if (sound) choleskySolve(damped, POSE, out, i, POSE);
  }
  return out;
}
