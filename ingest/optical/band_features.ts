/** What the single bands say of a hull: how it stands out of the clutter over all of them, its colour, and whether it moves between them. */
import { fillInvalid } from "./fill_invalid.ts";
import {
  answers,
  type ClutterFilter,
  clutterFilters,
  clutterNorm,
  coherence,
  type Patches,
  patchAt,
  patchLength,
} from "./kernel/clutter_filter.ts";
import type { Hull } from "./kernel/hulls.ts";
import { PixelSet } from "./kernel/pixel_set.ts";
import { putInPlace } from "./kernel/selection.ts";
import { inMemory, takeFloats } from "./kernel/vector_memory.ts";
import type { Region, WorkGrid } from "./work_grid.ts";

export interface BandFeatures {
  /** Answer of the clutter filter to a grey spot, in standard deviations of its answers around. */
  readonly grey: number;
  /** The same for a spot that is brighter towards the infrared, as paint is. */
  readonly paint: number;
  /** Largest cosine of the two (clutter_filter.ts). */
  readonly cosine: number;
  /** Mean correlation of the bands with each other over the patch. */
  readonly agreement: number;
  /** Smallest over largest contrast of the bands. */
  readonly evenness: number;
  /** ln of red over blue contrast, and of infrared over green. */
  readonly redOverBlue: number;
  readonly nirOverGreen: number;
  /** Metres that the spot stands farther east and north in red than in blue. */
  readonly shiftEastM: number;
  readonly shiftNorthM: number;
  /** ln of the reflectance around it, infrared (or the last band) and visible. */
  readonly lnNirAround: number;
  readonly lnVisibleAround: number;
}

export interface BandSight {
  readonly image: Patches;
  readonly filters: readonly ClutterFilter[];
  /** Each filter's answers at every pixel. */
  readonly answers: readonly Float32Array[];
  /** Places of blue, green, red and infrared among the bands; the same band may stand for several. */
  readonly places: readonly [blue: number, green: number, red: number, nir: number];
  readonly scale: number;
  /** Deviation of what rounding to stored whole numbers adds to each pixel, in stored numbers. */
  readonly rounding: number;
}

/** Pixels of a hull that are asked, the brightest. */
const MOST_ASKED = 12;
/** Places around a pixel, on a golden-angle spiral: spread evenly over the ring and the same for every candidate. */
const RING = 48;
const ringRadius = (i: number): number => 7 + (13 * i) / (RING - 1);
const RING_ACROSS = Int32Array.from({ length: RING }, (_, i) => Math.round(ringRadius(i) * Math.cos(2.39996 * i)));
const RING_DOWN = Int32Array.from({ length: RING }, (_, i) => Math.round(ringRadius(i) * Math.sin(2.39996 * i)));
/** What was last asked of a ring. */
const ring = new Float64Array(RING);
/** Scratch of the patch around a pixel. */
let patch = new Float64Array(0);

function patchOf(bands: number): Float64Array {
  if (patch.length !== patchLength(bands)) patch = new Float64Array(patchLength(bands));
  return patch;
}

const FARTHEST_SHIFT_M = 40;
const SMALLEST = 1e-4;

/** `light` are the region's bands of light as floats in the memory of vector loops (kernel/vector_memory.ts). */
export function lookThroughBands(
  region: Region,
  grid: WorkGrid,
  use: Uint8Array,
  light: readonly Float32Array[],
): BandSight {
  const { plan } = grid;
  const place = (band: number | undefined, otherwise: number): number =>
    band === undefined ? otherwise : Math.max(0, plan.read.indexOf(band));
  const blue = place(plan.visible[0], 0);
  const red = place(plan.visible.at(-1), blue);
  const green = place(plan.visible[1], blue);
  const nir = place(plan.nir, red);
  const { valid, width, rows, isWhole } = region;
  const bands = isWhole ? light : light.map((band) => inMemory(fillInvalid(band, valid, width, rows, grid.gsdM)));
  const image: Patches = { bands, valid, hasGaps: !isWhole, width, height: rows };
  const grey = light.map(() => 1);
  const paint = light.map((_, b) => (b === nir ? 1.1 : b === red ? 0.9 : 0.35));
  const filters = clutterFilters(image, use, [grey, paint]) ?? [];
  return {
    image,
    filters,
    answers: answers(
      filters,
      image,
      filters.map(() => takeFloats(width * rows)),
    ),
    places: [blue, green, red, nir],
    scale: grid.scale,
    rounding: region.isInteger ? Math.sqrt(1 / 12) : 0,
  };
}

export function measureBands(
  hull: Hull,
  brightness: Float32Array,
  sight: BandSight,
  metresPerPx: readonly [number, number, number, number],
): BandFeatures {
  const asked = [...hull.pixels].sort((a, b) => brightness[b]! - brightness[a]!).slice(0, MOST_ASKED);
  const { standing, cosine, best } = askFilters(asked, sight);
  const levels = sight.image.bands.map((_, b) => ringLevel(sight, b, best));
  const contrasts = sight.image.bands.map((band, b) => {
    let sum = 0;
    for (const at of asked) sum += band[at]! - levels[b]!;
    return sum / asked.length / sight.scale;
  });
  const [blue, green, red, nir] = sight.places;
  const positive = (b: number): number => Math.max(SMALLEST, contrasts[b]!);
  const shift = shiftBetween(hull, sight, levels);
  const [ec, er, nc, nr] = metresPerPx;
  const clip = (value: number): number => Math.max(-FARTHEST_SHIFT_M, Math.min(FARTHEST_SHIFT_M, value));
  return {
    grey: standing[0] ?? 0,
    paint: standing[1] ?? 0,
    cosine,
    agreement: agreementAt(sight, best),
    evenness: Math.min(...contrasts) / Math.max(SMALLEST, Math.max(...contrasts)),
    redOverBlue: Math.log(positive(red) / positive(blue)),
    nirOverGreen: Math.log(positive(nir) / positive(green)),
    shiftEastM: clip(ec * shift[0] + er * shift[1]),
    shiftNorthM: clip(nc * shift[0] + nr * shift[1]),
    lnNirAround: Math.log(Math.max(1e-3, levels[nir]! / sight.scale)),
    lnVisibleAround: Math.log(Math.max(1e-3, levels[green]! / sight.scale)),
  };
}

