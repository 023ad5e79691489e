import { describe, expect, it } from "vitest";
import { type Sample, trainBoosted } from "../../bench/boosting.ts";
import { seeded } from "../../bench/seeded.ts";
import { logOdds } from "../../ingest/optical/kernel/boosted_trees.ts";

describe("boosted trees", () => {
  const random = seeded(3);
  /** Vessels where the first two features are both high, with one in twenty turned round; the third says nothing. */
  const samples = Array.from({ length: 3000 }, (): Sample => {
    const vector = Float64Array.of(random(), random(), random());
    const truth = vector[0]! > 0.5 && vector[1]! > 0.5;
    return { vector, label: truth !== random() < 0.05 ? 1 : 0, weight: 1 };
  });
  const model = trainBoosted(["a", "b", "c"], samples, {
    trees: 60,
    depth: 3,
    rate: 0.2,
    ridge: 1,
    rowShare: 1,
    featureShare: 1,
    seed: 1,
  });
  const probability = (...vector: number[]): number => 1 / (1 + Math.exp(-logOdds(model, vector)));

  it("learn an 'and' and give the probabilities that were in the labels", () => {
    expect(probability(0.8, 0.8, 0.5)).toBeCloseTo(0.95, 1);
    for (const vector of [
      [0.2, 0.8, 0.5],
      [0.8, 0.2, 0.5],
      [0.2, 0.2, 0.5],
    ])
      expect(probability(...vector)).toBeLessThan(0.12);
  });

  it("come out the same from the same samples", () => {
    const again = trainBoosted(["a", "b", "c"], samples, {
      trees: 60,
      depth: 3,
      rate: 0.2,
      ridge: 1,
      rowShare: 1,
      featureShare: 1,
      seed: 1,
    });
    expect(again).toEqual(model);
  });

  it("answer to features beyond all they have seen", () => {
    expect(Number.isFinite(logOdds(model, [1e9, -1e9, Number.POSITIVE_INFINITY]))).toBe(true);
  });
});
