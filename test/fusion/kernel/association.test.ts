/** The assignment solver and the marginals against brute force. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assign } from "../../../fusion/kernel/assignment.ts";
import { addUp, isSmall } from "../../../fusion/kernel/exact_marginals.ts";
import { fingerprint } from "../../../fusion/kernel/fingerprint.ts";
import { type PairGraph, propagate } from "../../../fusion/kernel/marginals.ts";

/** Every way to give each row a column of its own or nothing (-1). */
function* explanations(rows: number, columns: number, taken: number[] = []): Generator<number[]> {
  if (taken.length === rows) {
    yield taken;
    return;
  }
  for (let j = -1; j < columns; j++) if (j < 0 || !taken.includes(j)) yield* explanations(rows, columns, [...taken, j]);
}

const small = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })).chain(([rows, columns]) =>
  fc.record({
    rows: fc.constant(rows),
    columns: fc.constant(columns),
    odds: fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 1000, noNaN: true })), {
      minLength: rows * columns,
      maxLength: rows * columns,
    }),
  }),
);

describe("the best joint explanation", () => {
  it("is never worse than any other (brute force)", () => {
    fc.assert(
      fc.property(small, ({ rows, columns, odds }) => {
        const wide = columns + rows;
        const cost = new Float64Array(rows * wide).fill(Number.POSITIVE_INFINITY);
        for (let i = 0; i < rows; i++) {
          cost[i * wide + columns + i] = 0;
          for (let j = 0; j < columns; j++)
            if (odds[i * columns + j]! > 0) cost[i * wide + j] = -Math.log(odds[i * columns + j]!);
        }
        const columnOf = new Int32Array(rows);
        assign(cost, rows, wide, columnOf);
        const of = (pick: readonly number[]): number =>
          pick.reduce(
            (sum, j, i) => sum + (j < 0 ? 0 : odds[i * columns + j]! > 0 ? Math.log(odds[i * columns + j]!) : -1e9),
            0,
          );
        const ours = of([...columnOf].map((j) => (j < columns ? j : -1)));
        let best = Number.NEGATIVE_INFINITY;
        for (const pick of explanations(rows, columns)) best = Math.max(best, of(pick));
        expect(ours).toBeCloseTo(best, 9);
        expect(new Set([...columnOf].filter((j) => j < columns)).size).toBe(
          [...columnOf].filter((j) => j < columns).length,
        );
      }),
      { numRuns: 300 },
    );
  });

  it("refuses more rows than columns", () => {
    expect(() => assign(new Float64Array(6), 3, 2, new Int32Array(3))).toThrow(/rows ≤ columns/);
  });
});

/** Dense odds as the pairs that gate. */
function graphOf(odds: readonly number[], rows: number, columns: number): PairGraph {
  const pairs = odds.flatMap((omega, k) => (omega > 0 ? [{ i: Math.floor(k / columns), j: k % columns, omega }] : []));
  return {
    rows,
    columns,
    count: pairs.length,
    rowOf: Int32Array.from(pairs, ({ i }) => i),
    columnOf: Int32Array.from(pairs, ({ j }) => j),
    omega: Float64Array.from(pairs, ({ omega }) => omega),
  };
}

