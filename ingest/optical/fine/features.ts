/**
 * What speaks for and against a fitted outline being a hull, as numbers without units, from the pixels inside, on and around it.
 *
 * Steps are told in shares of the hull's contrast: a hull's border is sharp to a pixel or two and closed all the way round; cloud, wake
 * and foam are soft, land and quays go on beyond one of the sides, whitecaps come in crowds.
 */
import type { Fit } from "./hull_fit.ts";
import { type Chip, frameOf, type Hull, sample, walkOutline } from "./outline.ts";
import { walkSteps } from "./outline_features.ts";
import { cut, quantile, sorted } from "./quantiles.ts";
import type { Seed } from "./seeds.ts";
import type { Surroundings } from "./surroundings.ts";

export const FEATURES = [
  "lnLength",
  "lnWidth",
  "lnRatio",
  /** ln of the brightness over the water, and of the same over the noise of the water around. */
  "lnContrast",
  "lnSnr",
  /** 1 for a hull brighter than the water, 0 for a darker one. */
  "bright",
  /** Mean step across each part of the outline, cut at 0 and 1: the stronger and the weaker side, bow and stern. */
  "strongSide",
  "weakSide",
  "bow",
  "stern",
  /** Share of the outline with a step of at least a quarter of the contrast. */
  "closed",
  /** Lower decile of the steps along the outline. */
  "weakest",
  /** Share of the outline with something outside that is brighter by half the contrast: a quay, or the cloud that hides the rest. */
  "overrun",
  /** Step over two pixels as a share of the step over seven. */
  "sharpness",
  /** Mean distance in pixels between the sides and where the image is steepest beside them: a hull's sides are straight. */
  "ragged",
  /** Lower decile and spread of the brightness inside. */
  "dimmest",
  "unevenness",
  /** Median difference between neighbouring pixels inside: decks are even between their few steps, cloud and foam are not. */
  "grain",
  /** Upper decile and median deviation of the brightness around. */
  "speckle",
  "ringNoise",
  /** Brightness around over the open water's, in shares of the contrast, and ln of the same in reflectance. */
  "haze",
  "lnHaze",
  /** Difference between the brightness to port and to starboard. */
  "lopsided",
  /** The brighter and the darker of the waters ahead and astern on the axis. */
  "wake",
  "noWake",
  /** What the fitted outline gains of what a perfect one would. */
  "gain",
  /** How much better a fine bow fits at the one end than at the other, in the same measure. */
  "pointed",
  "depth",
  "fill",
  /** Shares of the places 10 to 45 m off that are brighter by a third of the contrast, and darker by as much; their spread. */
  "farBright",
  "farDark",
  "farSpread",
  /** How much less the image around varies along the hull's axis than across it, −1 to 1: glint and wind lie in streaks. */
  "aligned",
  /** Share of the places around that are too wide to be a ship: land or cloud. */
  "bulk",
  /** Share of the places around that hold no data. */
  "missing",
  /** ln(1 + others like it within 300 m), and ln(1 + others that stand out as much or more), set when all are known. */
  "crowding",
  "rivals",
] as const;

export type FineFeature = (typeof FEATURES)[number];
export type FineFeatures = Readonly<Record<FineFeature, number>>;

export interface Measured {
  readonly features: FineFeatures;
  /** Brightness over the water, signed, and the deviation of the water around; reflectance. */
  readonly contrast: number;
  readonly noise: number;
  /** Whether there is no data close by, and land or cloud within 100 m. */
  readonly nearNodata: boolean;
  readonly nearLand: boolean;
  readonly nearCloud: boolean;
}

const INSIDE_PX = 1;
const RING_PX = [3, 5, 8] as const;
const LEAST_NOISE = 5e-4;

