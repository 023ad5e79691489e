/**
 * Stage 3: who made what. Pairs fall into connected clusters; each is solved on its own. The probabilities come in closed form when
 * one track or one plot is in it, from all joint explanations while those can be added up, and by belief propagation beyond; the best
 * joint explanation by optimal assignment, and pair by pair in clusters that no sea has.
 */
import { assign } from "./kernel/assignment.ts";
import { addUp, isSmall } from "./kernel/exact_marginals.ts";
import { type Marginals, type PairGraph, propagate } from "./kernel/marginals.ts";
import type { PairOdds } from "./pairs.ts";
import { MAXIMUM_JOINT } from "./parameters.ts";

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
  /** Pairs that were explained pair by pair, because their cluster was too large for more. */
  greedy: number;
}

/** `pairs` are sorted by row. */
export function explain(pairs: readonly PairOdds[], rows: number, columns: number): Explanation {
  const out: Explanation = {
    pair: new Float64Array(pairs.length),
    none: new Float64Array(rows).fill(1),
    free: new Float64Array(columns).fill(1),
    best: new Int32Array(rows).fill(-1),
    owner: new Int32Array(columns).fill(-1),
    greedy: 0,
  };
  if (pairs.length === 1) solveOnePair(pairs[0]!, 0, out);
  else if (pairs.length > 1) solveClusters(pairs, rows, columns, out);
  for (let row = 0; row < rows; row++) {
    const k = out.best[row]!;
    if (k >= 0) out.owner[pairs[k]!.column] = k;
  }
  return out;
}

function solveClusters(pairs: readonly PairOdds[], rows: number, columns: number, out: Explanation): void {
  const { numbers, ends } = clustersOf(pairs, rows, columns);
  let from = 0;
  for (let root = 0; root < rows; root++) {
    const to = ends[root]!;
    if (to - from === 1) solveOnePair(pairs[numbers[from]!]!, numbers[from]!, out);
    else if (to > from) solve(pairs, numbers.subarray(from, to), out);
    from = to;
  }
}

/** Of each plot the likeliest pair that it was not given to, or -1. */
export function runnersUp(pairs: readonly PairOdds[], { pair, owner }: Explanation): Int32Array {
  const second = new Int32Array(owner.length).fill(-1);
  for (let k = 0; k < pairs.length; k++) {
    const { column } = pairs[k]!;
    if (k !== owner[column] && (second[column]! < 0 || pair[k]! > pair[second[column]!]!)) second[column] = k;
  }
  return second;
}

/** Connected components over tracks and plots: the pairs' numbers, one cluster after the other and each in ascending order. */
function clustersOf(
  pairs: readonly PairOdds[],
  rows: number,
  columns: number,
): { readonly numbers: Int32Array; readonly ends: Int32Array } {
  const parent = new Int32Array(rows + columns);
  for (let i = 0; i < parent.length; i++) parent[i] = i;
  for (let k = 0; k < pairs.length; k++) {
    const a = rootOf(parent, pairs[k]!.row);
    const b = rootOf(parent, rows + pairs[k]!.column);
    if (a !== b) parent[Math.max(a, b)] = Math.min(a, b);
  }
  // Every cluster has a track, and its root is the first of them.
  const sizes = new Int32Array(rows + 1);
  for (let k = 0; k < pairs.length; k++) {
    const root = rootOf(parent, pairs[k]!.row);
    sizes[root + 1] = sizes[root + 1]! + 1;
  }
  const places = sizes;
  for (let i = 1; i <= rows; i++) places[i] = places[i]! + places[i - 1]!;
  const numbers = new Int32Array(pairs.length);
  for (let k = 0; k < pairs.length; k++) {
    const root = rootOf(parent, pairs[k]!.row);
    numbers[places[root]!] = k;
    places[root] = places[root]! + 1;
  }
  // Each place was moved on as it was filled: it is where the cluster ends.
  return { numbers, ends: places.subarray(0, rows) };
}

function rootOf(parent: Int32Array, of: number): number {
  let r = of;
  while (parent[r] !== r) {
    parent[r] = parent[parent[r]!]!;
    r = parent[r]!;
  }
  return r;
}

function solve(pairs: readonly PairOdds[], cluster: Int32Array, out: Explanation): void {
  const first = pairs[cluster[0]!]!;
  let isOneTrack = true;
  let isOnePlot = true;
  for (let i = 1; i < cluster.length; i++) {
    const { row, column } = pairs[cluster[i]!]!;
    isOneTrack &&= row === first.row;
    isOnePlot &&= column === first.column;
  }
  if (isOneTrack) solveOneTrack(pairs, cluster, out);
  else if (isOnePlot) solveOnePlot(pairs, cluster, out);
  else solveCluster(pairs, cluster, out);
}

function solveOnePair({ row, column, omega }: PairOdds, k: number, out: Explanation): void {
  const total = 1 + omega;
  out.pair[k] = omega / total;
  out.none[row] = 1 / total;
  out.free[column] = 1 - out.pair[k]!;
  if (omega > 1) out.best[row] = k;
}

