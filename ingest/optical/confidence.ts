/** The confidence that a candidate is a vessel: a logistic function of its features. */
import type { Features } from "./features.ts";

const WEIGHTS: Readonly<Record<keyof Features, number>> = {
  lnScore: 1,
  lnContrast: 0.3,
  lnSnr: 0,
  tail: -1,
  lnLength: 0,
  lnWidth: 0,
  sharpness: 0,
  skirt: 0,
  lnColour: 0,
  shore: -1,
  cloud: -1,
  crowding: -0.3,
};
const BIAS = -1;

export function confidenceOf(features: Features): number {
  let sum = BIAS;
  for (const name of Object.keys(WEIGHTS) as (keyof Features)[]) sum += WEIGHTS[name] * features[name];
  return 1 / (1 + Math.exp(-sum));
}