export function measureHull(
  chip: Chip,
  { hull, gainM, pointed }: Fit,
  seed: Pick<Seed, "depth" | "fill">,
  around: Surroundings,
): Measured {
  const deck = insideValues(chip, hull);
  const grain = quantile(sorted(deck.differences), 0.5);
  const inside = sorted(deck.values);
  const ring = lookAround(chip, hull, around);
  const level = quantile(ring.values, 0.5);
  const signed = quantile(inside, 0.5) - level;
  const contrast = Math.max(2e-3, Math.abs(signed));
  const sign = signed < 0 ? -1 : 1;
  const noise = Math.max(LEAST_NOISE, 0.74 * (quantile(ring.values, 0.75) - quantile(ring.values, 0.25)));
  const outline = walkSteps(chip, hull, sign * contrast);
  const ends = [1, -1].map((end) => (sign * (alongAxis(chip, hull, end) - level)) / contrast) as [number, number];
  const far = lookFar(chip, hull, around, contrast / 3);
  const haze = level - around.waterAt(hull.col, hull.row);
  const perimeterM = 2 * hull.lengthM + hull.widthM;
  const dim = sign > 0 ? quantile(inside, 0.1) : quantile(inside, 0.9);
  return {
    contrast: signed,
    noise,
    nearNodata: ring.missing > 0,
    nearLand: far.nearLand,
    nearCloud: far.nearCloud,
    features: {
      lnLength: Math.log(hull.lengthM),
      lnWidth: Math.log(hull.widthM),
      lnRatio: Math.log(hull.lengthM / hull.widthM),
      lnContrast: Math.log(contrast),
      lnSnr: Math.log(contrast / noise),
      bright: sign > 0 ? 1 : 0,
      ...outline,
      dimmest: cut((sign * (dim - level)) / contrast),
      unevenness: cut((quantile(inside, 0.84) - quantile(inside, 0.16)) / contrast),
      grain: cut(grain / contrast),
      speckle: cut((quantile(ring.values, 0.9) - level) / contrast),
      ringNoise: Math.log(noise),
      haze: cut(haze / contrast),
      lnHaze: Math.log(Math.max(1e-3, haze + 2e-3)),
      lopsided: cut(Math.abs(ring.port - ring.starboard) / contrast),
      wake: cut(Math.max(...ends)),
      noWake: cut(Math.min(...ends)),
      gain: gainM / perimeterM,
      pointed,
      depth: cut(seed.depth / contrast),
      fill: seed.fill,
      farBright: far.bright,
      farDark: far.dark,
      farSpread: cut(far.spread / contrast),
      aligned: far.aligned,
      bulk: ring.bulk,
      missing: ring.missing,
      crowding: 0,
      rivals: 0,
    },
  };
}

/** Brightness inside, and its differences between neighbours along the axis. */
function insideValues(chip: Chip, hull: Hull): { values: Float32Array; differences: Float32Array } {
  const { gsdM } = chip;
  const [length, width] = [hull.lengthM - 2 * INSIDE_PX * gsdM, Math.max(gsdM, hull.widthM - 2 * INSIDE_PX * gsdM)];
  const along = Math.max(6, Math.min(60, Math.round(length / gsdM)));
  const across = Math.max(2, Math.min(14, Math.round(width / gsdM)));
  const values = new Float32Array(along * across);
  const differences = new Float32Array((along - 1) * across);
  const [cu, ru, cw, rw] = frameOf(hull.bowRad, chip.jacobian);
  for (let i = 0; i < along; i++)
    for (let j = 0; j < across; j++) {
      // The box of the inner three quarters: the bow's taper would bring in water.
      const u = length * (((i + 0.5) / along) * 0.85 - 0.5);
      const w = width * ((j + 0.5) / across - 0.5);
      const at = i * across + j;
      values[at] = sample(chip, hull.col + cu * u + cw * w, hull.row + ru * u + rw * w);
      if (i > 0) differences[at - across] = Math.abs(values[at]! - values[at - across]!);
    }
  return { values, differences };
}

interface Ring {
  readonly values: Float32Array;
  readonly port: number;
  readonly starboard: number;
  readonly bulk: number;
  readonly missing: number;
}

