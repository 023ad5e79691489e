/**
 * The confidence that a candidate is a vessel: boosted trees over its features (confidence.json), and where a hull was fitted to it, others
 * that hear what the first say and see the fit besides (fitted_confidence.json; D. Wolpert, "Stacked generalization", Neural Networks 1992).
 * bench/detector_training.ts makes both.
 *
 * It orders candidates and drops none. The log-odds are calibrated on scenes that the trees have not seen. One half is the working point:
 * F1 is greatest where a probability of half the greatest F1 is accepted (Z. Lipton, C. Elkan, B. Naryanaswamy, "Optimal thresholding of
 * classifiers to maximize F1 measure", ECML PKDD 2014), so the training raises the log-odds by the little that brings that place to one half.
 */
import weights from "./confidence.json" with { type: "json" };
import { ALONE } from "./context.ts";
import type { Features, OwnFeatures } from "./features.ts";
import fittedWeights from "./fitted_confidence.json" with { type: "json" };
import { logOdds, mostLogOdds } from "./kernel/boosted_trees.ts";

const vector = new Float64Array(weights.names.length);
const fittedVector = new Float64Array(fittedWeights.names.length);

/** 1 for the features that a candidate has by itself. */
const isOwn = Uint8Array.from(weights.names, (name) => (name in ALONE ? 0 : 1));

/** 0 to 1. */
export function confidenceOf(features: Features): number {
  const odds = firstOdds(features);
  return 1 / (1 + Math.exp(-(features.fitLnLength === undefined ? odds : fittedOdds(features, odds))));
}

/** What no context can bring the confidence of a candidate without a fitted hull above. */
export function mostConfidenceOf(own: OwnFeatures): number {
  setVector(own, weights.names, vector);
  return 1 / (1 + Math.exp(-mostLogOdds(weights, vector, isOwn)));
}

function firstOdds(features: Features): number {
  setVector(features, weights.names, vector);
  return logOdds(weights, vector);
}

function fittedOdds(features: Features, odds: number): number {
  setVector({ ...features, odds }, fittedWeights.names, fittedVector);
  return logOdds(fittedWeights, fittedVector);
}

/** What is not known of a candidate counts as 0. */
function setVector(features: object, names: readonly string[], out: Float64Array): void {
  for (let i = 0; i < out.length; i++) out[i] = (features as Record<string, number | undefined>)[names[i]!] ?? 0;
}
