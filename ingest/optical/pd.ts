/**
 * Probability of detection by length, from the contrast that the scene's own clutter asks for.
 *
 * A hull of length L and beam L/6 covers its brightest pixel to the share min(1, L/g)·min(1, L/6/g). Hull contrasts over the water are
 * taken as lognormal with median 0.10 and ln-deviation 0.8: the mixture of white, grey, red, green, container and dark hulls that the
 * synthetic scenes draw. So it is a model of what one would see, not a count of what was seen, and it leaves out moored ships.
 */
const MEDIAN_CONTRAST = 0.1;
const LN_DEVIATION = 0.8;
const LENGTHS_M = [15, 30, 60, 120, 240] as const;
/** Losses that contrast does not explain: overlap, splitting, edges. */
const CEILING = 0.98;

export function pdByLength(contrastNeeded: number, gsdM: number): { lengthM: number; pd: number }[] {
  return LENGTHS_M.map((lengthM) => {
    const share = Math.min(1, lengthM / gsdM) * Math.min(1, lengthM / 6 / gsdM);
    const z = Math.log(contrastNeeded / share / MEDIAN_CONTRAST) / LN_DEVIATION;
    return { lengthM, pd: Math.round(CEILING * (1 - normalCdf(z)) * 1000) / 1000 };
  });
}

/** Abramowitz & Stegun 26.2.17, absolute error below 7.5e-8. */
function normalCdf(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail =
    Math.exp((-z * z) / 2) *
    0.3989422804014327 *
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return z >= 0 ? 1 - tail : tail;
}