function solveOneTrack(pairs: readonly PairOdds[], cluster: Int32Array, out: Explanation): void {
  const { best, total } = shareAmong(pairs, cluster, out);
  for (const k of cluster) out.free[pairs[k]!.column] = 1 - out.pair[k]!;
  out.none[pairs[best]!.row] = 1 / total;
}

function solveOnePlot(pairs: readonly PairOdds[], cluster: Int32Array, out: Explanation): void {
  const { best, total } = shareAmong(pairs, cluster, out);
  for (const k of cluster) out.none[pairs[k]!.row] = 1 - out.pair[k]!;
  out.free[pairs[best]!.column] = 1 / total;
}

/** At most one pair of the cluster is true: each gets its share of the total weight, in which "none" counts 1. */
function shareAmong(
  pairs: readonly PairOdds[],
  cluster: Int32Array,
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

function solveCluster(pairs: readonly PairOdds[], cluster: Int32Array, out: Explanation): void {
  const { graph, rowNumbers, columnNumbers } = graphOf(pairs, cluster);
  const found: Marginals = {
    pair: new Float64Array(graph.count),
    none: new Float64Array(graph.rows),
    free: new Float64Array(graph.columns),
  };
  if (isSmall(graph)) addUp(graph, found);
  else propagate(graph, found);
  for (let k = 0; k < graph.count; k++) out.pair[cluster[k]!] = found.pair[k]!;
  for (let i = 0; i < graph.rows; i++) out.none[rowNumbers[i]!] = found.none[i]!;
  for (let j = 0; j < graph.columns; j++) out.free[columnNumbers[j]!] = found.free[j]!;
  if (graph.rows * (graph.columns + graph.rows) > MAXIMUM_JOINT) pickGreedily(pairs, cluster, out);
  else pickJointly(pairs, cluster, graph, out);
}

/** The cluster with its rows and columns counted from 0, and their numbers in the scan. */
function graphOf(
  pairs: readonly PairOdds[],
  cluster: Int32Array,
): { readonly graph: PairGraph; readonly rowNumbers: readonly number[]; readonly columnNumbers: readonly number[] } {
  const count = cluster.length;
  const rowOf = new Int32Array(count);
  const columnOf = new Int32Array(count);
  const omega = new Float64Array(count);
  const rowNumbers: number[] = [];
  const columnNumbers: number[] = [];
  const isLarge = count > MOST_SOUGHT;
  const rowAt = isLarge ? new Map<number, number>() : undefined;
  const columnAt = isLarge ? new Map<number, number>() : undefined;
  for (let k = 0; k < count; k++) {
    const pair = pairs[cluster[k]!]!;
    rowOf[k] = placeIn(rowNumbers, rowAt, pair.row);
    columnOf[k] = placeIn(columnNumbers, columnAt, pair.column);
    omega[k] = pair.omega;
  }
  return {
    graph: { rows: rowNumbers.length, columns: columnNumbers.length, count, rowOf, columnOf, omega },
    rowNumbers,
    columnNumbers,
  };
}

/** In a cluster of so few pairs, as nearly all are, a number is found sooner by looking than by a map. */
const MOST_SOUGHT = 24;

/** Where `one` stands among `numbers`, which it joins when it is new; `at` says the same where they are many. */
function placeIn(numbers: number[], at: Map<number, number> | undefined, one: number): number {
  const known = at === undefined ? numbers.indexOf(one) : (at.get(one) ?? -1);
  if (known >= 0) return known;
  at?.set(one, numbers.length);
  numbers.push(one);
  return numbers.length - 1;
}

/** The likeliest joint explanation of the whole cluster. */
function pickJointly(pairs: readonly PairOdds[], cluster: Int32Array, graph: PairGraph, out: Explanation): void {
  const { rows, columns, rowOf, columnOf, omega } = graph;
  // Each track has a column of its own for "made nothing", at cost 0.
  const wide = columns + rows;
  const cost = new Float64Array(rows * wide).fill(Number.POSITIVE_INFINITY);
  for (let i = 0; i < rows; i++) cost[i * wide + columns + i] = 0;
  for (let k = 0; k < graph.count; k++) cost[rowOf[k]! * wide + columnOf[k]!] = -Math.log(Math.max(1e-300, omega[k]!));
  const picked = new Int32Array(rows);
  assign(cost, rows, wide, picked);
  for (let k = 0; k < graph.count; k++)
    if (picked[rowOf[k]!] === columnOf[k]!) out.best[pairs[cluster[k]!]!.row] = cluster[k]!;
}

/** The likeliest pair first, none that meets a taken track or plot, and none that is less likely than "made nothing". */
function pickGreedily(pairs: readonly PairOdds[], cluster: Int32Array, out: Explanation): void {
  out.greedy += cluster.length;
  const takenRows = new Set<number>();
  const takenColumns = new Set<number>();
  const sorted = [...cluster].sort((a, b) => out.pair[b]! - out.pair[a]! || a - b);
  for (const k of sorted) {
    const { row, column } = pairs[k]!;
    if (takenRows.has(row) || takenColumns.has(column) || out.pair[k]! <= out.none[row]!) continue;
    takenRows.add(row);
    takenColumns.add(column);
    out.best[row] = k;
  }
}
