/** Training of boosted oblivious trees for a weighted logistic loss (ingest/optical/kernel/boosted_trees.ts evaluates them). */
import type { BoostedTrees, ObliviousTree } from "../ingest/optical/kernel/boosted_trees.ts";
import { seeded } from "./seeded.ts";

export interface Sample {
  readonly vector: Float64Array;
  readonly label: 0 | 1;
  readonly weight: number;
}

export interface BoostingOptions {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** Ridge on the leaves, in units of summed curvature. */
  readonly ridge: number;
  /** Shares of samples and of features that each tree sees. */
  readonly rowShare: number;
  readonly featureShare: number;
  readonly seed: number;
}

/** Thresholds a feature may have: quantiles of its values. */
const BINS = 48;

export function trainBoosted(
  names: readonly string[],
  samples: readonly Sample[],
  options: BoostingOptions,
): BoostedTrees {
  const random = seeded(options.seed);
  const borders = names.map((_, f) => bordersOf(samples, f));
  const bins = names.map((_, f) => Uint8Array.from(samples, ({ vector }) => binOf(borders[f]!, vector[f]!)));
  const positive = samples.reduce((sum, { label, weight }) => sum + label * weight, 0);
  const total = samples.reduce((sum, { weight }) => sum + weight, 0);
  const bias = Math.log(positive / (total - positive));
  const odds = new Float64Array(samples.length).fill(bias);
  const trees: ObliviousTree[] = [];
  for (let round = 0; round < options.trees; round++) {
    const gradient = new Float64Array(samples.length);
    const curvature = new Float64Array(samples.length);
    samples.forEach(({ label, weight }, i) => {
      if (random() > options.rowShare) return;
      const p = 1 / (1 + Math.exp(-odds[i]!));
      gradient[i] = weight * (label - p);
      curvature[i] = weight * p * (1 - p);
    });
    const asked = names.map((_, f) => f).filter(() => random() < options.featureShare);
    const tree = growTree(bins, borders, gradient, curvature, asked, options);
    trees.push(tree.tree);
    for (let i = 0; i < odds.length; i++) odds[i] = odds[i]! + tree.tree.leaves[tree.leafOf[i]!]!;
  }
  return { names, bias: round(bias), trees };
}

function growTree(
  bins: readonly Uint8Array[],
  borders: readonly Float64Array[],
  gradient: Float64Array,
  curvature: Float64Array,
  asked: readonly number[],
  { depth, rate, ridge }: BoostingOptions,
): { tree: ObliviousTree; leafOf: Uint8Array } {
  const leafOf = new Uint8Array(gradient.length);
  const features: number[] = [];
  const thresholds: number[] = [];
  for (let level = 0; level < depth; level++) {
    const leaves = 1 << level;
    let [bestGain, bestFeature, bestBin] = [Number.NEGATIVE_INFINITY, -1, 0];
    const g = new Float64Array(leaves * (BINS + 1));
    const h = new Float64Array(leaves * (BINS + 1));
    for (const f of asked) {
      if (borders[f]!.length === 0) continue;
      g.fill(0);
      h.fill(0);
      const bin = bins[f]!;
      for (let i = 0; i < leafOf.length; i++) {
        if (curvature[i] === 0) continue;
        const at = leafOf[i]! * (BINS + 1) + bin[i]!;
        g[at] = g[at]! + gradient[i]!;
        h[at] = h[at]! + curvature[i]!;
      }
      const { gain, at } = bestSplit(g, h, leaves, borders[f]!.length, ridge);
      if (gain > bestGain) [bestGain, bestFeature, bestBin] = [gain, f, at];
    }
    features.push(bestFeature);
    thresholds.push(round(borders[bestFeature]![bestBin]!));
    const bin = bins[bestFeature]!;
    for (let i = 0; i < leafOf.length; i++) if (bin[i]! > bestBin) leafOf[i] = leafOf[i]! | (1 << level);
  }
  const [g, h] = [new Float64Array(1 << depth), new Float64Array(1 << depth)];
  for (let i = 0; i < leafOf.length; i++) {
    g[leafOf[i]!] = g[leafOf[i]!]! + gradient[i]!;
    h[leafOf[i]!] = h[leafOf[i]!]! + curvature[i]!;
  }
  const leaves = Array.from(g, (value, leaf) => round((rate * value) / (h[leaf]! + ridge)));
  return { tree: { features, thresholds, leaves }, leafOf };
}

/** The border at which the loss falls most when every leaf is split there. */
function bestSplit(
  g: Float64Array,
  h: Float64Array,
  leaves: number,
  borders: number,
  ridge: number,
): { gain: number; at: number } {
  const gains = new Float64Array(borders);
  for (let leaf = 0; leaf < leaves; leaf++) {
    const start = leaf * (BINS + 1);
    let [allG, allH] = [0, 0];
    for (let b = 0; b <= borders; b++) {
      allG += g[start + b]!;
      allH += h[start + b]!;
    }
    let [lowG, lowH] = [0, 0];
    for (let b = 0; b < borders; b++) {
      lowG += g[start + b]!;
      lowH += h[start + b]!;
      gains[b] = gains[b]! + lowG ** 2 / (lowH + ridge) + (allG - lowG) ** 2 / (allH - lowH + ridge);
    }
  }
  let at = 0;
  for (let b = 1; b < borders; b++) if (gains[b]! > gains[at]!) at = b;
  return { gain: gains[at]!, at };
}

function bordersOf(samples: readonly Sample[], f: number): Float64Array {
  const values = Float64Array.from(samples, ({ vector }) => vector[f]!).sort();
  const borders = new Set<number>();
  for (let b = 1; b <= BINS; b++) borders.add(round(values[Math.floor((b * (values.length - 1)) / (BINS + 1))]!));
  borders.delete(round(values.at(-1)!));
  return Float64Array.from(borders).sort();
}

function binOf(borders: Float64Array, value: number): number {
  let [low, high] = [0, borders.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value > borders[middle]!) low = middle + 1;
    else high = middle;
  }
  return low;
}

function round(value: number): number {
  return Number(value.toPrecision(5));
}
