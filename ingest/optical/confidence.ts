/**
 * The confidence that a candidate is a vessel: boosted trees over its features (confidence.json, made by bench/detector_training.ts).
 *
 * It orders candidates and drops none. The log-odds are calibrated on scenes that the trees have not seen. One half is the working point:
 * F1 is greatest where a probability of half the greatest F1 is accepted (Z. Lipton, C. Elkan, B. Naryanaswamy, "Optimal thresholding of
 * classifiers to maximize F1 measure", ECML PKDD 2014), so the training raises the log-odds by the little that brings that place to one half.
 */
import weights from "./confidence.json" with { type: "json" };
import type { Features } from "./features.ts";
import { logOdds } from "./kernel/boosted_trees.ts";

const vector = new Float64Array(weights.names.length);

/** 0 to 1. */
export function confidenceOf(features: Features): number {
  weights.names.forEach((name, i) => {
    vector[i] = features[name as keyof Features];
  });
  return 1 / (1 + Math.exp(-logOdds(weights, vector)));
}
