/**
 * The offset of a sensor's positions as a slowly varying quantity: a first-order Gauss–Markov process in two dimensions, estimated by a
 * Kalman filter from differences to known positions (Bar-Shalom, Li, Kirubarajan, 2001, section 4.2; for registration Dhar, 1996).
 *
 * A bias is [east, north, P_ee, P_en, P_nn] in metres and m².
 */

export const B_E = 0;
export const B_N = 1;
export const B_EE = 2;
export const B_EN = 3;
export const B_NN = 4;
export const BIAS_SIZE = 5;

/** Nothing is known of it but its variance in the long run, m². */
export function startBias(longRunM2: number): Float64Array {
  return Float64Array.of(0, 0, longRunM2, 0, longRunM2);
}

/** The bias `dtS` ≥ 0 later, in place: it forgets towards zero and its long-run variance with time constant `tauS`. */
export function predictBias(b: Float64Array, dtS: number, tauS: number, longRunM2: number): void {
  const kept = Math.exp(-Math.max(0, dtS) / tauS);
  const kept2 = kept * kept;
  b[B_E] = b[B_E]! * kept;
  b[B_N] = b[B_N]! * kept;
  b[B_EE] = b[B_EE]! * kept2 + (1 - kept2) * longRunM2;
  b[B_EN] = b[B_EN]! * kept2;
  b[B_NN] = b[B_NN]! * kept2 + (1 - kept2) * longRunM2;
}

/** Squared Mahalanobis distance of a difference (dE, dN) with noise (rEE, rEN, rNN) from the bias. */
export function biasDistance2(b: Float64Array, dE: number, dN: number, rEE: number, rEN: number, rNN: number): number {
  const ee = b[B_EE]! + rEE;
  const en = b[B_EN]! + rEN;
  const nn = b[B_NN]! + rNN;
  const [yE, yN] = [dE - b[B_E]!, dN - b[B_N]!];
  return (nn * yE * yE - 2 * en * yE * yN + ee * yN * yN) / Math.max(1e-12, ee * nn - en * en);
}

/** Kalman update in place with the difference (dE, dN), measured minus known, of noise (rEE, rEN, rNN). */
export function updateBias(b: Float64Array, dE: number, dN: number, rEE: number, rEN: number, rNN: number): void {
  const [ee, en, nn] = [b[B_EE]!, b[B_EN]!, b[B_NN]!];
  const [sEE, sEN, sNN] = [ee + rEE, en + rEN, nn + rNN];
  const det = Math.max(1e-12, sEE * sNN - sEN * sEN);
  const [kEE, kEN] = [(ee * sNN - en * sEN) / det, (en * sEE - ee * sEN) / det];
  const [kNE, kNN] = [(en * sNN - nn * sEN) / det, (nn * sEE - en * sEN) / det];
  const [yE, yN] = [dE - b[B_E]!, dN - b[B_N]!];
  b[B_E] = b[B_E]! + kEE * yE + kEN * yN;
  b[B_N] = b[B_N]! + kNE * yE + kNN * yN;
  b[B_EE] = Math.max(0, ee - kEE * ee - kEN * en);
  b[B_EN] = en - kEE * en - kEN * nn;
  b[B_NN] = Math.max(0, nn - kNE * en - kNN * nn);
}
