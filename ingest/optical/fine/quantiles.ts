/** Order statistics of the few values that a feature is made of. */

/** Sorts in place. */
export function sorted(values: Float32Array): Float32Array {
  return values.sort();
}

/** The nearest of sorted values. */
export function quantile(values: Float32Array, q: number): number {
  return values[Math.round(q * (values.length - 1))]!;
}

/** Ratios of brightness run away where the contrast is small; what they say beyond 3 is all the same. */
export function cut(value: number): number {
  return Math.max(-3, Math.min(3, value));
}
