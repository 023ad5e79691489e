/**
 * The error that a measurement has in common with earlier ones of its source, kept in the covariance.
 *
 * The gain K of an update was made as if the measurement's error were all its own. When (1 + shared) R stands for it in truth, Joseph's
 * form for that gain, (I - KH) P (I - KH)ᵀ + (1 + shared) K R Kᵀ, is the ordinary result plus shared · K R Kᵀ. The state then follows a
 * run of measurements as fast as with independent errors, and does not become sure of what they have in common.
 */
import { I_EE, I_EN, I_NN } from "./position_update.ts";
import { P_EE, P_EN, P_EVE, P_EVN, P_NN, P_NVE, P_NVN, P_VEVE, P_VEVN, P_VNVN, repair } from "./state.ts";

const gainE = new Float64Array(4);
const gainN = new Float64Array(4);

/**
 * Adds shared · K R Kᵀ to the model at `o` of `x`, which was updated from `prior` with what `innovate` left in `inn`. `shared` ≥ 0,
 * R = (rEE, rEN, rNN) in m².
 */
export function addSharedError(
  x: Float64Array,
  prior: Float64Array,
  o: number,
  inn: Float64Array,
  lagS: number,
  shared: number,
  rEE: number,
  rEN: number,
  rNN: number,
): void {
  gain(0, prior[o + P_EE]! - lagS * prior[o + P_EVE]!, prior[o + P_EN]! - lagS * prior[o + P_EVN]!, inn);
  gain(1, prior[o + P_EN]! - lagS * prior[o + P_NVE]!, prior[o + P_NN]! - lagS * prior[o + P_NVN]!, inn);
  gain(2, prior[o + P_EVE]! - lagS * prior[o + P_VEVE]!, prior[o + P_NVE]! - lagS * prior[o + P_VEVN]!, inn);
  gain(3, prior[o + P_EVN]! - lagS * prior[o + P_VEVN]!, prior[o + P_NVN]! - lagS * prior[o + P_VNVN]!, inn);
  let slot = o + P_EE;
  for (let i = 0; i < 4; i++) {
    const e = shared * (gainE[i]! * rEE + gainN[i]! * rEN);
    const n = shared * (gainE[i]! * rEN + gainN[i]! * rNN);
    for (let j = i; j < 4; j++) {
      x[slot] = x[slot]! + e * gainE[j]! + n * gainN[j]!;
      slot++;
    }
  }
  repair(x, o);
}

/** Row `i` of K from that row of P Hᵀ. */
function gain(i: number, ce: number, cn: number, inn: Float64Array): void {
  gainE[i] = ce * inn[I_EE]! + cn * inn[I_EN]!;
  gainN[i] = ce * inn[I_EN]! + cn * inn[I_NN]!;
}
