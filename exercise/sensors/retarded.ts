/** When a sound that arrives now was made. */

export interface Emitted<P> {
  /** Seconds before its arrival. */
  readonly delayS: number;
  /** Where its source was then. */
  readonly from: P;
  readonly rangeM: number;
}

/**
 * Solves |p(t - d) - a| = c·d for the delay d by fixed-point iteration, which shrinks the error by v/c (about 1/150) each time.
 * `sourceAt(delayS)` is the source's place so long ago; `rangeTo` its distance from the receiver in metres.
 */
export function emission<P>(
  sourceAt: (delayS: number) => P,
  rangeTo: (place: P) => number,
  soundSpeedMps: number,
): Emitted<P> {
  let from = sourceAt(0);
  let rangeM = rangeTo(from);
  let delayS = rangeM / soundSpeedMps;
  for (let i = 0; i < 8; i++) {
    from = sourceAt(delayS);
    rangeM = rangeTo(from);
    const next = rangeM / soundSpeedMps;
    const change = Math.abs(next - delayS);
    delayS = next;
    if (change < 1e-4) break;
  }
  return { delayS, from, rangeM };
}
