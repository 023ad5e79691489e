/**
 * Ship candidates in one region of the work grid: fill, top-hat, land and cloud, tail scores, hulls, features.
 *
 * Nothing above the proposal threshold is dropped here; what speaks for and against a candidate becomes a feature for the score.
 */

import { lookThroughBands, measureBands } from "./band_features.ts";
import { confidenceOf } from "./confidence.ts";
import { ALONE } from "./context.ts";
import { measureFeatures, type OwnFeatures, type Surroundings } from "./features.ts";
import { fillInvalid } from "./fill_invalid.ts";
import { groundJacobian, type Jacobian } from "./georeference.ts";
import type { HullSamples } from "./hull_chip.ts";
import { estimateHull, type HullEstimate } from "./hull_estimate.ts";
import { type BlockGrid, interpolateAt } from "./kernel/block_quantiles.ts";
import { BULK_CLOUD, BULK_LAND, findBulk } from "./kernel/bulk.ts";
import { type Channel, raiseByTail, tailScores } from "./kernel/cfar.ts";
import { MOST_BANDS } from "./kernel/clutter.ts";
import { tapNorm } from "./kernel/clutter_filter.ts";
import { componentCount, componentPixels, connectedComponents } from "./kernel/components.ts";
import { findHulls, SEED_SCORE } from "./kernel/hulls.ts";
import { difference, scaledSum } from "./kernel/planes.ts";
import { opened } from "./kernel/running_extremum.ts";
import type { Shape } from "./kernel/shape.ts";
import { inMemory, takeArray, takeFloats } from "./kernel/vector_memory.ts";
import { type LandSource, MAYBE_LAND_M, SURELY_LAND_M } from "./land.ts";
import { takeOutPiers } from "./piers.ts";
import type { Region, WorkGrid } from "./work_grid.ts";

/** A hull with what surrounds it; raster positions are in the whole work grid. */
export interface Candidate {
  readonly col: number;
  readonly row: number;
  readonly shape: Shape;
  readonly features: OwnFeatures;
  readonly surroundings: Surroundings;
  /** Local noise of the brightness that was measured, in reflectance. */
  readonly noise: number;
  /** See Hull. */
  readonly lean: readonly [number, number];
  /** The fitted hull, where a fit was worth its time and possible. */
  readonly estimate: HullEstimate | undefined;
}

export interface RegionResult {
  readonly candidates: readonly Candidate[];
  /** Class of each pixel: 0 not valid, 1 sea that could be seen, 2 land, 3 cloud. */
  readonly classes: Uint8Array;
  /** Whether all classes are 1. */
  readonly isAllSea: boolean;
  /** Reflectance over the water that a full pixel needs to be proposed, one plane of blocks over the region. */
  readonly contrastNeeded: BlockGrid;
}

/** Wider than the beam of any ship and narrower than most clouds and islands. */
const TOPHAT_M = 95;
const BACKGROUND_BLOCK_M = 1280;
const NIR_WEIGHT = 0.6;
/** How much stronger than its block the clutter around a pixel may be taken for. */
const MOST_LOCAL = 3;
const NIR_LAND_CONTRAST = 0.045;
const VISIBLE_BULK_CONTRAST = 0.07;
/** Cloud thicker than this hides what is below; ships show through a thinner veil. */
const THICK_CLOUD = 0.4;
/** Land is brighter in the infrared than in the visible by more than any cloud is. */
const VIVID = 1.3;

/** Whether a wide bright area is land or thick cloud, in which no ship is looked for. */
function isVivid(nir: number | undefined, visible: number): boolean {
  return nir === undefined ? visible > THICK_CLOUD : nir > THICK_CLOUD || nir > VIVID * visible;
}

/**
 * The region's numbers lie in the memory of vector loops (kernel/vector_memory.ts), and what is found takes more of it, which is the caller's
 * to give back. `exact` is the caller's own land mask of the region, where there is one.
 */
