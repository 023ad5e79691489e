/**
 * Place and velocity carried on by v' = a v, place' = place + b v, the same for east and north, with added noise: in closed form.
 *
 * x' = F x, P' = F P Fᵀ + Q with F = [[I, b I], [0, a I]], Q = [[place I, cross I], [cross I, velocity I]]. What a, b and Q are is the
 * motion model's: constant_velocity.ts, ornstein_uhlenbeck.ts.
 */
import { E, N, P_EE, P_EN, P_EVE, P_EVN, P_NN, P_NVE, P_NVN, P_VEVE, P_VEVN, P_VNVN, VE, VN } from "./state.ts";

/** Places in an array of LINEAR_SIZE numbers: the factors a and b (s), then the added noise (m², m²/s, m²/s²). */
export const A = 0;
export const B = 1;
export const PLACE = 2;
export const CROSS = 3;
export const VELOCITY = 4;
export const LINEAR_SIZE = 5;

/** Moves the model at offset `o` in place. */
export function moveLinearly(x: Float64Array, o: number, by: Float64Array): void {
  const a = by[A]!;
  const b = by[B]!;
  const placeM2 = by[PLACE]!;
  const crossM2ps = by[CROSS]!;
  const velocityM2ps2 = by[VELOCITY]!;
  const b2 = b * b;
  const a2 = a * a;
  const eve = x[o + P_EVE]!;
  const evn = x[o + P_EVN]!;
  const nve = x[o + P_NVE]!;
  const nvn = x[o + P_NVN]!;
  const vee = x[o + P_VEVE]!;
  const ven = x[o + P_VEVN]!;
  const vnn = x[o + P_VNVN]!;
  x[o + E] = x[o + E]! + b * x[o + VE]!;
  x[o + N] = x[o + N]! + b * x[o + VN]!;
  x[o + VE] = a * x[o + VE]!;
  x[o + VN] = a * x[o + VN]!;
  x[o + P_EE] = x[o + P_EE]! + 2 * b * eve + b2 * vee + placeM2;
  x[o + P_EN] = x[o + P_EN]! + b * (evn + nve) + b2 * ven;
  x[o + P_NN] = x[o + P_NN]! + 2 * b * nvn + b2 * vnn + placeM2;
  x[o + P_EVE] = a * (eve + b * vee) + crossM2ps;
  x[o + P_EVN] = a * (evn + b * ven);
  x[o + P_NVE] = a * (nve + b * ven);
  x[o + P_NVN] = a * (nvn + b * vnn) + crossM2ps;
  x[o + P_VEVE] = a2 * vee + velocityM2ps2;
  x[o + P_VEVN] = a2 * ven;
  x[o + P_VNVN] = a2 * vnn + velocityM2ps2;
}
