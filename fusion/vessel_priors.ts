/**
 * How vessels of each class are as a rule, before anything is known of one: what a sign is worth depends on how common it is.
 * Logarithms of metres and of hertz; in the order of VESSEL_CLASSES (merchant, work-boat, fast-craft, other).
 *
 * Lengths: merchant ships 60–350 m, fishing boats and tugs 12–50 m, fast craft 5–35 m. Propellers: merchant ships turn at 80–130 rpm with
 * 4–6 blades (blade rate 6–11 Hz), tugs and trawlers at 240–420 rpm with 3 or 4, fast craft at blade rates of 17–40 Hz
 * (Urick, "Principles of Underwater Sound", 3rd ed., ch. 10, for the order of things).
 */
import { VESSEL_CLASSES } from "../model/index.ts";
import type { LogNormal } from "./world.ts";

/** Shares of the traffic of a busy strait. */
export const CLASS_PRIOR: readonly number[] = [0.4, 0.3, 0.2, 0.1];
export const CLASSES = VESSEL_CLASSES.length;

const lengthsM = (median: number, spread: number): LogNormal => ({ mean: Math.log(median), variance: spread * spread });
const rateHz = lengthsM;

export const LENGTH_BY_CLASS: readonly LogNormal[] = [
  lengthsM(140, 0.5),
  lengthsM(25, 0.45),
  lengthsM(14, 0.6),
  lengthsM(40, 1),
];
export const WIDTH_BY_CLASS: readonly LogNormal[] = [
  lengthsM(22, 0.45),
  lengthsM(7, 0.4),
  lengthsM(4.5, 0.5),
  lengthsM(9, 0.9),
];
export const BLADE_BY_CLASS: readonly LogNormal[] = [
  rateHz(8, 0.3),
  rateHz(18, 0.35),
  rateHz(27, 0.35),
  rateHz(13, 0.8),
];
export const SHAFT_BY_CLASS: readonly LogNormal[] = [
  rateHz(1.7, 0.25),
  rateHz(5.2, 0.3),
  rateHz(9, 0.4),
  rateHz(4, 0.8),
];
/** Blades of a propeller drawn at random, from 2 to 9. */
export const BLADES_PRIOR: readonly number[] = [0.04, 0.22, 0.38, 0.22, 0.08, 0.03, 0.02, 0.01];

const TWO_PI = 2 * Math.PI;

/** Density of the normal distribution. */
export function density(z: number, mean: number, variance: number): number {
  const d = z - mean;
  return Math.exp((-0.5 * d * d) / variance) / Math.sqrt(TWO_PI * variance);
}

/** Density of a measurement of a vessel whose class has these probabilities, with the measurement's own variance. */
export function densityOverClasses(classes: readonly number[], by: readonly LogNormal[], z: LogNormal): number {
  let sum = 0;
  for (let c = 0; c < CLASSES; c++) sum += classes[c]! * density(z.mean, by[c]!.mean, by[c]!.variance + z.variance);
  return sum;
}
