/**
 * Gauss and Newton's normal equations of a hull's pose with the brightnesses projected out (variable projection, Golub & Pereyra 1973, with
 * Schur's complement of the normal equations instead of a projection of the samples).
 */
import { choleskyFactor, choleskySolve } from "./cholesky.ts";
import { amplitude, BASES, gram, groups, houseless, hull, left, linear, wake } from "./hull_amplitudes.ts";
import {
  CHANNELS,
  HOUSE_DEVIATION,
  HOUSE_USUALLY_AT,
  type HullChip,
  type HullPose,
  POSE,
  SLENDERNESS_DEVIATION,
  slendernessOver,
} from "./hull_model.ts";
import { WAKES } from "./hull_template.ts";

export const hessian = new Float64Array(POSE * POSE);
export const gradient = new Float64Array(POSE);
const cross = new Float64Array(BASES * POSE * CHANNELS);
const slope = new Float64Array(POSE);
const seen = new Int32Array(BASES);
const damped = new Float64Array(POSE * POSE);

/** Gauss and Newton's normal equations of the pose with the amplitudes projected out. `gram` holds its Cholesky factor. */
export function normalEquations(chip: HullChip, pose: HullPose, free: Uint8Array): void {
  const sin = Math.sin(pose.azimuthRad);
  const cos = Math.cos(pose.azimuthRad);
  hessian.fill(0);
  gradient.fill(0);
  cross.fill(0);
  for (let i = 0; i < chip.count; i++) {
    const dx = chip.eastM[i]! - pose.eastM;
    const dy = chip.northM[i]! - pose.northM;
    let many = 0;
    for (let k = 0; k < linear; k++) {
      if (houseless && k === groups) continue;
      if (hull.value[i * BASES + k]! !== 0) seen[many++] = k;
    }
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
  const over = SLENDERNESS_DEVIATION * slendernessOver(pose);
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

/** Solves for a step of the pose under damping (Marquardt 1963). False where the equations are not sound. */
export function solveStep(damping: number, step: Float64Array): boolean {
  for (let i = 0; i < POSE * POSE; i++) damped[i] = hessian[i]!;
  for (let i = 0; i < POSE; i++) {
    damped[i * POSE + i] = hessian[i * POSE + i]! * (1 + damping) + 1e-12;
    step[i] = gradient[i]!;
  }
  if (!choleskyFactor(damped, POSE)) return false;
  choleskySolve(damped, POSE, step);
  return true;
}

/** The inverse of the Hessian; a parameter of which the samples say nothing gets a large variance. */
export function invertedHessian(): Float64Array {
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
