/**
 * Stage 3: who made what. Pairs fall into connected clusters; each is solved on its own: in closed form when one track or one
 * plot is in it, else by belief propagation for the probabilities and by optimal assignment for the best joint explanation.
 */
import { assign } from "./kernel/assignment.ts";
import { marginals } from "./kernel/marginals.ts";
import type { Pair } from "./pairs.ts";

export interface Explanation {
  /** Probability of each pair, in the order of the pairs. */
  readonly pair: Float64Array;
  /** Probability that a track made nothing. */
  readonly none: Float64Array;
  /** Probability that a plot came from no track. */
  readonly free: Float64Array;
  /** Number of the pair that the best joint explanation gives each track, or -1. */
  readonly best: Int32Array;
  /** Number of the pair that it gives each plot, or -1. */
  readonly owner: Int32Array;
}

/** Dense problems larger than this are solved pair by pair: a bound by counts, so that every machine does the same. */
const MAXIMUM_DENSE = 250_000;

/** `pairs` are sorted by row. */
export function explain(pairs: readonly Pair[], rows: number, columns: number): Explanation {
  const out: Explanation = {
    pair: new Float64Array(pairs.length),
    none: new Float64Array(rows).fill(1),
    free: new Float64Array(columns).fill(1),
    best: new Int32Array(rows).fill(-1),
    owner: new Int32Array(columns).fill(-1),
  };
  for (const cluster of clustersOf(pairs, rows, columns)) solve(pairs, cluster, out);
  for (let row = 0; row < rows; row++) {
    const k = out.best[row]!;
    if (k >= 0) out.owner[pairs[k]!.column] = k;
  }
  return out;
}

/** Connected components over tracks and plots, each as the list of its pairs' numbers in ascending order. */
function clustersOf(pairs: readonly Pair[], rows: number, columns: number): number[][] {
  const parent = new Int32Array(rows + columns);
  for (let i = 0; i < parent.length; i++) parent[i] = i;
  const root = (i: number): number => {
    let r = i;
    while (parent[r] !== r) {
      parent[r] = parent[parent[r]!]!;
      r = parent[r]!;
    }
    return r;
  };
  for (const pair of pairs) {
    const a = root(pair.row);
    const b = root(rows + pair.column);
    if (a !== b) parent[Math.max(a, b)] = Math.min(a, b);
  }
  const byRoot = new Map<number, number[]>();
  pairs.forEach((pair, k) => {
    const r = root(pair.row);
    const list = byRoot.get(r);
    if (list === undefined) byRoot.set(r, [k]);
    else list.push(k);
  });
  return [...byRoot.values()];
}

function solve(pairs: readonly Pair[], cluster: readonly number[], out: Explanation): void {
  const first = pairs[cluster[0]!]!;
  if (cluster.every((k) => pairs[k]!.row === first.row)) solveOneTrack(pairs, cluster, out);
  else if (cluster.every((k) => pairs[k]!.column === first.column)) solveOnePlot(pairs, cluster, out);
  else solveDense(pairs, cluster, out);
}

function solveOneTrack(pairs: readonly Pair[], cluster: readonly number[], out: Explanation): void {
  const { best, total } = shareAmong(pairs, cluster, out);
  for (const k of cluster) out.free[pairs[k]!.column] = 1 - out.pair[k]!;
  out.none[pairs[best]!.row] = 1 / total;
}

function solveOnePlot(pairs: readonly Pair[], cluster: readonly number[], out: Explanation): void {
  const { best, total } = shareAmong(pairs, cluster, out);
  for (const k of cluster) out.none[pairs[k]!.row] = 1 - out.pair[k]!;
  out.free[pairs[best]!.column] = 1 / total;
}

/** At most one pair of the cluster is true: each gets its share of the total weight, in which "none" counts 1. */
function shareAmong(
  pairs: readonly Pair[],
  cluster: readonly number[],
  out: Explanation,
): { readonly best: number; readonly total: number } {
  let total = 1;
  let best = cluster[0]!;
  for (const k of cluster) {
    total += pairs[k]!.omega;
    if (pairs[k]!.omega > pairs[best]!.omega) best = k;
  }
  for (const k of cluster) out.pair[k] = pairs[k]!.omega / total;
  if (pairs[best]!.omega > 1) out.best[pairs[best]!.row] = best;
  return { best, total };
}

function solveDense(pairs: readonly Pair[], cluster: readonly number[], out: Explanation): void {
  const rowNumbers = [...new Set(cluster.map((k) => pairs[k]!.row))].sort((a, b) => a - b);
  const columnNumbers = [...new Set(cluster.map((k) => pairs[k]!.column))].sort((a, b) => a - b);
  const rows = rowNumbers.length;
  const columns = columnNumbers.length;
  if (rows * (columns + rows) > MAXIMUM_DENSE) {
    solveGreedily(pairs, cluster, out);
    return;
  }
  const rowAt = new Map(rowNumbers.map((row, i) => [row, i]));
  const columnAt = new Map(columnNumbers.map((column, j) => [column, j]));
  const omega = new Float64Array(rows * columns);
  // Each track has a column of its own for "made nothing", at cost 0.
  const wide = columns + rows;
  const cost = new Float64Array(rows * wide).fill(Number.POSITIVE_INFINITY);
  for (let i = 0; i < rows; i++) cost[i * wide + columns + i] = 0;
  for (const k of cluster) {
    const i = rowAt.get(pairs[k]!.row)!;
    const j = columnAt.get(pairs[k]!.column)!;
    omega[i * columns + j] = pairs[k]!.omega;
    cost[i * wide + j] = -Math.log(Math.max(1e-300, pairs[k]!.omega));
  }
  const pair = new Float64Array(rows * columns);
  const none = new Float64Array(rows);
  const free = new Float64Array(columns);
  marginals(omega, rows, columns, pair, none, free);
  const columnOf = new Int32Array(rows);
  assign(cost, rows, wide, columnOf);
  for (const k of cluster) {
    const i = rowAt.get(pairs[k]!.row)!;
    const j = columnAt.get(pairs[k]!.column)!;
    out.pair[k] = pair[i * columns + j]!;
    if (columnOf[i] === j) out.best[pairs[k]!.row] = k;
  }
  rowNumbers.forEach((row, i) => {
    out.none[row] = none[i]!;
  });
  columnNumbers.forEach((column, j) => {
    out.free[column] = free[j]!;
  });
}

/** Best pair first; every pair that meets a taken track or plot gets nothing. */
function solveGreedily(pairs: readonly Pair[], cluster: readonly number[], out: Explanation): void {
  const taken = new Set<number>();
  const sorted = [...cluster].sort((a, b) => pairs[b]!.omega - pairs[a]!.omega || a - b);
  for (const k of sorted) {
    const { row, column, omega } = pairs[k]!;
    if (taken.has(2 * row) || taken.has(2 * column + 1)) continue;
    taken.add(2 * row);
    taken.add(2 * column + 1);
    const p = omega / (1 + omega);
    out.pair[k] = p;
    out.none[row] = 1 - p;
    out.free[column] = 1 - p;
    if (omega > 1) out.best[row] = k;
  }
}
