/** What speaks for and against a hull being a vessel, as numbers that the score weighs. */
import type { BandFeatures } from "./band_features.ts";
import type { FitFeatures } from "./fit_features.ts";
import type { Hull } from "./kernel/hulls.ts";
import { PixelSet } from "./kernel/pixel_set.ts";

/** What is known of a candidate by itself. */
export interface OwnFeatures extends HullFeatures, BandFeatures {}

/** Those of the fit are there where a hull was fitted. */
export interface Features extends OwnFeatures, ContextFeatures, Partial<FitFeatures> {}

/** What the other candidates say; zero until all are known (context.ts). */
export interface ContextFeatures {
  /** ln(1 + other candidates within 600 m). */
  readonly crowding: number;
  /** ln(1 + other candidates within 2 km that stand out of the clutter as much as this one or more). */
  readonly rivals: number;
  /** Metres between its places in blue and in red, and ln of how many of the scene's candidates are apart alike, over what chance would give. */
  readonly shiftM: number;
  readonly alikeShift: number;
}

export interface HullFeatures {
  /** ln of the peak's tail score. */
  readonly lnScore: number;
  /** ln of the hull's reflectance over the water. */
  readonly lnContrast: number;
  /** ln of the hull's brightness over the local noise. */
  readonly lnSnr: number;
  /** ln of the local clutter's tail over its deviation (cfar.ts). */
  readonly tail: number;
  readonly lnLength: number;
  readonly lnWidth: number;
  /** Steepest step across the border over the plateau: near 1 for a hull, low for a cloud. */
  readonly sharpness: number;
  /** Brightness in the ring outside the hull over the plateau: near 0 for a hull, high for haze, surf and wakes. */
  readonly skirt: number;
  /** ln of the near-infrared over the visible contrast; 0 where there is no near-infrared. */
  readonly lnColour: number;
  /** 1 touching land or cloud falling to 0 at 120 m: which of the two it is, the coast on the chart often cannot say. */
  readonly edge: number;
  /** Share of land and cloud within 300 m. */
  readonly bulkShare: number;
  /** Covered area over length times width. */
  readonly fullness: number;
  /** Brightest pixel over the plateau. */
  readonly peakiness: number;
  /** Share of the brightness at the hull that was a pier's and was taken off (piers.ts): 0 in open water. */
  readonly pier: number;
}

export interface Surroundings {
  /** Metres from the hull's nearest pixel to land, cloud and missing data; Infinity beyond 120 m. */
  readonly landM: number;
  readonly cloudM: number;
  readonly missingM: number;
}

export interface Images {
  readonly hull: Float32Array;
  readonly visible: Float32Array;
  readonly nir: Float32Array | undefined;
  /** What was taken off the visible for a pier. */
  readonly pier: Float32Array | undefined;
}

export interface Around {
  readonly classes: Uint8Array;
  /** Whether all classes are sea. */
  readonly isAllSea: boolean;
  readonly width: number;
  readonly height: number;
  readonly gsdM: number;
}

const NEAR_M = 120;
const SHARE_REACH_M = 300;

export function measureFeatures(
  hull: Hull,
  images: Images,
  around: Around,
  clutter: { noise: number; tail: number },
): { features: HullFeatures; surroundings: Surroundings } {
  const { shape } = hull;
  const surroundings = lookAround(hull, around);
  const ring = measureRing(hull, images.hull, around);
  return {
    surroundings,
    features: {
      lnScore: Math.log(Math.max(1, hull.peakScore)),
      lnContrast: Math.log(shape.plateau),
      lnSnr: Math.log(Math.max(1, shape.plateau / clutter.noise)),
      tail: clutter.tail,
      lnLength: Math.log(Math.max(5, shape.lengthM)),
      lnWidth: Math.log(Math.max(5, shape.widthM)),
      sharpness: ring.step / shape.plateau,
      skirt: ring.level / shape.plateau,
      lnColour: colour(hull, images),
      edge: nearness(Math.min(surroundings.landM, surroundings.cloudM)),
      bulkShare: bulkAround(hull, around),
      fullness: (shape.coveredPx * around.gsdM ** 2) / Math.max(5, shape.lengthM) / Math.max(5, shape.widthM),
      peakiness: brightest(hull, images.hull) / shape.plateau,
      pier: pierShare(hull, images),
    },
  };
}

function pierShare(hull: Hull, { pier, visible }: Images): number {
  if (pier === undefined) return 0;
  let [taken, left] = [0, 1e-4];
  for (const at of hull.pixels) {
    taken += pier[at]!;
    left += Math.max(0, visible[at]!);
  }
  return taken / (taken + left);
}

function nearness(metres: number): number {
  return Math.max(0, 1 - metres / NEAR_M);
}

function brightest(hull: Hull, image: Float32Array): number {
  let best = 0;
  for (const at of hull.pixels) best = Math.max(best, image[at]!);
  return best;
}

