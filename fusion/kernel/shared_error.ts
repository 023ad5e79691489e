/**
 * The error that a measurement has in common with earlier ones of its source, kept in the covariance.
 *
 * The gain K of an update was made as if the measurement's error were all its own. When (1 + shared) R stands for it in truth, Joseph's
 * form for that gain, (I - KH) P (I - KH)ᵀ + (1 + shared) K R Kᵀ, is the ordinary result plus shared · K R Kᵀ. The state then follows a
 * run of measurements as fast as with independent errors, and does not become sure of what they have in common.
 */
import { K_E, K_N, R_EE, R_EN, R_NN } from "./position_update.ts";
import { P_EE, repair } from "./state.ts";

/** Adds shared · K R Kᵀ to the model at `o` of `x`, which was just updated with the measurement `z`: the gain is in `inn`, `at` is where its numbers begin. `shared` ≥ 0. */
export function addSharedError(
  x: Float64Array,
  o: number,
  inn: Float64Array,
  z: Float64Array,
  shared: number,
  at = 0,
): void {
  const rEE = z[R_EE]!;
  const rEN = z[R_EN]!;
  const rNN = z[R_NN]!;
  let slot = o + P_EE;
  for (let i = 0; i < 4; i++) {
    const kE = inn[at + K_E + i]!;
    const kN = inn[at + K_N + i]!;
    const e = shared * (kE * rEE + kN * rEN);
    const n = shared * (kE * rEN + kN * rNN);
    for (let j = i; j < 4; j++) {
      x[slot] = x[slot]! + e * inn[at + K_E + j]! + n * inn[at + K_N + j]!;
      slot++;
    }
  }
  repair(x, o);
}
