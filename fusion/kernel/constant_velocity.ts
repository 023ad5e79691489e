/**
 * Nearly constant velocity with white acceleration, in closed form.
 *
 * x' = F x with F = [[I, dt I], [0, I]]; Q = q [[dt³/3 I, dt²/2 I], [dt²/2 I, dt I]] (Bar-Shalom, Li, Kirubarajan,
 * "Estimation with Applications to Tracking and Navigation", 2001, section 6.2.2). q in m²/s³, dt in seconds.
 */
import { E, N, P_EE, P_EN, P_EVE, P_EVN, P_NN, P_NVE, P_NVN, P_VEVE, P_VEVN, P_VNVN, VE, VN } from "./state.ts";

/** Predicts the model at offset `o` over `dtS` ≥ 0 in place. */
export function predictConstantVelocity(x: Float64Array, o: number, dtS: number, qM2ps3: number): void {
  const dt = dtS;
  const dt2 = dt * dt;
  const q3 = (qM2ps3 * dt2 * dt) / 3;
  const q2 = (qM2ps3 * dt2) / 2;
  const q1 = qM2ps3 * dt;
  const eve = x[o + P_EVE]!;
  const evn = x[o + P_EVN]!;
  const nve = x[o + P_NVE]!;
  const nvn = x[o + P_NVN]!;
  const vee = x[o + P_VEVE]!;
  const ven = x[o + P_VEVN]!;
  const vnn = x[o + P_VNVN]!;
  x[o + E] = x[o + E]! + dt * x[o + VE]!;
  x[o + N] = x[o + N]! + dt * x[o + VN]!;
  x[o + P_EE] = x[o + P_EE]! + 2 * dt * eve + dt2 * vee + q3;
  x[o + P_EN] = x[o + P_EN]! + dt * (evn + nve) + dt2 * ven;
  x[o + P_EVE] = eve + dt * vee + q2;
  x[o + P_EVN] = evn + dt * ven;
  x[o + P_NN] = x[o + P_NN]! + 2 * dt * nvn + dt2 * vnn + q3;
  x[o + P_NVE] = nve + dt * ven;
  x[o + P_NVN] = nvn + dt * vnn + q2;
  x[o + P_VEVE] = vee + q1;
  x[o + P_VNVN] = vnn + q1;
}
