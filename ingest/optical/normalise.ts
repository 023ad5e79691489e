/** Raw numbers to reflectance, and which bands are light of which colour. */
import type { Samples } from "./block_decode.ts";
import type { SceneHeader } from "./guard.ts";

/** Which bands feed the two channels of the detector. A panchromatic scene has only the visible one. */
export interface BandPlan {
  readonly visible: readonly number[];
  readonly nir: number | undefined;
  /** All bands read, ascending; `visible` and `nir` index the file's bands, not this list. */
  readonly read: readonly number[];
}

const NIR_NAMES = /^(b0?8a?|nir|near.?infra.?red)$/i;
const VISIBLE_NAMES = /^(b0?[234]|blue|green|red)$/i;

/** By band names where the file has them, else by the usual order: 1 panchromatic, 3 red–green–blue, 4 or more blue–green–red–NIR. */
export function planBands(header: SceneHeader): BandPlan {
  const { bands, bandNames } = header;
  let nir: number | undefined = bandNames.findIndex((name) => NIR_NAMES.test(name));
  let visible = bandNames.flatMap((name, i) => (VISIBLE_NAMES.test(name) ? [i] : []));
  if (nir < 0) nir = bands >= 4 ? 3 : undefined;
  if (visible.length === 0) visible = bands >= 3 ? [0, 1, 2] : [0];
  const read = [...new Set(nir === undefined ? visible : [...visible, nir])].sort((a, b) => a - b);
  return { visible, nir, read };
}

/** Sentinel-2 products in ten-thousandths saturate here. */
const SENTINEL_CEILING = 28_000;

/**
 * Raw value of reflectance 1. 8-bit and float files say it by their type; 16-bit ones by their values: ten-thousandths, unless
 * a few of the sampled pixels lie beyond what such a product can hold, and so the range must be the full 65535.
 */
export function reflectanceScale(header: SceneHeader, sample: Float32Array): number {
  if (header.sampleFormat === 3) return sample.some((value) => value > 20 && value !== header.nodata) ? 10000 : 1;
  if (header.bitsPerSample === 8) return 255;
  let beyond = 0;
  for (const value of sample) if (value > SENTINEL_CEILING && value !== header.nodata) beyond++;
  return beyond >= 3 ? 65535 : 10000;
}

/** Shortest run of pixels that are 0 in every band which is taken for missing data in a file that names no nodata value. */
const ZERO_RUN_PX = 24;

/**
 * 1 where every band holds data. The named nodata value counts when all bands have it (a dark band may reach it honestly); without one,
 * long runs of zeros in every band do.
 */
export function validMask(header: SceneHeader, bands: readonly Samples[], width: number): Uint8Array {
  const valid = new Uint8Array(bands[0]!.length);
  for (const band of bands) markPresent(valid, band, header.nodata ?? 0);
  if (header.sampleFormat === 3 || bands[0] instanceof Float32Array)
    for (const band of bands) dropUndefined(valid, band as Float32Array);
  if (header.nodata === undefined) keepShortRuns(valid, bands, width);
  return valid;
}

function markPresent(valid: Uint8Array, band: Samples, missing: number): void {
  for (let i = 0; i < valid.length; i++) if (band[i] !== missing) valid[i] = 1;
}

function dropUndefined(valid: Uint8Array, band: Float32Array): void {
  // Only NaN and the infinities differ from themselves after subtraction.
  for (let i = 0; i < valid.length; i++) if (band[i]! - band[i]! !== 0) valid[i] = 0;
}

function keepShortRuns(valid: Uint8Array, bands: readonly Samples[], width: number): void {
  for (let row = 0; row < valid.length; row += width) {
    let start = row;
    for (let i = row; i <= row + width; i++) {
      if (i < row + width && valid[i] === 0) continue;
      if (i - start < ZERO_RUN_PX && start > row && i < row + width)
        for (let k = start; k < i; k++) if (bands.every((band) => Number.isFinite(band[k]!))) valid[k] = 1;
      start = i + 1;
    }
  }
}
