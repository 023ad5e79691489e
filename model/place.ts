/** A place on WGS-84, degrees. Longitude in [-180, 180], latitude in [-90, 90]. */
export interface LonLat {
  readonly lonDeg: number;
  readonly latDeg: number;
}

/** Position covariance in the local east-north plane, m². Symmetric positive definite when well formed. */
export interface Covariance2 {
  readonly eeM2: number;
  readonly enM2: number;
  readonly nnM2: number;
}

/** A closed exterior ring, [longitude, latitude] in degrees, first = last, at least four points. */
export type Ring = readonly (readonly [number, number])[];

/** A box in degrees. `westDeg > eastDeg` means that it crosses the antimeridian. */
export interface GeoBox {
  readonly westDeg: number;
  readonly southDeg: number;
  readonly eastDeg: number;
  readonly northDeg: number;
}

export function isWellFormed(cov: Covariance2): boolean {
  return cov.eeM2 > 0 && cov.nnM2 > 0 && cov.eeM2 * cov.nnM2 - cov.enM2 * cov.enM2 > 0;
}

export function contains(box: GeoBox, place: LonLat): boolean {
  if (place.latDeg < box.southDeg || place.latDeg > box.northDeg) return false;
  return box.westDeg <= box.eastDeg
    ? place.lonDeg >= box.westDeg && place.lonDeg <= box.eastDeg
    : place.lonDeg >= box.westDeg || place.lonDeg <= box.eastDeg;
}

/** Semi-axes (m) and the major axis' direction (degrees clockwise from north) of the ellipse that holds `probability`. */
export function ellipse(cov: Covariance2, probability: number): { majorM: number; minorM: number; axisDeg: number } {
  const scale = -2 * Math.log(1 - probability); // chi-square quantile with two degrees of freedom
  const mean = (cov.eeM2 + cov.nnM2) / 2;
  const half = Math.hypot((cov.eeM2 - cov.nnM2) / 2, cov.enM2);
  const axisRad = 0.5 * Math.atan2(2 * cov.enM2, cov.nnM2 - cov.eeM2);
  return {
    majorM: Math.sqrt(Math.max(0, mean + half) * scale),
    minorM: Math.sqrt(Math.max(0, mean - half) * scale),
    axisDeg: ((axisRad * 180) / Math.PI + 180) % 180,
  };
}
