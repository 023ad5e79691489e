/**
 * Position and velocity measurements: innovation, likelihood, Kalman update, in closed form for 2 × 2.
 *
 * A measurement may be `lagS` older than the state: then it measures p - lag · v. Residuals and covariances are metres in
 * the local plane at the track's reference point. Source of the equations: Bar-Shalom, Li, Kirubarajan (2001), chapter 5.
 */
import {
  E,
  LEAST_POSITION_M2,
  P_EE,
  P_EN,
  P_EVE,
  P_EVN,
  P_NN,
  P_NVE,
  P_NVN,
  P_VEVE,
  P_VEVN,
  P_VNVN,
  repair,
  VE,
  VN,
} from "./state.ts";

/** Places in an array of MEASUREMENT_SIZE numbers: position, its age (`lagS`), covariance. Numbers given one by one would be put on the heap. */
export const Z_E = 0;
export const Z_N = 1;
export const LAG_S = 2;
export const R_EE = 3;
export const R_EN = 4;
export const R_NN = 5;
export const MEASUREMENT_SIZE = 6;

/** What `innovate` leaves behind: residual, inverse of S, Mahalanobis distance squared, log likelihood, age; and `updatePosition`: the gain K. */
export const Y_E = 0;
export const Y_N = 1;
export const I_EE = 2;
export const I_EN = 3;
export const I_NN = 4;
export const D2 = 5;
export const LOG_L = 6;
export const I_LAG_S = 7;
export const K_E = 8;
export const K_N = 12;
export const INNOVATION_SIZE = 16;

const LOG_2PI = Math.log(2 * Math.PI);

/** Innovation of the measurement `z` against the model at `o`, written to `out` from `at` on. */
export function innovate(x: Float64Array, o: number, z: Float64Array, out: Float64Array, at = 0): void {
  const lagS = z[LAG_S]!;
  const rEE = z[R_EE]!;
  const rNN = z[R_NN]!;
  let sEE = x[o + P_EE]! + rEE;
  let sEN = x[o + P_EN]! + z[R_EN]!;
  let sNN = x[o + P_NN]! + rNN;
  let yE = z[Z_E]! - x[o + E]!;
  let yN = z[Z_N]! - x[o + 1]!;
  if (lagS !== 0) {
    const lag2 = lagS * lagS;
    sEE += -2 * lagS * x[o + P_EVE]! + lag2 * x[o + P_VEVE]!;
    sEN += -lagS * (x[o + P_EVN]! + x[o + P_NVE]!) + lag2 * x[o + P_VEVN]!;
    sNN += -2 * lagS * x[o + P_NVN]! + lag2 * x[o + P_VNVN]!;
    yE += lagS * x[o + VE]!;
    yN += lagS * x[o + VN]!;
    // Terms of like size cancel here: rounding must not leave less than what the measurement alone brings.
    if (!(sEE > rEE + LEAST_POSITION_M2)) sEE = rEE + LEAST_POSITION_M2;
    if (!(sNN > rNN + LEAST_POSITION_M2)) sNN = rNN + LEAST_POSITION_M2;
  }
  let det = sEE * sNN - sEN * sEN;
  if (!(det > 1e-12 * sEE * sNN)) {
    // Singular by rounding: the axes' own variances remain, which widens the ellipse rather than narrowing it.
    sEN = 0;
    det = sEE * sNN;
  }
  out[at + I_LAG_S] = lagS;
  out[at + Y_E] = yE;
  out[at + Y_N] = yN;
  out[at + I_EE] = sNN / det;
  out[at + I_EN] = -sEN / det;
  out[at + I_NN] = sEE / det;
  const d2 = out[at + I_EE]! * yE * yE + 2 * out[at + I_EN]! * yE * yN + out[at + I_NN]! * yN * yN;
  out[at + D2] = d2;
  out[at + LOG_L] = -0.5 * d2 - LOG_2PI - 0.5 * Math.log(det);
}

/** Kalman update of the model at `o`, in place, with what `innovate` left in `inn` at `at` for the same model and measurement. */
export function updatePosition(x: Float64Array, o: number, inn: Float64Array, at = 0): void {
  const lagS = inn[at + I_LAG_S]!;
  // c = P Hᵀ, one column for the east residual and one for the north.
  const ce0 = x[o + P_EE]! - lagS * x[o + P_EVE]!;
  const ce1 = x[o + P_EN]! - lagS * x[o + P_NVE]!;
  const ce2 = x[o + P_EVE]! - lagS * x[o + P_VEVE]!;
  const ce3 = x[o + P_EVN]! - lagS * x[o + P_VEVN]!;
  const cn0 = x[o + P_EN]! - lagS * x[o + P_EVN]!;
  const cn1 = x[o + P_NN]! - lagS * x[o + P_NVN]!;
  const cn2 = x[o + P_NVE]! - lagS * x[o + P_VEVN]!;
  const cn3 = x[o + P_NVN]! - lagS * x[o + P_VNVN]!;
  const a = inn[at + I_EE]!;
  const b = inn[at + I_EN]!;
  const c = inn[at + I_NN]!;
  const ke0 = ce0 * a + cn0 * b;
  const kn0 = ce0 * b + cn0 * c;
  const ke1 = ce1 * a + cn1 * b;
  const kn1 = ce1 * b + cn1 * c;
  const ke2 = ce2 * a + cn2 * b;
  const kn2 = ce2 * b + cn2 * c;
  const ke3 = ce3 * a + cn3 * b;
  const kn3 = ce3 * b + cn3 * c;
  inn[at + K_E] = ke0;
  inn[at + K_E + 1] = ke1;
  inn[at + K_E + 2] = ke2;
  inn[at + K_E + 3] = ke3;
  inn[at + K_N] = kn0;
  inn[at + K_N + 1] = kn1;
  inn[at + K_N + 2] = kn2;
  inn[at + K_N + 3] = kn3;
  const yE = inn[at + Y_E]!;
  const yN = inn[at + Y_N]!;
  x[o] = x[o]! + ke0 * yE + kn0 * yN;
  x[o + 1] = x[o + 1]! + ke1 * yE + kn1 * yN;
  x[o + 2] = x[o + 2]! + ke2 * yE + kn2 * yN;
  x[o + 3] = x[o + 3]! + ke3 * yE + kn3 * yN;
  x[o + P_EE] = x[o + P_EE]! - ke0 * ce0 - kn0 * cn0;
  x[o + P_EN] = x[o + P_EN]! - ke0 * ce1 - kn0 * cn1;
  x[o + P_EVE] = x[o + P_EVE]! - ke0 * ce2 - kn0 * cn2;
  x[o + P_EVN] = x[o + P_EVN]! - ke0 * ce3 - kn0 * cn3;
  x[o + P_NN] = x[o + P_NN]! - ke1 * ce1 - kn1 * cn1;
  x[o + P_NVE] = x[o + P_NVE]! - ke1 * ce2 - kn1 * cn2;
  x[o + P_NVN] = x[o + P_NVN]! - ke1 * ce3 - kn1 * cn3;
  x[o + P_VEVE] = x[o + P_VEVE]! - ke2 * ce2 - kn2 * cn2;
  x[o + P_VEVN] = x[o + P_VEVN]! - ke2 * ce3 - kn2 * cn3;
  x[o + P_VNVN] = x[o + P_VNVN]! - ke3 * ce3 - kn3 * cn3;
  repair(x, o);
}
