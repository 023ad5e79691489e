/** The WGS-84 ellipsoid and its conformal latitude (Karney 2011, "Transverse Mercator with an accuracy of a few nanometers", eqs. 7–9, 19–21). */

export const SEMI_MAJOR_M = 6378137;
export const FLATTENING = 1 / 298.257223563;
export const ECCENTRICITY = Math.sqrt(FLATTENING * (2 - FLATTENING));
export const DEG = Math.PI / 180;

/** Tangent of the conformal latitude from that of the geodetic one. */
export function conformalTan(tau: number): number {
  const sigma = Math.sinh(ECCENTRICITY * Math.atanh((ECCENTRICITY * tau) / Math.hypot(1, tau)));
  return tau * Math.hypot(1, sigma) - sigma * Math.hypot(1, tau);
}

/** Tangent of the geodetic latitude from that of the conformal one. */
export function geodeticTan(conformal: number): number {
  // Newton's method on Karney's eq. 19; three rounds reach the last bit from this start everywhere on the ellipsoid.
  const e2 = ECCENTRICITY ** 2;
  let tau = conformal;
  for (let round = 0; round < 5; round++) {
    const value = conformalTan(tau);
    const slope = ((1 - e2) * Math.hypot(1, tau)) / (1 + (1 - e2) * tau * tau);
    const delta = ((conformal - value) / Math.hypot(1, value)) * (1 / slope);
    tau += delta;
    if (Math.abs(delta) < 1e-14 * Math.max(1, Math.abs(tau))) break;
  }
  return tau;
}
