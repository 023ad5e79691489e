/**
 * When each band of a push-broom instrument looks at a place.
 *
 * Sentinel-2's bands look one after the other within 2.6 s (ESA, Sentinel-2 MSI user guide, inter-band offsets against B02). In every other
 * of its twelve detectors the order is the reverse, and a product does not say which pixel is whose: so the offsets hold but for their
 * common sign.
 */

const SENTINEL_2: readonly (readonly [name: RegExp, offsetS: number])[] = [
  [/(^|[^a-z0-9])(b0?2|blue)($|[^a-z0-9])/i, 0],
  [/(^|[^a-z0-9])(b0?3|green)($|[^a-z0-9])/i, 0.527],
  [/(^|[^a-z0-9])(b0?4|red)($|[^a-z0-9])/i, 1.005],
  [/(^|[^a-z0-9])(b0?8|nir|near.?infra.?red)($|[^a-z0-9])/i, 0.264],
];
/** Offsets in the usual order of unnamed bands: blue–green–red–near-infrared, or red–green–blue. */
const FOUR_S = [0, 0.527, 1.005, 0.264] as const;
const THREE_S = [1.005, 0.527, 0] as const;

/** Pixels that Sentinel-2's 10 m bands have: 10 m, and less where a Web Mercator grid counts them long. */
const FINEST_M = 5.5;
const COARSEST_M = 10.5;

/** Offsets in seconds from their mean, one a band of `read`; undefined where the instrument is not known. */
export function bandTimesS(
  bandNames: readonly (string | undefined)[],
  bands: number,
  read: readonly number[],
  gsdM: number,
): readonly number[] | undefined {
  if (gsdM < FINEST_M || gsdM > COARSEST_M || read.length < 3) return undefined;
  const unnamed = read.every((band) => (bandNames[band] ?? "") === "");
  const times = read.map((band) =>
    unnamed
      ? (bands === 3 ? THREE_S : FOUR_S)[band]
      : SENTINEL_2.find(([name]) => name.test(bandNames[band] ?? ""))?.[1],
  );
  const known = times.filter((time) => time !== undefined);
  if (known.length < times.length) return undefined;
  const mean = known.reduce((sum, time) => sum + time, 0) / known.length;
  return known.map((time) => time - mean);
}
