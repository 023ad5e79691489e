/**
 * Least-cost assignment of rows to columns by shortest augmenting paths with dual variables (Jonker & Volgenant,
 * Computing 38, 1987), for dense rectangular problems with rows ≤ columns. O(rows² · columns).
 */

/** Scratch that grows and is kept: assignments are solved many times a second. */
let u = new Float64Array(0);
let v = new Float64Array(0);
let least = new Float64Array(0);
let way = new Int32Array(0);
let rowOf = new Int32Array(0);
let used = new Uint8Array(0);

/**
 * `cost` is row-major, rows × columns, finite or +Infinity (forbidden). Writes the column of each row to `columnOf`.
 * Every row must have a finite way out (give each its own dummy column), otherwise the row gets -1.
 */
export function assign(cost: Float64Array, rows: number, columns: number, columnOf: Int32Array): void {
  if (rows > columns) throw new RangeError(`An assignment needs rows ≤ columns, got ${rows} × ${columns}.`);
  reserve(rows, columns);
  for (let i = 1; i <= rows; i++) {
    rowOf[0] = i;
    let column = 0;
    least.fill(Number.POSITIVE_INFINITY, 0, columns + 1);
    used.fill(0, 0, columns + 1);
    let open = true;
    do {
      used[column] = 1;
      const row = rowOf[column]!;
      let delta = Number.POSITIVE_INFINITY;
      let next = -1;
      for (let j = 1; j <= columns; j++) {
        if (used[j] === 1) continue;
        const reduced = cost[(row - 1) * columns + j - 1]! - u[row]! - v[j]!;
        if (reduced < least[j]!) {
          least[j] = reduced;
          way[j] = column;
        }
        if (least[j]! < delta) {
          delta = least[j]!;
          next = j;
        }
      }
      if (next < 0) {
        open = false; // only forbidden pairs are left for this row
        break;
      }
      for (let j = 0; j <= columns; j++) {
        if (used[j] === 1) {
          u[rowOf[j]!] = u[rowOf[j]!]! + delta;
          v[j] = v[j]! - delta;
        } else least[j] = least[j]! - delta;
      }
      column = next;
    } while (rowOf[column] !== 0);
    if (!open) continue;
    do {
      const before = way[column]!;
      rowOf[column] = rowOf[before]!;
      column = before;
    } while (column !== 0);
  }
  columnOf.fill(-1, 0, rows);
  for (let j = 1; j <= columns; j++) if (rowOf[j]! > 0) columnOf[rowOf[j]! - 1] = j - 1;
}

function reserve(rows: number, columns: number): void {
  if (u.length < rows + 1) u = new Float64Array(2 * rows + 1);
  if (v.length < columns + 1) {
    v = new Float64Array(2 * columns + 1);
    least = new Float64Array(2 * columns + 1);
    way = new Int32Array(2 * columns + 1);
    rowOf = new Int32Array(2 * columns + 1);
    used = new Uint8Array(2 * columns + 1);
  }
  u.fill(0, 0, rows + 1);
  v.fill(0, 0, columns + 1);
  rowOf.fill(0, 0, columns + 1);
}
