/**
 * Gates: how far a measurement may lie from a prediction, by the covariance of both.
 *
 * The coarse reach is a circle around the whole ellipse of P + R, so that no pair inside the exact gate is lost; the exact
 * gate is the Mahalanobis distance.
 */

/** Largest eigenvalue of [[a, b], [b, c]]: the variance along the long axis. */
export function largestVariance(a: number, b: number, c: number): number {
  const half = (a - c) / 2;
  return (a + c) / 2 + Math.sqrt(half * half + b * b);
}

/** Radius of a circle that holds the gate ellipse of two independent covariances, metres. */
export function gateRadiusM(trackVarianceM2: number, measurementVarianceM2: number, gate2: number): number {
  return Math.sqrt(gate2 * (trackVarianceM2 + measurementVarianceM2));
}

/** Squared Mahalanobis distance that holds probability `p` of a chi-square with two degrees of freedom. */
export function gateOf2(p: number): number {
  return -2 * Math.log(1 - p);
}
