import { expect, test } from "vitest";
import { between, bits, drift, normal, pick, stream, uniform } from "../../exercise/random.ts";

const OF = stream("test");

test("the same seed and counters give the same number, others another one", () => {
  expect(bits(1, OF, 2, 3, 4)).toBe(bits(1, OF, 2, 3, 4));
  const all = new Set<number>();
  for (let seed = 0; seed < 4; seed++)
    for (let a = -20; a < 20; a++) for (let b = -20; b < 20; b++) all.add(bits(seed, OF, a, b));
  expect(all.size).toBeGreaterThan(4 * 40 * 40 - 5); // 6,400 draws of 2^32 collide 0.005 times
});

test("uniform numbers fill (0, 1) evenly, along every counter", () => {
  for (const at of [
    (i: number) => uniform(7, OF, i),
    (i: number) => uniform(7, OF, 1, i),
    (i: number) => uniform(i, OF),
  ]) {
    const bins = new Array<number>(10).fill(0);
    for (let i = 0; i < 20_000; i++) bins[Math.floor(at(i) * 10)]!++;
    for (const count of bins) expect(Math.abs(count - 2_000)).toBeLessThan(5 * Math.sqrt(1_800));
  }
});

test("normal numbers have mean 0, variance 1 and normal tails", () => {
  const values = Array.from({ length: 40_000 }, (_, i) => normal(3, OF, i));
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
  const variance = values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / values.length;
  expect(Math.abs(mean)).toBeLessThan(0.025);
  expect(Math.abs(variance - 1)).toBeLessThan(0.035);
  const beyond2 = values.filter((v) => Math.abs(v) > 2).length / values.length;
  expect(Math.abs(beyond2 - 0.0455)).toBeLessThan(0.006);
});

test("drift has variance 1 between its knots too, is continuous, and forgets beyond a knot", () => {
  let [squares, products] = [0, 0];
  const count = 20_000;
  for (let i = 0; i < count; i++) {
    const middle = drift(0.5 * 300, 300, i, OF);
    squares += middle * middle;
    products += middle * drift(2.5 * 300, 300, i, OF);
  }
  expect(Math.abs(squares / count - 1)).toBeLessThan(0.05);
  expect(Math.abs(products / count)).toBeLessThan(0.03);
  expect(Math.abs(drift(300 - 1e-6, 300, 1, OF) - drift(300 + 1e-6, 300, 1, OF))).toBeLessThan(1e-6);
});

test("between and pick keep to their ranges", () => {
  for (let i = 0; i < 1_000; i++) {
    const value = between(-3, 5, 1, OF, i);
    expect(value > -3 && value < 5).toBe(true);
    expect(["a", "b"]).toContain(pick(["a", "b"], 1, OF, i));
  }
});
