/** Quantiles of a mixture of normal distributions that is cut off at both ends. */

const STEPS = 48;

/** Φ((x - mean) / sigma), by Abramowitz & Stegun 7.1.26: right to 1e-7. */
function below(x: number, mean: number, sigma: number): number {
  const z = (x - mean) / (Math.SQRT2 * sigma);
  const t = 1 / (1 + 0.3275911 * Math.abs(z));
  const poly = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  const tail = 0.5 * poly * Math.exp(-z * z);
  return z < 0 ? tail : 1 - tail;
}

/**
 * The value in [low, high] below which the share `p` of what the mixture has there lies. `weights` are ≥ 0 in any measure, `sigmas` > 0.
 * A mixture that has nothing there is taken as even.
 */
export function mixtureQuantile(
  weights: ArrayLike<number>,
  means: ArrayLike<number>,
  sigmas: ArrayLike<number>,
  p: number,
  low: number,
  high: number,
): number {
  const massBelow = (x: number): number => {
    let sum = 0;
    for (let i = 0; i < weights.length; i++) sum += weights[i]! * below(x, means[i]!, sigmas[i]!);
    return sum;
  };
  const first = massBelow(low);
  const total = massBelow(high) - first;
  if (!(total > 0)) return low + p * (high - low);
  let [from, to] = [low, high];
  for (let k = 0; k < STEPS; k++) {
    const middle = (from + to) / 2;
    if (massBelow(middle) - first < p * total) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
}
