/** Raw numbers to reflectance, and which bands are light of which colour. */
import { COMPRESSION, type Samples } from "./block_decode.ts";
import type { SceneHeader } from "./guard.ts";

/** Which bands feed the two channels of the detector. A panchromatic scene has only the visible one. */
export interface BandPlan {
  readonly visible: readonly number[];
  readonly nir: number | undefined;
  /** All bands read, ascending; `visible` and `nir` index the file's bands, not this list. */
  readonly read: readonly number[];
  /** The band that tells what is valid: transparency, or the file's mask under the number of bands (read.ts). */
  readonly validity: number | undefined;
}

const NIR_NAMES = /(^|[^a-z0-9])(b0?8a?|nir|near.?infra.?red)($|[^a-z0-9])/i;
const VISIBLE_NAMES = /(^|[^a-z0-9])(b0?[234]|blue|green|red)($|[^a-z0-9])/i;
/** Words with "red" in them that are not the red band. */
const NOT_VISIBLE_NAMES = /edge|infra|nir|swir|mask|aot|wvp/i;
/** Wavelengths in nanometres of what the detector calls visible and near-infrared: from blue to red, and from there to water vapour. */
const VISIBLE_NM = [430, 690] as const;
const NIR_NM = [760, 905] as const;

/**
 * By band names where the file has them, else by wavelengths, else by the usual order: 1 panchromatic, 3 red–green–blue, 4 or more
 * blue–green–red–NIR.
 */
export function planBands(header: SceneHeader): BandPlan {
  const { alphaBand } = header;
  const bands = bandsOfLight(header);
  let { visible, nir } = namedBands(header);
  if (visible.length === 0 && nir === undefined) nir = bands >= 4 ? 3 : undefined;
  if (visible.length === 0) visible = bands >= 3 ? [0, 1, 2] : [0];
  const read = [...new Set(nir === undefined ? visible : [...visible, nir])].sort((a, b) => a - b);
  const validity = alphaBand ?? (header.mask === undefined ? undefined : header.bands);
  return { visible, nir, read, validity };
}

/** Transparency comes behind the bands of light. */
function bandsOfLight({ alphaBand, bands }: SceneHeader): number {
  return alphaBand ?? bands;
}

/** The bands whose name or wavelength says what light they are. */
export function namedBands(header: SceneHeader): { readonly visible: readonly number[]; readonly nir?: number } {
  const { bandNames, wavelengthsNm } = header;
  const light = Array.from({ length: bandsOfLight(header) }, (_, band) => band);
  const between = (band: number, [from, to]: readonly [number, number]): boolean =>
    wavelengthsNm[band]! >= from && wavelengthsNm[band]! <= to;
  const named = (band: number): string => bandNames[band] ?? "";
  const nir = light.find((band) => NIR_NAMES.test(named(band))) ?? light.find((band) => between(band, NIR_NM));
  const byName = light.filter((band) => VISIBLE_NAMES.test(named(band)) && !NOT_VISIBLE_NAMES.test(named(band)));
  const visible = byName.length > 0 ? byName : light.filter((band) => between(band, VISIBLE_NM));
  return { visible, ...(nir === undefined ? {} : { nir }) };
}

/** The bands of light, and behind them the one that tells what is valid. */
export function storedBands(plan: BandPlan): number[] {
  return plan.validity === undefined ? [...plan.read] : [...plan.read, plan.validity];
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

/** JPEG smears what is missing over its blocks of colour, of sixteen pixels. */
const SMEAR_PX = 16;

/**
 * 1 where every band holds data: `bands` are those of storedBands. The named nodata value counts when all bands have it (a dark band may
 * reach it honestly); without one, long runs of zeros in every band do. A mask or a transparency decides beside it. Integers that
 * come as floats are not undefined anywhere. The mask is written to `valid` where the caller has memory for it.
 */
export function validMask(
  header: SceneHeader,
  plan: BandPlan,
  bands: readonly Samples[],
  width: number,
  mayBeUndefined = bands[0] instanceof Float32Array,
  valid: Uint8Array = new Uint8Array(bands[0]!.length),
): Uint8Array {
  const light = bands.slice(0, plan.read.length);
  const validity = bands[plan.read.length];
  if (validity !== undefined && header.nodata === undefined) valid.fill(1);
  else markPresent(valid, light, header.nodata ?? 0);
  if (mayBeUndefined) for (const band of light) dropUndefined(valid, band as Float32Array);
  if (validity !== undefined) for (let i = 0; i < valid.length; i++) valid[i] = validity[i] === 0 ? 0 : valid[i]!;
  else if (header.nodata === undefined) keepShortRuns(valid, light, width);
  if (header.compression === COMPRESSION.jpeg && valid.includes(0)) return eroded(valid, width, SMEAR_PX);
  return valid;
}

/** 0 within a square of ±reach around each 0. */
function eroded(valid: Uint8Array, width: number, reach: number): Uint8Array {
  const out = valid.slice();
  const rows = valid.length / width;
  for (let at = valid.indexOf(0); at >= 0; at = valid.indexOf(0, at + 1)) {
    const x = at % width;
    const y = (at - x) / width;
    // Only the rim of a missing area spreads beyond it.
    if (x > 0 && x < width - 1 && y > 0 && y < rows - 1)
      if (valid[at - 1] === 0 && valid[at + 1] === 0 && valid[at - width] === 0 && valid[at + width] === 0) continue;
    const [left, right] = [Math.max(0, x - reach), Math.min(width, x + reach + 1)];
    for (let v = Math.max(0, y - reach); v <= Math.min(rows - 1, y + reach); v++)
      out.fill(0, v * width + left, v * width + right);
  }
  return out;
}

function markPresent(valid: Uint8Array, bands: readonly Samples[], missing: number): void {
  const [first, ...others] = bands;
  if (first!.indexOf(missing) < 0) {
    valid.fill(1);
    return;
  }
  for (let i = 0; i < valid.length; i++) valid[i] = first![i] === missing ? 0 : 1;
  // Where the first band holds data the others need not be asked.
  for (let i = valid.indexOf(0); i >= 0 && i < valid.length; i++)
    if (valid[i] === 0) for (const band of others) if (band[i] !== missing) valid[i] = 1;
}

function dropUndefined(valid: Uint8Array, band: Float32Array): void {
  // Only NaN and the infinities differ from themselves after subtraction.
  for (let i = 0; i < valid.length; i++) if (band[i]! - band[i]! !== 0) valid[i] = 0;
}

function keepShortRuns(valid: Uint8Array, bands: readonly Samples[], width: number): void {
  for (let start = valid.indexOf(0); start >= 0; ) {
    const row = start - (start % width);
    let end = start + 1;
    while (end < row + width && valid[end] === 0) end++;
    // A run at the border of the window may go on beyond it.
    if (end - start < ZERO_RUN_PX && start > row && end < row + width)
      for (let k = start; k < end; k++) if (bands.every((band) => Number.isFinite(band[k]!))) valid[k] = 1;
    start = valid.indexOf(0, end);
  }
}
