/**
 * A sum of oblivious decision trees (every level of a tree asks one question): J. Friedman, "Greedy function approximation: a gradient
 * boosting machine", Ann. Statist. 29, 2001; the trees as in L. Prokhorenkova et al., "CatBoost", NeurIPS 2018.
 */

export interface ObliviousTree {
  /** Index of the feature asked at each level. */
  readonly features: readonly number[];
  /** The answer is yes where the feature is above it. */
  readonly thresholds: readonly number[];
  /** Value of each leaf; the answer of level k is bit k of the leaf's number. */
  readonly leaves: readonly number[];
}

export interface BoostedTrees {
  readonly names: readonly string[];
  readonly bias: number;
  readonly trees: readonly ObliviousTree[];
}

/** The greatest log-odds of any vector that has the same numbers where `isKnown` is 1 (a bound: each tree takes its best leaf by itself). */
export function mostLogOdds(model: BoostedTrees, vector: ArrayLike<number>, isKnown: ArrayLike<number>): number {
  let sum = model.bias;
  for (const { features, thresholds, leaves } of model.trees) {
    let [yes, open] = [0, 0];
    for (let level = 0; level < features.length; level++) {
      if (isKnown[features[level]!] !== 1) open |= 1 << level;
      else if (vector[features[level]!]! > thresholds[level]!) yes |= 1 << level;
    }
    // All subsets of the open answers, from all to none.
    let most = leaves[yes]!;
    for (let some = open; some > 0; some = (some - 1) & open) most = Math.max(most, leaves[yes | some]!);
    sum += most;
  }
  return sum;
}

/** The log-odds of a feature vector in the order of `names`. */
export function logOdds(model: BoostedTrees, vector: ArrayLike<number>): number {
  let sum = model.bias;
  for (const { features, thresholds, leaves } of model.trees) {
    let leaf = 0;
    for (let level = 0; level < features.length; level++)
      if (vector[features[level]!]! > thresholds[level]!) leaf |= 1 << level;
    sum += leaves[leaf]!;
  }
  return sum;
}
