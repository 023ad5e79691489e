/**
 * Marginal association probabilities: how likely each track made each measurement, over all joint explanations.
 *
 * The odds of a pair are those of "track i made measurement j" against "track i made nothing and j is clutter or new"; a joint
 * explanation gives no track two measurements and no measurement two tracks, and weighs the product of its pairs' odds. Two ways to
 * the sums: exactly, and by loopy belief propagation, which is exact when the graph of tracks and measurements has no loop.
 */

/** Pairs as three lists of equal length, in ascending rows; rows and columns are counted from 0. Pairs that do not gate are absent. */
export interface PairGraph {
  readonly rows: number;
  readonly columns: number;
  readonly count: number;
  readonly rowOf: Int32Array;
  readonly columnOf: Int32Array;
  readonly omega: Float64Array;
}

/** What both ways write: p of each pair, p(track i made nothing), p(measurement j came from no track). */
export interface Marginals {
  readonly pair: Float64Array;
  readonly none: Float64Array;
  readonly free: Float64Array;
}

const ITERATIONS = 100;
const TOLERANCE = 1e-7;

let toColumn = new Float64Array(0);
let toRow = new Float64Array(0);
let sum = new Float64Array(0);

/** By belief propagation (Williams & Lau, IEEE T-AES 50(4), 2014). O(pairs) an iteration. */
export function propagate(graph: PairGraph, out: Marginals): void {
  const { rows, columns, count, rowOf, columnOf, omega } = graph;
  if (toColumn.length < count) {
    toColumn = new Float64Array(2 * count);
    toRow = new Float64Array(2 * count);
  }
  if (sum.length < rows + columns) sum = new Float64Array(2 * (rows + columns));
  toRow.fill(1, 0, count);
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    sendToColumns(graph);
    if (sendToRows(graph) < TOLERANCE) break;
  }
  sendToColumns(graph);
  sum.fill(1, 0, rows + columns);
  for (let k = 0; k < count; k++) {
    sum[rowOf[k]!] = sum[rowOf[k]!]! + omega[k]! * toRow[k]!;
    sum[rows + columnOf[k]!] = sum[rows + columnOf[k]!]! + toColumn[k]!;
  }
  for (let k = 0; k < count; k++) out.pair[k] = (omega[k]! * toRow[k]!) / sum[rowOf[k]!]!;
  for (let i = 0; i < rows; i++) out.none[i] = 1 / sum[i]!;
  for (let j = 0; j < columns; j++) out.free[j] = 1 / sum[rows + j]!;
}

/** Messages from tracks to measurements: the odds that this track claims it, given the others' messages. */
function sendToColumns({ rows, count, rowOf, omega }: PairGraph): void {
  sum.fill(1, 0, rows);
  for (let k = 0; k < count; k++) sum[rowOf[k]!] = sum[rowOf[k]!]! + omega[k]! * toRow[k]!;
  // One term can be a billion times the rest: what is left of the sum must stay at least one.
  for (let k = 0; k < count; k++) toColumn[k] = omega[k]! / Math.max(1, sum[rowOf[k]!]! - omega[k]! * toRow[k]!);
}

/** Messages from measurements to tracks; returns the largest change. */
function sendToRows({ columns, count, columnOf }: PairGraph): number {
  sum.fill(1, 0, columns);
  for (let k = 0; k < count; k++) sum[columnOf[k]!] = sum[columnOf[k]!]! + toColumn[k]!;
  let change = 0;
  for (let k = 0; k < count; k++) {
    const value = 1 / Math.max(1, sum[columnOf[k]!]! - toColumn[k]!);
    const moved = Math.abs(value - toRow[k]!);
    if (moved > change) change = moved;
    toRow[k] = value;
  }
  return change;
}
