/** The k-th smallest of many numbers without sorting them. */

/** Puts the k-th smallest of `from` to `to` at k, smaller ones before and larger ones behind it (Hoare 1961, with the median of three). */
export function putInPlace(v: Float32Array | Float64Array, k: number, from: number, to: number): void {
  let [left, right] = [from, to];
  while (right > left) {
    const [a, b, c] = [v[left]!, v[(left + right) >> 1]!, v[right]!];
    const pivot = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    let [i, j] = [left, right];
    while (i <= j) {
      while (v[i]! < pivot) i++;
      while (v[j]! > pivot) j--;
      if (i > j) break;
      const swapped = v[i]!;
      v[i++] = v[j]!;
      v[j--] = swapped;
    }
    if (k <= j) right = j;
    else if (k >= i) left = i;
    else return;
  }
}
