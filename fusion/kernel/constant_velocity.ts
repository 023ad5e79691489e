/**
 * Nearly constant velocity with white acceleration, in closed form.
 *
 * x' = F x with F = [[I, dt I], [0, I]]; Q = q [[dt³/3 I, dt²/2 I], [dt²/2 I, dt I]] (Bar-Shalom, Li, Kirubarajan,
 * "Estimation with Applications to Tracking and Navigation", 2001, section 6.2.2). q in m²/s³, dt in seconds.
 */
import { A, B, CROSS, LINEAR_SIZE, moveLinearly, PLACE, VELOCITY } from "./linear_motion.ts";

/** Writes to `out` what moves a model over `dtS` ≥ 0, see linear_motion.ts. */
export function constantVelocityOver(dtS: number, qM2ps3: number, out: Float64Array): void {
  const dt2 = dtS * dtS;
  out[A] = 1;
  out[B] = dtS;
  out[PLACE] = (qM2ps3 * dt2 * dtS) / 3;
  out[CROSS] = (qM2ps3 * dt2) / 2;
  out[VELOCITY] = qM2ps3 * dtS;
}

const by = new Float64Array(LINEAR_SIZE);

/** Predicts the model at offset `o` over `dtS` ≥ 0 in place. */
export function predictConstantVelocity(x: Float64Array, o: number, dtS: number, qM2ps3: number): void {
  constantVelocityOver(dtS, qM2ps3, by);
  moveLinearly(x, o, by);
}
