/** What on the sea looks like ships: whitecaps on the crests, and glint that sparkles differently in every band. */
import { between, normal, stream, uniform } from "../random.ts";
import { BANDS } from "./bands.ts";
import type { Setting } from "./conditions.ts";
import { field, SWELL_PX } from "./texture.ts";

const CAPS = stream("whitecaps");
const GLINT = stream("glint");
const FOAM = [0.42, 0.42, 0.4, 0.32] as const;
/** Waves leave the image's square sooner than it repeats. */
const wrapped = (x: number, y: number): number => (y % SWELL_PX) * SWELL_PX + (x % SWELL_PX);

/**
 * Share of each pixel under foam. Coverage by wind as A. Callaghan et al. 2008 (J. Geophys. Res. 113, C09022): no foam below 3.7 m/s; single
 * whitecaps of a few square metres, three quarters of them on crests.
 */
export function whitecaps(setting: Setting, size: number, pixelM: number, crest: Float32Array): Float32Array {
  const { windMps, seed } = setting;
  const share = 0.01 * (windMps < 10 ? 3.18e-3 * Math.max(0, windMps - 3.7) ** 3 : 4.82e-4 * (windMps + 1.98) ** 3);
  const meanM2 = 0.028 * windMps * windMps;
  const count = Math.round((share * (size * pixelM) ** 2) / Math.max(0.1, meanM2) / 0.55);
  const foam = new Float32Array(size * size);
  for (let i = 0; i < count; i++) {
    const [x, y] = [uniform(seed, CAPS, i, 0) * (size - 1), uniform(seed, CAPS, i, 1) * (size - 1)];
    const [x0, y0] = [Math.floor(x), Math.floor(y)];
    if (crest[wrapped(x0, y0)]! < 0.5 && uniform(seed, CAPS, i, 2) > 0.25) continue;
    const part = (-Math.log(uniform(seed, CAPS, i, 3)) * meanM2) / pixelM ** 2;
    const [u, v] = [x - x0, y - y0];
    const at = y0 * size + x0;
    foam[at]! += part * (1 - u) * (1 - v);
    foam[at + 1]! += part * u * (1 - v);
    foam[at + size]! += part * (1 - u) * v;
    foam[at + size + 1]! += part * u * v;
  }
  return foam;
}

export function addFoam(surface: readonly Float32Array[], foam: Float32Array): void {
  for (let band = 0; band < BANDS.length; band++)
    for (let i = 0; i < foam.length; i++) surface[band]![i]! += 0.55 * FOAM[band]! * Math.min(1, foam[i]!);
}

/** Sun glint over the water: strongest along one column, uneven over a few hundred metres, with the waves of its band and sparkle of its own. */
export function addGlint(
  setting: Setting,
  size: number,
  waves: readonly Float32Array[],
  land: Uint8Array,
  surface: readonly Float32Array[],
): void {
  const { seed, glint } = setting;
  if (glint === 0) return;
  const middle = between(-0.2, 1.2, seed, GLINT, 0);
  const spread = between(0.35, 0.6, seed, GLINT, 1);
  const ripple = between(0.3, 0.55, seed, GLINT, 2);
  const grain = between(0.2, 0.35, seed, GLINT, 3);
  const step = between(0.4, 0.7, seed, GLINT, 4) * size;
  const patches = field(seed, GLINT, 24);
  const row = new Float32Array(size);
  for (let y = 0; y < size; y++) {
    row.fill(0);
    patches.addRow(y, 0.4, row);
    for (let x = 0; x < size; x++) {
      const at = y * size + x;
      if (land[at] === 1) continue;
      // A detector row ends somewhere, and the next looks from another angle.
      const level =
        glint * Math.exp(-0.5 * ((x / size - middle) / spread) ** 2 + row[x]! - 0.08) * (x > step ? 0.86 : 1);
      for (let band = 0; band < BANDS.length; band++) {
        const wave = ripple * waves[band]![wrapped(x, y)]! - ripple ** 2 / 2;
        const sparkle = Math.exp(grain * normal(seed, GLINT, 10 + band, x, y) - grain ** 2 / 2);
        surface[band]![at]! += level * Math.exp(wave) * sparkle;
      }
    }
  }
}
