/**
 * Nearly constant velocity with white acceleration, in closed form.
 *
 * x' = F x with F = [[I, dt I], [0, I]]; Q = q [[dt³/3 I, dt²/2 I], [dt²/2 I, dt I]] (Bar-Shalom, Li, Kirubarajan,
 * "Estimation with Applications to Tracking and Navigation", 2001, section 6.2.2). q in m²/s³, dt in seconds.
 */
import { moveLinearly } from "./linear_motion.ts";

/** Predicts the model at offset `o` over `dtS` ≥ 0 in place. */
export function predictConstantVelocity(x: Float64Array, o: number, dtS: number, qM2ps3: number): void {
  const dt2 = dtS * dtS;
  moveLinearly(x, o, 1, dtS, (qM2ps3 * dt2 * dtS) / 3, (qM2ps3 * dt2) / 2, qM2ps3 * dtS);
}
