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
import { findHulls, SEED_SCORE } from "./kernel/hulls.ts";
import { opened } from "./kernel/running_extremum.ts";
import type { Shape } from "./kernel/shape.ts";
import { takeFloats, withMemory } from "./kernel/vector_memory.ts";
import { type LandSource, MAYBE_LAND_M, SURELY_LAND_M } from "./land.ts";
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

export async function proposeInRegion(region: Region, grid: WorkGrid, land: LandSource): Promise<RegionResult> {
  const { col: left, row, width, rows } = region;
  const exact = grid.factor === 1 ? await land.exactWindow(left, row, width, rows) : undefined;
  return withMemory(() => propose(region, grid, land, exact));
}

function propose(region: Region, grid: WorkGrid, land: LandSource, exact: Uint8Array | undefined): RegionResult {
  const { valid, col: left, row, width, rows } = region;
  const reach = Math.max(1, Math.round(TOPHAT_M / grid.gsdM / 2));
  const visible = fillInvalid(region.visible, valid, width, rows, grid.gsdM);
  const visibleOpened = opened(visible, width, rows, reach, takeFloats(valid.length));
  const nir = region.nir === undefined ? undefined : fillInvalid(region.nir, valid, width, rows, grid.gsdM);
  const nirOpened = nir === undefined ? undefined : opened(nir, width, rows, reach, takeFloats(valid.length));
  const bulk = findBulk(nirOpened ?? visibleOpened, valid, width, rows, {
    gsdM: grid.gsdM,
    contrast: nirOpened === undefined ? VISIBLE_BULK_CONTRAST : NIR_LAND_CONTRAST,
    mayBeLand: (col, y) => land.inlandM((left + col) * grid.factor, (row + y) * grid.factor) > -MAYBE_LAND_M,
    surelyLand: (col, y) => land.inlandM((left + col) * grid.factor, (row + y) * grid.factor) > SURELY_LAND_M,
  });
  const classes = new Uint8Array(valid.length);
  const use = new Uint8Array(valid.length);
  const veiled = new Uint8Array(valid.length);
  let isAllSea = true;
  for (let i = 0; i < use.length; i++) {
    const kind = valid[i] === 0 ? 0 : bulk[i] === BULK_LAND ? 2 : bulk[i] === BULK_CLOUD ? 3 : 1;
    classes[i] = kind;
    use[i] = kind === 1 ? 1 : 0;
    if (kind !== 1) isAllSea = false;
  }
  if (exact !== undefined) isAllSea = !markLand(exact, classes, use) && isAllSea;
  if (!isAllSea)
    for (let i = 0; i < use.length; i++)
      veiled[i] =
        classes[i] === 3 && !isVivid(nirOpened === undefined ? undefined : nirOpened[i], visibleOpened[i]!) ? 1 : 0;
  const channels: Channel[] = [
    { tophat: minus(visible, visibleOpened), weight: nir === undefined ? 1 : 1 - NIR_WEIGHT },
  ];
  if (nir !== undefined && nirOpened !== undefined)
    channels.push({ tophat: minus(nir, nirOpened), weight: NIR_WEIGHT });
  const sidePx = Math.max(48, Math.round(BACKGROUND_BLOCK_M / grid.gsdM));
  const scores = tailScores(channels, use, width, rows, sidePx);
  const sight = lookThroughBands(region, grid, use);
  sight.answers.forEach((answers, k) => {
    const rounding = sight.rounding * tapNorm(sight.filters[k]!);
    raiseByTail(scores.score, answers, use, { width, height: rows }, sidePx, MOST_LOCAL, rounding);
  });
  const { score } = scores;
  if (!isAllSea) for (let i = 0; i < use.length; i++) if (use[i] === 0 && veiled[i] === 0) score[i] = -1;
  const jacobianAt = (col: number, y: number): Jacobian => groundJacobian(grid.geo, left + col, row + y);
  const hulls = findHulls(scores.score, scores.hull, width, rows, jacobianAt);
  const samples = hullSamples(region, grid, use, scores.score);
  const candidates = hulls.map((hull): Candidate => {
    const y = Math.min(rows - 1, Math.floor(hull.shape.row));
    const x = Math.min(width - 1, Math.max(0, Math.floor(hull.shape.col)));
    const low = interpolateAt(scores.noise, scores.noise.planes[0]!, width, rows, x, y);
    const noise = Math.max(1e-5, interpolateAt(scores.noise, scores.noise.planes[1]!, width, rows, x, y) - low);
    const tail = interpolateAt(scores.tail, scores.tail.planes[2]!, width, rows, x, y);
    const around = { classes, width, height: rows, gsdM: grid.gsdM };
    const images = { hull: scores.hull, visible: channels[0]!.tophat, nir: channels[1]?.tophat };
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
  return { candidates, classes, contrastNeeded: { ...scores.tail, planes: [scores.contrastAt(SEED_SCORE)] } };
}

/** What the caller's mask says is land; true where it says so anywhere. */
function markLand(exact: Uint8Array, classes: Uint8Array, use: Uint8Array): boolean {
  let isAny = false;
  for (let i = 0; i < exact.length; i++) {
    if (exact[i] !== 1) continue;
    isAny = true;
    if (classes[i] !== 0) classes[i] = 2;
    use[i] = 0;
  }
  return isAny;
}

function hullSamples(region: Region, grid: WorkGrid, sea: Uint8Array, score: Float32Array): HullSamples {
  const { nir, read } = grid.plan;
  return {
    bands: region.raw.slice(0, Math.min(MOST_BANDS, read.length)),
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
const WORTH_FITTING = 0.3;
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
  return estimate && { ...estimate, col: region.col + estimate.col, row: region.row + estimate.row };
}

/** image − openedImage, written over `openedImage`, which is not needed any more. */
function minus(image: Float32Array, openedImage: Float32Array): Float32Array {
  for (let i = 0; i < openedImage.length; i++) openedImage[i] = image[i]! - openedImage[i]!;
  return openedImage;
}
