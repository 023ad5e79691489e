/**
 * The passive sonar equation: how well an array on the sea bed hears a ship.
 *
 * Source level: the JOMOPANS-ECHO reference spectrum (A. MacGillivray and C. de Jong, J. Mar. Sci. Eng. 2021, 9, 369, eqs. 3-5),
 * integrated over the band in closed form. Levels are dB re 1 µPa at 1 m over the whole band.
 */
import type { VesselType } from "../world/vessel.ts";

export const BAND_LOW_HZ = 100;
export const BAND_HIGH_HZ = 1_000;

/** Reference speeds of the model, knots. */
const REFERENCE_KN: Readonly<Record<VesselType, number>> = {
  container: 18,
  cargo: 13.9,
  bulker: 13.9,
  tanker: 12.4,
  ferry: 9.7,
  "fast-ferry": 9.7,
  fishing: 6.4,
  tug: 3.7,
  pilot: 7.4,
  patrol: 11.1,
  rhib: 10.6,
  leisure: 10.6,
};
const [K_DB, D, F1_KN_HZ, REFERENCE_LENGTH_M] = [191, 3, 480, 91.44] as const;
/** The model's law of speed is not believed below this share of the reference speed: machinery keeps running. */
const SLOWEST_SHARE = 0.6;
const MPS_PER_KN = 1852 / 3600;

/** Half of the power goes down and up: the surface's image, dB. */
const SURFACE_LOSS_DB = 6;
/** Noise of the band at moderate wind and traffic, about 64 dB re 1 µPa²/Hz. */
export const NOISE_DB = 93.3;
const ARRAY_GAIN_DB = 12;
export const DETECTION_THRESHOLD_DB = -5;
/** Spread of the fading, dB: the probability of detection is Φ(excess / 7). */
export const FADING_SIGMA_DB = 7;

/** Source level of a ship over the band, before its own deviation from the class. */
export function sourceLevelDb(type: VesselType, lengthM: number, speedMps: number): number {
  const referenceKn = REFERENCE_KN[type];
  const f1 = F1_KN_HZ / referenceKn;
  const primitive = (f: number): number => (f1 / D) * Math.atan((f / f1 - 1) / D);
  const bandDb = K_DB - 20 * Math.log10(f1) + 10 * Math.log10(primitive(BAND_HIGH_HZ) - primitive(BAND_LOW_HZ));
  const share = Math.max(SLOWEST_SHARE, speedMps / MPS_PER_KN / referenceKn);
  return bandDb + 60 * Math.log10(share) + 20 * Math.log10(lengthM / REFERENCE_LENGTH_M);
}

/** Spherical spreading to 200 m, between spherical and cylindrical beyond, and absorption by the bottom. */
export function transmissionLossDb(rangeM: number): number {
  const near = Math.max(1, Math.min(rangeM, 200));
  const far = Math.max(1, rangeM / 200);
  return 20 * Math.log10(near) + 16 * Math.log10(far) + (0.3 * rangeM) / 1_000;
}

/** Signal excess over the threshold, dB: at 0 the ship is heard half of the time. */
export function signalExcessDb(sourceDb: number, rangeM: number, noiseDb = NOISE_DB): number {
  const received = sourceDb - SURFACE_LOSS_DB - transmissionLossDb(rangeM);
  return received - (noiseDb - ARRAY_GAIN_DB) - DETECTION_THRESHOLD_DB;
}