function askFilters(asked: readonly number[], sight: BandSight): { standing: number[]; cosine: number; best: number } {
  const { image, filters } = sight;
  const patch = patchOf(image.bands.length);
  let [best, cosine, strongest, norm, solvedAt] = [asked[0]!, 0, 0, 0, -1];
  const standing: number[] = [];
  for (let k = 0; k < filters.length; k++) {
    const map = sight.answers[k]!;
    let place = asked[0]!;
    for (let i = 1; i < asked.length; i++) if (map[asked[i]!]! > map[place]!) place = asked[i]!;
    const stands = map[place]! / Math.max(1e-9, noiseAround(map, image, place));
    // The filters have one clutter, so that the same patch has the same length for all of them.
    if (place !== solvedAt) {
      const isInside = patchAt(image, place % image.width, Math.floor(place / image.width), patch);
      norm = isInside ? clutterNorm(filters[k]!, patch) : 0;
      solvedAt = place;
    }
    if (norm > 0) cosine = Math.max(cosine, coherence(filters[k]!, patch, norm));
    if (stands > strongest) [strongest, best] = [stands, place];
    standing.push(Math.asinh(stands));
  }
  return { standing, cosine, best };
}

/** Root mean square of a filter's answers in the ring around a pixel, without the strongest few, which may be a neighbour. */
function noiseAround(map: Float32Array, image: Patches, at: number): number {
  const count = fillRing(map, image, at, true);
  if (count === 0) return Number.POSITIVE_INFINITY;
  const kept = Math.max(1, Math.floor(count * 0.85));
  putInPlace(ring, kept - 1, 0, count - 1);
  let sum = 0;
  for (let i = 0; i < kept; i++) sum += ring[i]!;
  return Math.sqrt(sum / kept);
}

/** Fills `ring` with the values, or their squares, of the valid pixels around `at`, and says how many there are. */
function fillRing(values: ArrayLike<number>, image: Patches, at: number, squared: boolean): number {
  const { width, height, valid } = image;
  const x = at % width;
  const y = (at - x) / width;
  let count = 0;
  for (let i = 0; i < RING; i++) {
    const u = x + RING_ACROSS[i]!;
    const v = y + RING_DOWN[i]!;
    if (u < 0 || v < 0 || u >= width || v >= height || valid[v * width + u] !== 1) continue;
    const value = values[v * width + u]!;
    ring[count++] = squared ? value * value : value;
  }
  return count;
}

/** Median of a band in the ring. */
function ringLevel({ image }: BandSight, b: number, at: number): number {
  const band = image.bands[b]!;
  const count = fillRing(band, image, at, false);
  if (count === 0) return band[at]!;
  putInPlace(ring, count >> 1, 0, count - 1);
  return ring[count >> 1]!;
}

function agreementAt({ image }: BandSight, at: number): number {
  const n = patchLength(1);
  const bands = image.bands.length;
  const patch = patchOf(bands);
  if (bands < 2 || !patchAt(image, at % image.width, Math.floor(at / image.width), patch)) return 1;
  let sum = 0;
  for (let p = 0; p < bands; p++)
    for (let q = 0; q < p; q++) {
      let [pp, pq, qq] = [1e-9, 0, 1e-9];
      for (let j = 0; j < n; j++) {
        const [u, v] = [patch[p * n + j]!, patch[q * n + j]!];
        pp += u * u;
        pq += u * v;
        qq += v * v;
      }
      sum += pq / Math.sqrt(pp * qq);
    }
  return (2 * sum) / (bands * (bands - 1));
}

/** Pixels from the centre of the hull in blue to that in red. */
function shiftBetween(hull: Hull, { image, places }: BandSight, levels: readonly number[]): readonly [number, number] {
  const [blue, , red] = places;
  if (blue === red) return [0, 0];
  const { width, height } = image;
  const [inBlue, inRed] = [image.bands[blue]!, image.bands[red]!];
  let [sumBlue, xBlue, yBlue, sumRed, xRed, yRed] = [1e-9, 0, 0, 1e-9, 0, 0];
  inside.begin(hull.pixels, width, 2);
  for (let i = 0; i < hull.pixels.length; i++) {
    const x = hull.pixels[i]! % width;
    const y = Math.floor(hull.pixels[i]! / width);
    for (let v = Math.max(0, y - 2); v <= Math.min(height - 1, y + 2); v++)
      for (let u = Math.max(0, x - 2); u <= Math.min(width - 1, x + 2); u++) {
        const at = v * width + u;
        if (image.valid[at] !== 1 || !inside.add(u, v)) continue;
        const ofBlue = Math.max(0, inBlue[at]! - levels[blue]!);
        const ofRed = Math.max(0, inRed[at]! - levels[red]!);
        sumBlue += ofBlue;
        xBlue += ofBlue * u;
        yBlue += ofBlue * v;
        sumRed += ofRed;
        xRed += ofRed * u;
        yRed += ofRed * v;
      }
  }
  return [xRed / sumRed - xBlue / sumBlue, yRed / sumRed - yBlue / sumBlue];
}

/** Scratch of `shiftBetween`. */
const inside = new PixelSet();