/** Share of land and cloud within 300 m of the hull's centre, on every third pixel. */
function bulkAround(hull: Hull, { classes, isAllSea, width, height, gsdM }: Around): number {
  if (isAllSea) return 0;
  const reach = 3 * Math.ceil(SHARE_REACH_M / gsdM / 3);
  const [x, y] = [Math.floor(hull.shape.col), Math.floor(hull.shape.row)];
  let [bulk, count] = [0, 0];
  for (let v = y - reach; v <= y + reach; v += 3)
    for (let u = x - reach; u <= x + reach; u += 3) {
      if (u < 0 || v < 0 || u >= width || v >= height) continue;
      if (classes[v * width + u]! >= 2) bulk++;
      count++;
    }
  return bulk / Math.max(1, count);
}

function lookAround(hull: Hull, around: Around): Surroundings {
  const { classes, width, height, gsdM } = around;
  const reach = Math.ceil(NEAR_M / gsdM);
  if (around.isAllSea || isSeaAround(hull, around, reach))
    return { missingM: Number.POSITIVE_INFINITY, landM: Number.POSITIVE_INFINITY, cloudM: Number.POSITIVE_INFINITY };
  const nearest = [Number.POSITIVE_INFINITY, 0, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  // Every third pixel of a large hull is enough to know its distance within a pixel or two.
  const stride = hull.pixels.length > 60 ? 3 : 1;
  for (let i = 0; i < hull.pixels.length; i += stride) {
    const x = hull.pixels[i]! % width;
    const y = Math.floor(hull.pixels[i]! / width);
    for (let v = Math.max(0, y - reach); v <= Math.min(height - 1, y + reach); v++)
      for (let u = Math.max(0, x - reach); u <= Math.min(width - 1, x + reach); u++) {
        const kind = classes[v * width + u]!;
        if (kind === 1) continue;
        nearest[kind] = Math.min(nearest[kind]!, Math.hypot(u - x, v - y) * gsdM);
      }
  }
  const cut = (metres: number): number => (metres <= NEAR_M ? metres : Number.POSITIVE_INFINITY);
  return { missingM: cut(nearest[0]!), landM: cut(nearest[2]!), cloudM: cut(nearest[3]!) };
}

/** Whether the box of the hull's pixels and `reach` more holds nothing but sea. */
function isSeaAround(hull: Hull, { classes, width, height }: Around, reach: number): boolean {
  let [left, right, top, bottom] = [width, 0, height, 0];
  for (let i = 0; i < hull.pixels.length; i++) {
    const x = hull.pixels[i]! % width;
    const y = Math.floor(hull.pixels[i]! / width);
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  const end = Math.min(width, right + reach + 1);
  for (let y = Math.max(0, top - reach); y <= Math.min(height - 1, bottom + reach); y++)
    for (let x = Math.max(0, left - reach); x < end; x++) if (classes[y * width + x] !== 1) return false;
  return true;
}

/** The ring of pixels two to three steps outside of the hull: its mean brightness, and the mean step from the hull's border to it. */
function measureRing(hull: Hull, image: Float32Array, around: Around): { level: number; step: number } {
  const { width, height } = around;
  let [outer, outerCount, border, borderCount] = [0, 0, 0, 0];
  inside.begin(hull.pixels, width, 4);
  inside.addAll(hull.pixels);
  // The hull and the two steps around it, which the ring lies outside of, and what of the ring was counted.
  taken.begin(hull.pixels, width, 4);
  for (let i = 0; i < hull.pixels.length; i++) {
    const x = hull.pixels[i]! % width;
    const y = Math.floor(hull.pixels[i]! / width);
    for (let v = y - 1; v <= y + 1; v++) for (let u = x - 1; u <= x + 1; u++) taken.add(u, v);
  }
  for (let i = 0; i < hull.pixels.length; i++) {
    const x = hull.pixels[i]! % width;
    const y = Math.floor(hull.pixels[i]! / width);
    for (let v = Math.max(0, y - 3); v <= Math.min(height - 1, y + 3); v++)
      for (let u = Math.max(0, x - 3); u <= Math.min(width - 1, x + 3); u++) {
        if (!taken.add(u, v)) continue;
        outer += image[v * width + u]!;
        outerCount++;
      }
    if (!isOnBorder(x, y, width, height)) continue;
    border += image[hull.pixels[i]!]!;
    borderCount++;
  }
  const level = outerCount === 0 ? 0 : outer / outerCount;
  return { level, step: borderCount === 0 ? 0 : border / borderCount - level };
}

/** Scratch of `measureRing`. */
const inside = new PixelSet();
const taken = new PixelSet();

function isOnBorder(x: number, y: number, width: number, height: number): boolean {
  for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++)
    for (let u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) if (!inside.has(u, v)) return true;
  return false;
}

function colour(hull: Hull, images: Images): number {
  if (images.nir === undefined) return 0;
  let [nir, visible] = [1e-4, 1e-4];
  for (const at of hull.pixels) {
    nir += images.nir[at]!;
    visible += images.visible[at]!;
  }
  return Math.log(nir / visible);
}
