/** The extent of an error ellipse: what the coarse gate, which must hold the exact one, is drawn by. */

/** Largest eigenvalue of [[a, b], [b, c]]: the variance along the long axis. */
export function largestVariance(a: number, b: number, c: number): number {
  const half = (a - c) / 2;
  return (a + c) / 2 + Math.sqrt(half * half + b * b);
}
