/** Which matches of rows and columns are beyond doubt, given how likely each is against "neither has a partner". */
import { assign } from "./kernel/assignment.ts";

export interface Match {
  readonly row: number;
  readonly column: number;
}

/**
 * The pairs of the best joint matching without which no other matching comes within `marginLog` of it. `odds` is rows × columns, log odds
 * of a pair; -Infinity forbids it. Two ships and two bearings each cross in four places: judged jointly, the ghosts leave a ship over.
 */
export function decisiveMatches(odds: Float64Array, rows: number, columns: number, marginLog: number): Match[] {
  if (rows === 0 || columns === 0) return [];
  const wide = columns + rows;
  const cost = new Float64Array(rows * wide).fill(Number.POSITIVE_INFINITY);
  for (let i = 0; i < rows; i++) {
    cost[i * wide + columns + i] = 0;
    for (let j = 0; j < columns; j++) cost[i * wide + j] = -odds[i * columns + j]!;
  }
  const columnOf = new Int32Array(rows);
  const least = totalOf(cost, rows, wide, columnOf);
  const best = columnOf.slice();
  const found: Match[] = [];
  for (let row = 0; row < rows; row++) {
    const column = best[row]!;
    if (column < 0 || column >= columns) continue;
    const kept = cost[row * wide + column]!;
    cost[row * wide + column] = Number.POSITIVE_INFINITY;
    const without = totalOf(cost, rows, wide, columnOf);
    cost[row * wide + column] = kept;
    if (without - least >= marginLog) found.push({ row, column });
  }
  return found;
}

function totalOf(cost: Float64Array, rows: number, wide: number, columnOf: Int32Array): number {
  assign(cost, rows, wide, columnOf);
  let total = 0;
  for (let i = 0; i < rows; i++) total += cost[i * wide + columnOf[i]!]!;
  return total;
}