describe("marginal probabilities", () => {
  /** Of each pair, dense; `none` and `free` as they come. */
  const solveBy = (way: typeof propagate) => (odds: readonly number[], rows: number, columns: number) => {
    const graph = graphOf(odds, rows, columns);
    const [pair, none, free] = [new Float64Array(graph.count), new Float64Array(rows), new Float64Array(columns)];
    way(graph, { pair, none, free });
    const dense = new Float64Array(rows * columns);
    pair.forEach((p, k) => {
      dense[graph.rowOf[k]! * columns + graph.columnOf[k]!] = p;
    });
    return { pair: dense, none, free };
  };
  const solve = solveBy(propagate);
  const add = solveBy(addUp);
  const exact = (odds: readonly number[], rows: number, columns: number) => {
    const pair = new Float64Array(rows * columns);
    let total = 0;
    for (const pick of explanations(rows, columns)) {
      const weight = pick.reduce((product, j, i) => product * (j < 0 ? 1 : odds[i * columns + j]!), 1);
      total += weight;
      pick.forEach((j, i) => {
        if (j >= 0) pair[i * columns + j] = pair[i * columns + j]! + weight;
      });
    }
    return pair.map((value) => value / total);
  };

  it("are exact where the graph has no loop", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.01, max: 1000, noNaN: true }), { minLength: 1, maxLength: 5 }),
        (odds) => {
          for (const [rows, columns] of [
            [1, odds.length],
            [odds.length, 1],
          ] as const) {
            const truth = exact(odds, rows, columns);
            solve(odds, rows, columns).pair.forEach((p, k) => {
              expect(p).toBeCloseTo(truth[k]!, 6);
            });
          }
        },
      ),
    );
  });

  it("that are added up are those of brute force", () => {
    fc.assert(
      fc.property(small, ({ rows, columns, odds }) => {
        expect(isSmall(graphOf(odds, rows, columns))).toBe(true);
        const truth = exact(odds, rows, columns);
        const { pair, none, free } = add(odds, rows, columns);
        pair.forEach((p, k) => {
          expect(p).toBeCloseTo(truth[k]!, 12);
        });
        for (let i = 0; i < rows; i++)
          expect(none[i]! + truth.slice(i * columns, (i + 1) * columns).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
        for (let j = 0; j < columns; j++)
          expect(free[j]! + truth.reduce((sum, p, k) => (k % columns === j ? sum + p : sum), 0)).toBeCloseTo(1, 12);
      }),
      { numRuns: 300 },
    );
  });

  it("that are added up stay probabilities with the largest odds there are, in the largest cluster that is taken", () => {
    const [rows, columns] = [12, 12];
    const odds = Array.from({ length: rows * columns }, (_, k) => (k % (columns + 1) < 1 ? 1e12 : 0));
    expect(isSmall(graphOf(odds, rows, columns))).toBe(false); // 12 pairs × 4,096 sets are too many
    for (const [n, m] of [
      [10, 10],
      [2, 1000],
      [1000, 2],
      [6, 40],
    ] as const) {
      const most = Array.from({ length: n * m }, (_, k) => (k % 3 === 0 ? 1e12 : n * m > 200 ? 0 : 1e-12));
      const { pair, none, free } = add(most, n, m);
      for (const p of [...pair, ...none, ...free]) expect(p >= 0 && p <= 1 + 1e-12).toBe(true);
    }
  });

  it.each([
    ["propagated", solve],
    ["added up", add],
  ] as const)("are probabilities always (%s)", (_, way) => {
    fc.assert(
      fc.property(small, ({ rows, columns, odds }) => {
        const { pair, none, free } = way(odds, rows, columns);
        for (let i = 0; i < rows; i++) {
          let sum = none[i]!;
          for (let j = 0; j < columns; j++) sum += pair[i * columns + j]!;
          expect(sum).toBeCloseTo(1, 9);
        }
        for (const p of [...pair, ...none, ...free]) expect(p >= 0 && p <= 1 + 1e-12).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it("are near the truth in small clusters, and never far from it", () => {
    // Loopy belief propagation has no bound for one cluster, so that a set of clusters is fixed and judged as a whole.
    const errors = fc.sample(small, { seed: 1, numRuns: 2_000 }).flatMap(({ rows, columns, odds }) => {
      const truth = exact(odds, rows, columns);
      return [...solve(odds, rows, columns).pair].map((p, k) => Math.abs(p - truth[k]!));
    });
    errors.sort((a, b) => a - b);
    expect(errors.reduce((sum, error) => sum + error, 0) / errors.length).toBeLessThan(0.001);
    expect(errors[Math.floor(errors.length * 0.99)]!).toBeLessThan(0.02);
    expect(errors.at(-1)!).toBeLessThan(0.25);
  });

  it("of two tracks that want the same plots alike are alike", () => {
    const { pair } = solve([50, 50, 50, 50], 2, 2);
    pair.forEach((p) => {
      expect(p).toBeCloseTo(pair[0]!, 9);
    });
  });
});

describe("the fingerprint", () => {
  it("tells numbers, their order and their borders apart, and not 0 from -0", () => {
    const of = (fill: (print: ReturnType<typeof fingerprint>) => void): string => {
      const print = fingerprint();
      fill(print);
      return print.hex();
    };
    const all = [
      of((print) => print.numbers([1, 2])),
      of((print) => print.numbers([2, 1])),
      of((print) => print.numbers([1])),
      of((print) => print.text("ab")),
      of((print) => print.text("ba")),
      of((print) => print.number(1 + Number.EPSILON)),
      of((print) => print.number(1)),
    ];
    expect(new Set(all).size).toBe(all.length);
    expect(of((print) => print.number(-0))).toBe(of((print) => print.number(0)));
    expect(all[0]).toMatch(/^[0-9a-f]{32}$/);
  });
});
