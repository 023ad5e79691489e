/**
 * Interacting multiple models: one that sails straight and one that manoeuvres (Blom & Bar-Shalom, IEEE T-AC 33(8), 1988).
 *
 * The switching is a continuous-time Markov chain with mean sojourns; over a gap longer than a sojourn a vessel does not
 * stay in one model, so that the noise of each model is averaged over the chain's expected visits during the gap.
 */
import { predictConstantVelocity } from "./constant_velocity.ts";
import { MODEL_SIZE, MU, P_EE, repair } from "./state.ts";

export interface ImmParameters {
  /** Acceleration noise of the steady and of the manoeuvring model, m²/s³. */
  readonly steadyM2ps3: number;
  readonly manoeuvreM2ps3: number;
  /** What both models' noise comes to over many sojourns. Less than their mean: turns one way and the other cancel out. */
  readonly longRunM2ps3: number;
  /** Mean sojourn in each model, seconds. */
  readonly steadyStayS: number;
  readonly manoeuvreStayS: number;
}

/** Share of the steady model in the long run. */
export function steadyShare(p: ImmParameters): number {
  return p.steadyStayS / (p.steadyStayS + p.manoeuvreStayS);
}

/** Mixes `from` and predicts it over `dtS` ≥ 0 into `out` (both STATE_SIZE long, not the same array). */
export function predictImm(from: Float64Array, dtS: number, p: ImmParameters, out: Float64Array): void {
  const rate = 1 / p.steadyStayS + 1 / p.manoeuvreStayS;
  const x = rate * dtS;
  const left = Math.exp(-x);
  const share = steadyShare(p);
  // Transition probabilities of the two-state chain over dt: p01 = (1 - share)(1 - e^-x), p10 = share (1 - e^-x).
  const p01 = (1 - share) * (1 - left);
  const p10 = share * (1 - left);
  const m0 = from[MU]!;
  const m1 = from[MU + 1]!;
  const c0 = m0 * (1 - p01) + m1 * p10;
  const c1 = m0 * p01 + m1 * (1 - p10);
  mixModel(from, out, 0, c0 > 0 ? (m0 * (1 - p01)) / c0 : 1);
  mixModel(from, out, MODEL_SIZE, c1 > 0 ? (m0 * p01) / c1 : 0);
  out[MU] = c0;
  out[MU + 1] = c1;
  const mean = p.longRunM2ps3;
  const kept = x > 1e-9 ? (1 - left) / x : 1;
  predictConstantVelocity(out, 0, dtS, mean + (p.steadyM2ps3 - mean) * kept);
  predictConstantVelocity(out, MODEL_SIZE, dtS, mean + (p.manoeuvreM2ps3 - mean) * kept);
}

/** Writes to model `o` of `out` the mixture of both models of `from`, the first with weight `w`. */
function mixModel(from: Float64Array, out: Float64Array, o: number, w: number): void {
  mixMoments(from, 0, from, MODEL_SIZE, w, out, o);
}

/** Mean and covariance of w · a + (1 - w) · b by moment matching, written to `out` at `o` (which may be neither a nor b). */
export function mixMoments(
  a: Float64Array,
  oa: number,
  b: Float64Array,
  ob: number,
  w: number,
  out: Float64Array,
  o: number,
): void {
  const v = 1 - w;
  for (let i = 0; i < 4; i++) out[o + i] = w * a[oa + i]! + v * b[ob + i]!;
  const wv = w * v;
  let slot = P_EE;
  for (let i = 0; i < 4; i++) {
    const di = a[oa + i]! - b[ob + i]!;
    for (let j = i; j < 4; j++) {
      const dj = a[oa + j]! - b[ob + j]!;
      out[o + slot] = w * a[oa + slot]! + v * b[ob + slot]! + wv * di * dj;
      slot++;
    }
  }
}

/** Mean and covariance of the whole mixture, written to `out` at `o` (MODEL_SIZE numbers). */
export function combine(x: Float64Array, out: Float64Array, o = 0): void {
  const total = x[MU]! + x[MU + 1]!;
  mixMoments(x, 0, x, MODEL_SIZE, total > 0 ? x[MU]! / total : 0.5, out, o);
}

/** A state whose two models start alike. `mean` and `covariance` are [4] and the upper triangle [10]. */
export function startImm(
  mean: readonly number[],
  covariance: readonly number[],
  p: ImmParameters,
  out: Float64Array,
): void {
  for (let o = 0; o < MU; o += MODEL_SIZE) {
    for (let i = 0; i < 4; i++) out[o + i] = mean[i]!;
    for (let i = 0; i < 10; i++) out[o + P_EE + i] = covariance[i]!;
    repair(out, o);
  }
  out[MU] = steadyShare(p);
  out[MU + 1] = 1 - out[MU]!;
}
