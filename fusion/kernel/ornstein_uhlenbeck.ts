/**
 * Velocity as an Ornstein–Uhlenbeck process around zero, in closed form: dv = -v dt / τ + noise, of stationary variance σ² in each component.
 *
 * The velocity is forgotten in τ, and the variance of the place grows with the time and not with its cube. v' = a v, place' = place + b v
 * with a = exp(-dt / τ), b = τ (1 - a); added noise: velocity σ² (1 - a²), cross σ² τ (1 - a)², place 2 σ² τ (dt - 2 b + τ (1 - a²) / 2)
 * (Uhlenbeck & Ornstein, Physical Review 36, 1930; for ships Millefiori et al., IEEE T-AES 52(5), 2016).
 */
import { A, B, CROSS, LINEAR_SIZE, moveLinearly, PLACE, VELOCITY } from "./linear_motion.ts";

const by = new Float64Array(LINEAR_SIZE);

/** Predicts the model at offset `o` over `dtS` ≥ 0 in place; `tauS` > 0 in seconds, `sigmaMps` in m/s. */
export function predictOrnsteinUhlenbeck(
  x: Float64Array,
  o: number,
  dtS: number,
  tauS: number,
  sigmaMps: number,
): void {
  const left = -Math.expm1(-dtS / tauS);
  const a = 1 - left;
  const b = tauS * left;
  const s2 = sigmaMps * sigmaMps;
  const forgot = left * (1 + a);
  by[A] = a;
  by[B] = b;
  by[PLACE] = 2 * s2 * tauS * Math.max(0, dtS - 2 * b + (tauS * forgot) / 2);
  by[CROSS] = s2 * tauS * left * left;
  by[VELOCITY] = s2 * forgot;
  moveLinearly(x, o, by);
}