export function propose(
  region: Region<Float32Array>,
  grid: WorkGrid,
  land: LandSource,
  exact: Uint8Array | undefined,
): RegionResult {
  const { valid, isWhole, col: left, row, width, rows } = region;
  const { plan } = grid;
  const reach = Math.max(1, Math.round(TOPHAT_M / grid.gsdM / 2));
  const light = region.raw.slice(0, plan.read.length);
  const channel = (of: readonly number[]): Float32Array => {
    const image = takeFloats(valid.length);
    const bands = of.map((band) => light[plan.read.indexOf(band)]!);
    scaledSum(bands, 1 / (bands.length * grid.scale), image);
    return isWhole ? image : inMemory(fillInvalid(image, valid, width, rows, grid.gsdM));
  };
  const visible = channel(plan.visible);
  const visibleOpened = opened(visible, width, rows, reach, takeFloats(valid.length));
  const nir = plan.nir === undefined ? undefined : channel([plan.nir]);
  const nirOpened = nir === undefined ? undefined : opened(nir, width, rows, reach, takeFloats(valid.length));
  const bulk = findBulk(nirOpened ?? visibleOpened, valid, width, rows, {
    gsdM: grid.gsdM,
    contrast: nirOpened === undefined ? VISIBLE_BULK_CONTRAST : NIR_LAND_CONTRAST,
    mayBeLand: (col, y) => land.inlandM((left + col) * grid.factor, (row + y) * grid.factor) > -MAYBE_LAND_M,
    surelyLand: (col, y) => land.inlandM((left + col) * grid.factor, (row + y) * grid.factor) > SURELY_LAND_M,
  });
  const { classes, use, veiled } = classify(region, bulk, exact, (i) => !isVivid(nirOpened?.[i], visibleOpened[i]!));
  const coast = veiled === undefined ? undefined : landLike(region, classes, nirOpened, visibleOpened);
  const channels: Channel[] = [
    { tophat: minus(visible, visibleOpened), weight: nir === undefined ? 1 : 1 - NIR_WEIGHT },
  ];
  if (nir !== undefined && nirOpened !== undefined)
    channels.push({ tophat: minus(nir, nirOpened), weight: NIR_WEIGHT });
  const pier = coast && takeOutPiers(region, light, channels, classes, coast, grid.gsdM);
  const sidePx = Math.max(48, Math.round(BACKGROUND_BLOCK_M / grid.gsdM));
  const scores = tailScores(channels, use, width, rows, sidePx);
  const sight = lookThroughBands(region, grid, use, light);
  sight.answers.forEach((answers, k) => {
    const rounding = sight.rounding * tapNorm(sight.filters[k]!);
    raiseByTail(scores.score, answers, use, { width, height: rows }, sidePx, MOST_LOCAL, rounding);
  });
  const { score } = scores;
  if (veiled !== undefined) for (let i = 0; i < use.length; i++) if (use[i] === 0 && veiled[i] === 0) score[i] = -1;
  const jacobianAt = (col: number, y: number): Jacobian => groundJacobian(grid.geo, left + col, row + y);
  const hulls = findHulls(scores.score, scores.hull, width, rows, jacobianAt);
  const samples = hullSamples(region, grid, light, use, scores.score);
  const isAllSea = veiled === undefined;
  const around = { classes, isAllSea, width, height: rows, gsdM: grid.gsdM };
  const images = { hull: scores.hull, visible: channels[0]!.tophat, nir: channels[1]?.tophat, pier };
  const candidates = hulls.map((hull): Candidate => {
    const y = Math.min(rows - 1, Math.floor(hull.shape.row));
    const x = Math.min(width - 1, Math.max(0, Math.floor(hull.shape.col)));
    const low = interpolateAt(scores.noise, scores.noise.planes[0]!, width, rows, x, y);
    const noise = Math.max(1e-5, interpolateAt(scores.noise, scores.noise.planes[1]!, width, rows, x, y) - low);
    const tail = interpolateAt(scores.tail, scores.tail.planes[2]!, width, rows, x, y);
    const { features, surroundings } = measureFeatures(hull, images, around, { noise, tail });
    const jacobian = jacobianAt(hull.shape.col, hull.shape.row);
    const own = { ...features, ...measureBands(hull, scores.hull, sight, jacobian) };
    return {
      col: left + hull.shape.col,
      row: row + hull.shape.row,
      shape: hull.shape,
      features: own,
      surroundings,
      noise,
      lean: hull.lean,
      estimate: estimateIn(region, samples, hull.shape, own, jacobian),
    };
  });
  return { candidates, classes, isAllSea, contrastNeeded: { ...scores.tail, planes: [scores.contrastAt(SEED_SCORE)] } };
}

