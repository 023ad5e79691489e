/**
 * Velocity as an Ornstein–Uhlenbeck process around zero, in closed form: dv = -v dt / τ + noise, of stationary variance σ² in each component.
 *
 * The velocity is forgotten in τ, and the variance of the place grows with the time and not with its cube. v' = a v, place' = place + b v
 * with a = exp(-dt / τ), b = τ (1 - a); added noise: velocity σ² (1 - a²), cross σ² τ (1 - a)², place 2 σ² τ (dt - 2 b + τ (1 - a²) / 2)
 * (Uhlenbeck & Ornstein, Physical Review 36, 1930; for ships Millefiori et al., IEEE T-AES 52(5), 2016).
 */
import { E, N, P_EE, P_EN, P_EVE, P_EVN, P_NN, P_NVE, P_NVN, P_VEVE, P_VEVN, P_VNVN, VE, VN } from "./state.ts";

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
  const velocity = s2 * forgot;
  const cross = s2 * tauS * left * left;
  const place = 2 * s2 * tauS * Math.max(0, dtS - 2 * b + (tauS * forgot) / 2);
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
  x[o + P_EE] = x[o + P_EE]! + 2 * b * eve + b * b * vee + place;
  x[o + P_EN] = x[o + P_EN]! + b * (evn + nve) + b * b * ven;
  x[o + P_NN] = x[o + P_NN]! + 2 * b * nvn + b * b * vnn + place;
  x[o + P_EVE] = a * (eve + b * vee) + cross;
  x[o + P_EVN] = a * (evn + b * ven);
  x[o + P_NVE] = a * (nve + b * ven);
  x[o + P_NVN] = a * (nvn + b * vnn) + cross;
  x[o + P_VEVE] = a * a * vee + velocity;
  x[o + P_VEVN] = a * a * ven;
  x[o + P_VNVN] = a * a * vnn + velocity;
}
