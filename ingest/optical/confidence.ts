/**
 * The confidence that a candidate is a vessel: boosted trees over its features (confidence.json, made by bench/detector_training.ts).
 *
 * It orders candidates and drops none. One half is the working point: F1 is greatest where a probability of half the greatest F1 is
 * accepted (Z. Lipton, C. Elkan, B. Naryanaswamy, "Optimal thresholding of classifiers to maximize F1 measure", ECML PKDD 2014), so the
 * log-odds are shifted by a little to bring that place to one half.
 */
import weights from "./confidence.json" with { type: "json" };
import type { Features } from "./features.ts";
import { logOdds } from "./kernel/boosted_trees.ts";

/** Vessels are rare among candidates and the trees cautious: measured on held-out scenes, F1 is flat from here on. */
const SHIFT = 0.7;

const vector = new Float64Array(weights.names.length);

/** 0 to 1. */
export function confidenceOf(features: Features): number {
  weights.names.forEach((name, i) => {
    vector[i] = features[name as keyof Features];
  });
  return 1 / (1 + Math.exp(-logOdds(weights, vector) - SHIFT));
}
