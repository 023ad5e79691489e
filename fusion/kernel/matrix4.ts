/** Symmetric positive definite 4 × 4 matrices by Cholesky: solve and invert. Row-major, 16 numbers. */

/** Below this, in m² or m²/s², nothing is a variance: its inverse would leave the range of numbers. */
const LEAST_PIVOT = 1e-60;

/** Lower factor L of `a` = L Lᵀ, written to `l`. False when `a` is not positive definite. */
export function factor4(a: Float64Array, l: Float64Array): boolean {
  l.fill(0);
  for (let i = 0; i < 4; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = a[4 * i + j]!;
      for (let k = 0; k < j; k++) sum -= l[4 * i + k]! * l[4 * j + k]!;
      if (i === j) {
        if (!(sum > LEAST_PIVOT)) return false;
        l[5 * i] = Math.sqrt(sum);
      } else l[4 * i + j] = sum / l[5 * j]!;
    }
  }
  return true;
}

/** Solves L Lᵀ x = b; `x` may be `b`. */
export function solve4(l: Float64Array, b: Float64Array, x: Float64Array): void {
  for (let i = 0; i < 4; i++) {
    let r = b[i]!;
    for (let k = 0; k < i; k++) r -= l[4 * i + k]! * x[k]!;
    x[i] = r / l[5 * i]!;
  }
  for (let i = 3; i >= 0; i--) {
    let r = x[i]!;
    for (let k = i + 1; k < 4; k++) r -= l[4 * k + i]! * x[k]!;
    x[i] = r / l[5 * i]!;
  }
}

/** bᵀ A⁻¹ b for A = L Lᵀ. */
export function norm2(l: Float64Array, b: Float64Array): number {
  const y = [0, 0, 0, 0];
  let sum = 0;
  for (let i = 0; i < 4; i++) {
    let r = b[i]!;
    for (let k = 0; k < i; k++) r -= l[4 * i + k]! * y[k]!;
    y[i] = r / l[5 * i]!;
    sum += y[i]! * y[i]!;
  }
  return sum;
}

/** A⁻¹ of A = L Lᵀ, written to `out`. */
export function invert4(l: Float64Array, out: Float64Array): void {
  const column = new Float64Array(4);
  for (let j = 0; j < 4; j++) {
    column.fill(0);
    column[j] = 1;
    solve4(l, column, column);
    for (let i = 0; i < 4; i++) out[4 * i + j] = column[i]!;
  }
}

/** The full matrix of an upper triangle of ten numbers, row by row. */
export function fromTriangle(t: ArrayLike<number>, out: Float64Array): void {
  let slot = 0;
  for (let i = 0; i < 4; i++)
    for (let j = i; j < 4; j++) {
      out[4 * i + j] = t[slot]!;
      out[4 * j + i] = t[slot]!;
      slot++;
    }
}
