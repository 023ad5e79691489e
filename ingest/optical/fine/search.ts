/** One tile of a fine scene: hulls at full resolution, and classes of the pixels from means of a few metres. */

import { fillInvalid } from "../fill_invalid.ts";
import { groundJacobian } from "../georeference.ts";
import { type BlockGrid, blockQuantiles } from "../kernel/block_quantiles.ts";
import { type LandSource, MAYBE_LAND_M, SURELY_LAND_M } from "../land.ts";
import { type Region, visibleOf, type WorkGrid } from "../work_grid.ts";
import { type FineCandidate, findCandidates, shrunk } from "./candidates.ts";
import { type CoarseLand, surroundingsOf } from "./surroundings.ts";

export interface FineResult {
  /** Raster positions in the whole work grid. */
  readonly fine: readonly FineCandidate[];
  /** Class of each pixel: 0 not valid, 1 sea that could be seen, 2 land, 3 cloud. */
  readonly classes: Uint8Array;
  /** Reflectance over the water that a hull needs to be found, one plane of one block over the tile. */
  readonly contrastNeeded: BlockGrid;
}

const COARSE_M = 4;
/** Deviations of the water at COARSE_M by which a hull must stand out along its outline; below the least no outline is believed. */
const DEVIATIONS = 3;
const LEAST_CONTRAST = 0.02;

export async function searchFine(region: Region, grid: WorkGrid, land: LandSource): Promise<FineResult> {
  const { col, row, width, rows } = region;
  const factor = Math.max(1, Math.round(COARSE_M / grid.gsdM));
  const [across, down] = [Math.max(1, Math.floor(width / factor)), Math.max(1, Math.floor(rows / factor))];
  const image = fillInvalid(visibleOf(region, grid), region.valid, width, rows, grid.gsdM);
  const step = Math.min(factor, width, rows);
  const coarse = shrunk(image, width, across, down, step);
  const valid = thinned(region.valid, width, across, down, step);
  const around = surroundingsOf(coarse, valid, across, down, grid.gsdM * step, step, await coarseLand());
  const jacobian = groundJacobian(grid.geo, col + width / 2, row + rows / 2);
  const found = findCandidates({ image, width, height: rows, jacobian, gsdM: grid.gsdM }, around);
  const contrast = Math.max(LEAST_CONTRAST, DEVIATIONS * deviationOf(coarse, around.classes, across, down));
  return {
    fine: found.map((one) => ({ ...one, hull: { ...one.hull, col: one.hull.col + col, row: one.hull.row + row } })),
    classes: spread(around.classes, region.valid, width, across, down, step),
    contrastNeeded: { across: 1, down: 1, sidePx: Math.max(width, rows), planes: [Float32Array.of(contrast)] },
  };

  async function coarseLand(): Promise<CoarseLand> {
    const f = grid.factor;
    const exact = await land.exactWindow(col * f, row * f, width * f, rows * f);
    const inlandM = (x: number, y: number): number => land.inlandM((col + x * step) * f, (row + y * step) * f);
    return {
      mayBeLand: (x, y) => inlandM(x, y) > -MAYBE_LAND_M,
      surelyLand: (x, y) => inlandM(x, y) > SURELY_LAND_M,
      exact: exact === undefined ? undefined : thinned(exact, width * f, across, down, step * f),
    };
  }
}

/** Every `step`-th value each way, from the middles. */
function thinned(mask: Uint8Array, width: number, toWidth: number, toHeight: number, step: number): Uint8Array {
  const out = new Uint8Array(toWidth * toHeight);
  const half = step >> 1;
  for (let y = 0; y < toHeight; y++)
    for (let x = 0; x < toWidth; x++) out[y * toWidth + x] = mask[(y * step + half) * width + x * step + half]!;
  return out;
}

/** The coarse classes on the fine pixels; no data stays exact, and what stands out at the border is sea like what lies beside it. */
function spread(
  classes: Uint8Array,
  valid: Uint8Array,
  width: number,
  across: number,
  down: number,
  step: number,
): Uint8Array {
  const out = valid.slice();
  for (let i = 0; i < out.length; i++) {
    if (out[i] === 0) continue;
    const x = Math.min(across - 1, Math.floor((i % width) / step));
    const y = Math.min(down - 1, Math.floor(Math.floor(i / width) / step));
    out[i] = Math.max(1, classes[y * across + x]!);
  }
  return out;
}

function deviationOf(image: Float32Array, classes: Uint8Array, width: number, height: number): number {
  const sea = classes.map((kind) => (kind === 1 ? 1 : 0));
  const { planes } = blockQuantiles(image, sea, width, height, Math.max(width, height), [0.5, 0.84]);
  return Math.max(0, planes[1]![0]! - planes[0]![0]!);
}