interface Classes {
  /** See RegionResult. */
  readonly classes: Uint8Array;
  /** 1 where there is sea. */
  readonly use: Uint8Array;
  /** 1 under cloud that ships may show through; undefined where all is sea. */
  readonly veiled: Uint8Array | undefined;
}

function classify(
  { valid, isWhole }: Region,
  bulk: Uint8Array | undefined,
  exact: Uint8Array | undefined,
  isThin: (at: number) => boolean,
): Classes {
  const classes = takeArray(Uint8Array, valid.length).fill(1);
  if (bulk === undefined && isWhole && (exact === undefined || exact.indexOf(1) < 0))
    return { classes, use: classes, veiled: undefined };
  const use = takeArray(Uint8Array, valid.length).fill(0);
  const veiled = takeArray(Uint8Array, valid.length).fill(0);
  for (let i = 0; i < classes.length; i++) {
    if (valid[i] === 0) classes[i] = 0;
    else if (bulk?.[i] === BULK_LAND || (exact !== undefined && exact[i] === 1)) classes[i] = 2;
    else if (bulk?.[i] !== BULK_CLOUD) use[i] = 1;
    else {
      classes[i] = 3;
      veiled[i] = isThin(i) ? 1 : 0;
    }
  }
  return { classes, use, veiled };
}

/** A cloud has hardly a pixel of the colour of land, and land by a coast that the chart does not know has many, whatever else is there. */
const VIVID_SHARE = 0.1;

/** Land by the coast on the chart, and what is taken for cloud but has in part the colour of land. */
function landLike(
  { width, rows }: Region,
  classes: Uint8Array,
  nir: Float32Array | undefined,
  visible: Float32Array,
): Uint8Array {
  const land = classes.map((kind) => (kind >= 2 ? 1 : 0));
  const areas = connectedComponents(land, width, rows);
  for (let k = 0; k < componentCount(areas); k++) {
    const pixels = componentPixels(areas, k);
    let vivid = 0;
    for (let i = 0; i < pixels.length; i++) {
      const at = pixels[i]!;
      if (classes[at] === 2 || (nir?.[at] ?? 1) > VIVID * visible[at]!) vivid++;
    }
    if (vivid < VIVID_SHARE * pixels.length) for (let i = 0; i < pixels.length; i++) land[pixels[i]!] = 0;
  }
  return land;
}

function hullSamples(
  region: Region,
  grid: WorkGrid,
  light: readonly Float32Array[],
  sea: Uint8Array,
  score: Float32Array,
): HullSamples {
  const { nir, read } = grid.plan;
  return {
    bands: light.slice(0, MOST_BANDS),
    nir: nir === undefined ? undefined : read.indexOf(nir),
    bandTimesS: grid.bandTimesS,
    rounding: ROUNDING * grid.scale,
    width: region.width,
    height: region.rows,
    sea,
    score,
  };
}

/** A fit takes a millisecond or more: it is spent on what may be a vessel. */
const WORTH_FITTING = 0.2;
/** Steps of a product in ten-thousandths, in reflectance. */
const ROUNDING = 5e-5;

function estimateIn(
  region: Region,
  samples: HullSamples,
  shape: Shape,
  features: OwnFeatures,
  jacobian: Jacobian,
): HullEstimate | undefined {
  if (confidenceOf({ ...features, ...ALONE }) < WORTH_FITTING) return undefined;
  const estimate = estimateHull(samples, shape, jacobian);
  if (estimate === undefined) return undefined;
  return { ...estimate, col: region.col + estimate.col, row: region.row + estimate.row };
}

/** image − openedImage, written over `openedImage`, which is not needed any more. */
function minus(image: Float32Array, openedImage: Float32Array): Float32Array {
  difference(image, openedImage, openedImage);
  return openedImage;
}
