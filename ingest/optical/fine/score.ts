/**
 * The confidence that a fitted outline is a hull: a network of one hidden layer on the standardised features.
 *
 * Trained by bench/fine_training on scenes of its own making: `dataset.ts` draws and measures them, `train.ts` fits the weights.
 */
import { FEATURES, type FineFeatures } from "./features.ts";
import trained from "./weights.json" with { type: "json" };

/** A row of INPUTS weights and a bias for each hidden unit, then the output's weights and its bias. */
export interface FineWeights {
  readonly features: readonly string[];
  readonly mean: readonly number[];
  readonly deviation: readonly number[];
  readonly weights: readonly number[];
}

export const HIDDEN = 48;
/** No deviation beyond this is believed: a network knows nothing outside of what it has seen. */
export const FARTHEST = 6;

export function fineConfidence(features: FineFeatures): number {
  return scoreOf(
    trained,
    FEATURES.map((name) => features[name]),
  );
}

/** 0 to 1, from the values of FEATURES in their order. */
export function scoreOf({ mean, deviation, weights }: FineWeights, values: readonly number[]): number {
  const inputs = mean.length;
  const outputs = HIDDEN * (inputs + 1);
  let sum = weights[outputs + HIDDEN]!;
  for (let h = 0; h < HIDDEN; h++) {
    const row = h * (inputs + 1);
    let own = weights[row + inputs]!;
    for (let k = 0; k < inputs; k++) {
      const z = (values[k]! - mean[k]!) / deviation[k]!;
      own += weights[row + k]! * Math.max(-FARTHEST, Math.min(FARTHEST, z));
    }
    sum += weights[outputs + h]! * Math.tanh(own);
  }
  return 1 / (1 + Math.exp(-sum));
}
