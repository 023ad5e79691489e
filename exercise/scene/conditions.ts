/** Seas and skies in which a detector has to find ships, and what of them differs from one practice scene to the next. */
import { between, stream, uniform } from "../random.ts";

export const CONDITIONS = ["calm", "rough", "glint", "cloudy", "coastal"] as const;
export type Condition = (typeof CONDITIONS)[number];

export interface Sky {
  /** Reflectance of the air and the share of the surface's that comes through, per band: as seen from space, or corrected for most of it. */
  readonly air: readonly number[];
  readonly through: readonly number[];
}

export interface Setting {
  readonly condition: Condition;
  readonly seed: number;
  readonly windMps: number;
  /** Standard deviation of the waves' reflectance before the bands' share. */
  readonly roughness: number;
  /** Reflectance of the glint where it is strongest; 0 without. */
  readonly glint: number;
  /** Shares of the scene under large clouds, and small ones a square kilometre. */
  readonly cloudShare: number;
  readonly puffsPerKm2: number;
  readonly landShare: number;
  readonly sky: Sky;
}

const SETTING = stream("practice setting");
/** Rayleigh scattering falls with the fourth power of the wavelength (0.49, 0.56, 0.665, 0.842 µm). */
const FULL_AIR = [0.085, 0.055, 0.033, 0.015] as const;
const FULL_THROUGH = [0.8, 0.85, 0.9, 0.93] as const;

export function settingOf(condition: Condition, seed: number): Setting {
  const draw = (low: number, high: number, what: number): number => between(low, high, seed, SETTING, what);
  const windMps = {
    calm: draw(1, 4.5, 0),
    rough: draw(10, 15, 0),
    glint: draw(4, 9, 0),
    cloudy: draw(3, 8, 0),
    coastal: draw(2, 7, 0),
  }[condition];
  // Half of the scenes are corrected for the air, as level 2A products are.
  const left = uniform(seed, SETTING, 1) < 0.5 ? 1 : draw(0.02, 0.2, 2);
  return {
    condition,
    seed,
    windMps,
    roughness: 0.0016 * windMps + 0.004,
    glint: condition === "glint" ? draw(0.04, 0.13, 3) : condition === "coastal" ? draw(0, 0.006, 3) : 0,
    cloudShare: { calm: 0, rough: draw(0, 0.04, 4), glint: 0, cloudy: draw(0.1, 0.4, 4), coastal: draw(0, 0.05, 4) }[
      condition
    ],
    puffsPerKm2: { calm: 0, rough: 0.25, glint: 0, cloudy: draw(0.5, 2, 5), coastal: 0.25 }[condition],
    landShare: condition === "coastal" ? draw(0.15, 0.45, 6) : 0,
    sky: {
      air: FULL_AIR.map((value) => value * left + 0.004 * (1 - left)),
      through: FULL_THROUGH.map((value) => 1 - (1 - value) * left),
    },
  };
}
