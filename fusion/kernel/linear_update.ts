/** A scalar measurement z = h · x + noise: bearings (linearised) and components of velocity. */
import { MODEL_SIZE, MODELS, MU, P_EE, P_VEVE, P_VNVN, repair, VE, VN } from "./state.ts";

const LOG_2PI = Math.log(2 * Math.PI);
/** Slot of (i, j) in the upper triangle, for i ≤ j and for i > j alike. */
const SLOT = [
  [0, 1, 2, 3],
  [1, 4, 5, 6],
  [2, 5, 7, 8],
  [3, 6, 8, 9],
] as const;
const column = new Float64Array(4);

/** hᵀ P h of the model at `o`. */
export function projectedVariance(x: Float64Array, o: number, h: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < 4; i++) {
    let c = 0;
    for (let j = 0; j < 4; j++) c += x[o + P_EE + SLOT[i]![j]!]! * h[j]!;
    column[i] = c;
    sum += c * h[i]!;
  }
  // Not Math.max: a sum that is no number counts as 0 too.
  if (!(sum > 0)) return 0;
  return sum;
}

/** Log likelihood of a residual `y` with variance `s`. */
export function logGaussian(y: number, s: number): number {
  return -0.5 * ((y * y) / s + LOG_2PI + Math.log(s));
}

/** Kalman update of the model at `o` in place: residual `y`, measurement row `h`, noise variance `r` > 0. */
export function updateLinear(x: Float64Array, o: number, h: Float64Array, y: number, r: number): void {
  const s = projectedVariance(x, o, h) + r;
  for (let i = 0; i < 4; i++) x[o + i] = x[o + i]! + (column[i]! / s) * y;
  let slot = P_EE;
  for (let i = 0; i < 4; i++) {
    const gain = column[i]! / s;
    for (let j = i; j < 4; j++) {
      x[o + slot] = x[o + slot]! - gain * column[j]!;
      slot++;
    }
  }
  repair(x, o);
}

const hEast = Float64Array.of(0, 0, 1, 0);
const hNorth = Float64Array.of(0, 0, 0, 1);
const logs = new Float64Array(MODELS);

/** Takes a measured velocity (m/s, 1 sigma of each component) into all models, and weighs them by it. */
export function updateVelocity(x: Float64Array, eastMps: number, northMps: number, sigmaMps: number): void {
  const r = sigmaMps * sigmaMps;
  let top = Number.NEGATIVE_INFINITY;
  for (let m = 0; m < MODELS; m++) {
    const o = m * MODEL_SIZE;
    const [east, north] = [eastMps - x[o + VE]!, northMps - x[o + VN]!];
    logs[m] = logGaussian(east, x[o + P_VEVE]! + r) + logGaussian(north, x[o + P_VNVN]! + r);
    if (x[MU + m]! > 0 && logs[m]! > top) top = logs[m]!;
    updateLinear(x, o, hEast, east, r);
    updateLinear(x, o, hNorth, northMps - x[o + VN]!, r);
  }
  let total = 0;
  for (let m = 0; m < MODELS; m++) total += x[MU + m]! * Math.exp(Math.min(0, logs[m]! - top));
  if (!(total > 0)) return;
  for (let m = 0; m < MODELS; m++) x[MU + m] = (x[MU + m]! * Math.exp(Math.min(0, logs[m]! - top))) / total;
}
