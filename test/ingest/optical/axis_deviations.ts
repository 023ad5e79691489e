/** What a covariance on the map says along and across an axis. */
export function axisDeviations(
  [ee, en, nn]: readonly [number, number, number],
  azimuthRad: number,
): { readonly along: number; readonly across: number } {
  const [sin, cos] = [Math.sin(azimuthRad), Math.cos(azimuthRad)];
  return {
    along: Math.sqrt(ee * sin * sin + 2 * en * sin * cos + nn * cos * cos),
    across: Math.sqrt(ee * cos * cos - 2 * en * sin * cos + nn * sin * sin),
  };
}
