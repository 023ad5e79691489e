/** Cholesky's factor of a small symmetric positive matrix held row by row in a Float64Array, in place. */

/** Overwrites the lower triangle of the n × n `a` with L, a = L·Lᵀ. False when `a` is not positive definite. */
export function choleskyFactor(a: Float64Array, n: number): boolean {
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      let sum = a[i * n + j]!;
      for (let k = 0; k < j; k++) sum -= a[i * n + k]! * a[j * n + k]!;
      if (i !== j) a[i * n + j] = sum / a[j * n + j]!;
      else if (sum > 0) a[i * n + i] = Math.sqrt(sum);
      else return false;
    }
  return true;
}

/** Solves L·Lᵀ·x = b for the factor `l` in place in the `n` numbers of `b` from `from` on, `stride` apart. */
export function choleskySolve(l: Float64Array, n: number, b: Float64Array, from = 0, stride = 1): void {
  forwardSolve(l, n, b, from, stride);
  for (let i = n - 1; i >= 0; i--) {
    let sum = b[from + i * stride]!;
    for (let k = i + 1; k < n; k++) sum -= l[k * n + i]! * b[from + k * stride]!;
    b[from + i * stride] = sum / l[i * n + i]!;
  }
}

/** Solves L·x = b in place, as choleskySolve does for both factors. */
export function forwardSolve(l: Float64Array, n: number, b: Float64Array, from = 0, stride = 1): void {
  for (let i = 0; i < n; i++) {
    let sum = b[from + i * stride]!;
    for (let k = 0; k < i; k++) sum -= l[i * n + k]! * b[from + k * stride]!;
    b[from + i * stride] = sum / l[i * n + i]!;
  }
}
