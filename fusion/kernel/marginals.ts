/**
 * Marginal association probabilities by loopy belief propagation (Williams & Lau, IEEE T-AES 50(4), 2014): exact when the
 * graph of tracks and measurements has no loop, close otherwise.
 *
 * `omega[i · columns + j]` is the odds of "track i made measurement j" against "track i made nothing and j is clutter or
 * new"; zero where they do not gate.
 */

const ITERATIONS = 100;
const TOLERANCE = 1e-7;

let toColumn = new Float64Array(0);
let toRow = new Float64Array(0);

/**
 * Writes p(track i made measurement j) to `pair` (rows × columns), p(track i made nothing) to `none` (rows), and
 * p(measurement j came from no track) to `free` (columns).
 */
export function marginals(
  omega: Float64Array,
  rows: number,
  columns: number,
  pair: Float64Array,
  none: Float64Array,
  free: Float64Array,
): void {
  const size = rows * columns;
  if (toColumn.length < size) {
    toColumn = new Float64Array(2 * size);
    toRow = new Float64Array(2 * size);
  }
  toRow.fill(1, 0, size);
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    sendToColumns(omega, rows, columns);
    if (sendToRows(rows, columns) < TOLERANCE) break;
  }
  sendToColumns(omega, rows, columns);
  for (let i = 0; i < rows; i++) {
    let total = 1;
    for (let j = 0; j < columns; j++) total += omega[i * columns + j]! * toRow[i * columns + j]!;
    for (let j = 0; j < columns; j++)
      pair[i * columns + j] = (omega[i * columns + j]! * toRow[i * columns + j]!) / total;
    none[i] = 1 / total;
  }
  for (let j = 0; j < columns; j++) {
    let total = 1;
    for (let i = 0; i < rows; i++) total += toColumn[i * columns + j]!;
    free[j] = 1 / total;
  }
}

/** Messages from tracks to measurements: the odds that this track claims it, given the others' messages. */
function sendToColumns(omega: Float64Array, rows: number, columns: number): void {
  for (let i = 0; i < rows; i++) {
    let total = 1;
    for (let j = 0; j < columns; j++) total += omega[i * columns + j]! * toRow[i * columns + j]!;
    for (let j = 0; j < columns; j++) {
      const k = i * columns + j;
      const others = total - omega[k]! * toRow[k]!;
      // One term can be a billion times the rest: what is left of the sum must stay at least one.
      toColumn[k] = omega[k]! / Math.max(1, others);
    }
  }
}

/** Messages from measurements to tracks; returns the largest change. */
function sendToRows(rows: number, columns: number): number {
  let change = 0;
  for (let j = 0; j < columns; j++) {
    let total = 1;
    for (let i = 0; i < rows; i++) total += toColumn[i * columns + j]!;
    for (let i = 0; i < rows; i++) {
      const k = i * columns + j;
      const value = 1 / Math.max(1, total - toColumn[k]!);
      const moved = Math.abs(value - toRow[k]!);
      if (moved > change) change = moved;
      toRow[k] = value;
    }
  }
  return change;
}
