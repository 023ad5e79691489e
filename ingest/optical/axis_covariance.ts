/** A covariance that is known along and across an axis, in the directions of the map. */

/** [ee, en, nn] of the variances along and across an axis that points to `azimuthRad` (clockwise from north), in their unit. */
export function axisCovariance(
  along: number,
  across: number,
  azimuthRad: number,
): readonly [ee: number, en: number, nn: number] {
  const [sin, cos] = [Math.sin(azimuthRad), Math.cos(azimuthRad)];
  return [along * sin * sin + across * cos * cos, (along - across) * sin * cos, along * cos * cos + across * sin * sin];
}