function lookAround(chip: Chip, hull: Hull, around: Surroundings): Ring {
  const [cu, ru, cw, rw] = frameOf(hull.bowRad, chip.jacobian);
  const values: number[] = [];
  const sides: [number[], number[]] = [[], []];
  const counts = [0, 0, 0, 0];
  for (const px of RING_PX) {
    const off = px * chip.gsdM;
    walkOutline(hull, chip.gsdM, (u, w, nu, nw) => {
      const [du, dw] = [u + nu * off, w + nw * off];
      const [col, row] = [hull.col + cu * du + cw * dw, hull.row + ru * du + rw * dw];
      counts[around.classAt(col, row)]!++;
      if (around.classAt(col, row) === 0) return;
      const value = sample(chip, col, row);
      values.push(value);
      if (Math.abs(nw) > 0.9) sides[nw > 0 ? 0 : 1].push(value);
    });
  }
  const all = sorted(Float32Array.from(values.length > 0 ? values : [0]));
  const total = Math.max(1, counts[0]! + counts[1]! + counts[2]! + counts[3]!);
  const median = (side: number[]): number =>
    side.length === 0 ? quantile(all, 0.5) : quantile(sorted(Float32Array.from(side)), 0.5);
  return {
    values: all,
    port: median(sides[1]),
    starboard: median(sides[0]),
    bulk: (counts[2]! + counts[3]!) / total,
    missing: counts[0]! / total,
  };
}

const FAR_M = [10, 18, 30, 45] as const;
const FARTHER_M = [70, 100] as const;
/** Half the distance over which slopes are told, and the square at which one is cut, in those of `least`: no neighbour decides alone. */
const SLOPE_PX = 1.5;
const MOST_SLOPE = 4;

interface Far {
  /** Shares of the places off the outline that are brighter and darker than open water by `least` or more, and their spread. */
  readonly bright: number;
  readonly dark: number;
  readonly spread: number;
  /** (energy of the slopes across the axis − along it) over their sum. */
  readonly aligned: number;
  readonly nearLand: boolean;
  readonly nearCloud: boolean;
}

function lookFar(chip: Chip, hull: Hull, around: Surroundings, least: number): Far {
  const [cu, ru, cw, rw] = frameOf(hull.bowRad, chip.jacobian);
  const values: number[] = [];
  const kinds = [0, 0, 0, 0];
  let [onAxis, athwart] = [1e-9, 1e-9];
  const apart = SLOPE_PX * chip.gsdM;
  const slope = (col: number, row: number, c: number, r: number): number => {
    const step = sample(chip, col + c * apart, row + r * apart) - sample(chip, col - c * apart, row - r * apart);
    return Math.min(step * step, MOST_SLOPE * least * least);
  };
  for (const off of [...FAR_M, ...FARTHER_M])
    walkOutline(hull, 3 * chip.gsdM, (u, w, nu, nw) => {
      const [du, dw] = [u + nu * off, w + nw * off];
      const [col, row] = [hull.col + cu * du + cw * dw, hull.row + ru * du + rw * dw];
      const kind = around.classAt(col, row);
      kinds[kind]!++;
      if (kind === 0 || off >= FARTHER_M[0]) return;
      values.push(sample(chip, col, row));
      onAxis += slope(col, row, cu, ru);
      athwart += slope(col, row, cw, rw);
    });
  const [nearLand, nearCloud] = [kinds[2]! > 0, kinds[3]! > 0];
  if (values.length === 0) return { bright: 0, dark: 0, spread: 0, aligned: 0, nearLand, nearCloud };
  const all = sorted(Float32Array.from(values));
  const water = around.waterAt(hull.col, hull.row);
  const share = (test: (value: number) => boolean): number => all.filter(test).length / all.length;
  return {
    bright: share((value) => value > water + least),
    dark: share((value) => value < water - least),
    spread: quantile(all, 0.84) - quantile(all, 0.16),
    aligned: (athwart - onAxis) / (athwart + onAxis),
    nearLand,
    nearCloud,
  };
}

/** Mean brightness on the axis beyond one end, over half a length but at most 60 m. */
function alongAxis(chip: Chip, hull: Hull, end: number): number {
  const [cu, ru] = frameOf(hull.bowRad, chip.jacobian);
  const reach = Math.min(60, hull.lengthM / 2);
  let sum = 0;
  for (let i = 0; i < 12; i++) {
    const u = end * (hull.lengthM / 2 + 3 * chip.gsdM + (reach * (i + 0.5)) / 12);
    sum += sample(chip, hull.col + cu * u, hull.row + ru * u);
  }
  return sum / 12;
}
