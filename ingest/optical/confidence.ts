/**
 * The confidence that a candidate is a vessel: boosted trees over its features (confidence.json, made by bench/detector_training.ts).
 *
 * It orders candidates and drops none. The log-odds are calibrated on scenes that the trees have not seen. One half is the working point:
 * F1 is greatest where a probability of half the greatest F1 is accepted (Z. Lipton, C. Elkan, B. Naryanaswamy, "Optimal thresholding of
 * classifiers to maximize F1 measure", ECML PKDD 2014), so the training raises the log-odds by the little that brings that place to one half.
 */
import weights from "./confidence.json" with { type: "json" };
import { ALONE } from "./context.ts";
import type { Features, OwnFeatures } from "./features.ts";
import { logOdds, mostLogOdds } from "./kernel/boosted_trees.ts";

const vector = new Float64Array(weights.names.length);

/** 1 for the features that a candidate has by itself. */
const isOwn = Uint8Array.from(weights.names, (name) => (name in ALONE ? 0 : 1));

/** 0 to 1. */
export function confidenceOf(features: Features): number {
  setVector(features);
  return 1 / (1 + Math.exp(-logOdds(weights, vector)));
}

/** What no context can bring the confidence above. */
export function mostConfidenceOf(own: OwnFeatures): number {
  setVector({ ...own, ...ALONE });
  return 1 / (1 + Math.exp(-mostLogOdds(weights, vector, isOwn)));
}

function setVector(features: Features): void {
  for (let i = 0; i < vector.length; i++) vector[i] = features[weights.names[i] as keyof Features];
}
