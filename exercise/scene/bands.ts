/** The instrument: four bands that look one after the other, as push-broom instruments do. Values like those of Sentinel-2's 10 m bands. */

export const BANDS = ["B02", "B03", "B04", "B08"] as const;

const OFFSETS_S = [0, 0.527, 1.005, 0.264] as const;
const MEAN_S = OFFSETS_S.reduce<number>((sum, offset) => sum + offset, 0) / OFFSETS_S.length;

/** Each band's time against the scene's. */
export const BAND_TIMES_S: readonly number[] = OFFSETS_S.map((offset) => offset - MEAN_S);
export const BAND_PARALLAX_S = 1.005;

/** Light scattered by the air, and the share of the surface's that comes through; reflectance, per band. */
export const AIR = [0.085, 0.055, 0.033, 0.015] as const;
export const THROUGH = [0.8, 0.85, 0.9, 0.93] as const;
export const WATER = [0.02, 0.018, 0.012, 0.006] as const;
/** Share of the waves' slope that shows. */
export const GLITTER = [0.18, 0.18, 0.18, 0.12] as const;
export const WOOD = [0.03, 0.05, 0.04, 0.3] as const;
export const SOIL = [0.1, 0.13, 0.17, 0.22] as const;
export const TOWN = [0.15, 0.16, 0.17, 0.2] as const;
export const CLOUD = [0.58, 0.562, 0.55, 0.538] as const;
/** Digital numbers of a reflectance of 1. */
export const SCALE = 10_000;
