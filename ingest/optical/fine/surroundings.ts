/** What lies around hulls at a few metres a pixel: how bright open water is, and what is too wide to be a ship. */
import { blockQuantiles, interpolateRow } from "../kernel/block_quantiles.ts";
import { findBulk } from "../kernel/bulk.ts";
import { opened } from "../kernel/running_extremum.ts";

export interface Surroundings {
  /** Brightness of open water at a raster position of the fine grid, reflectance. */
  waterAt(col: number, row: number): number;
  /** 0 not valid or outside, 1 sea, 2 land, 3 cloud. */
  classAt(col: number, row: number): number;
  /** Classes of the coarse grid. */
  readonly classes: Uint8Array;
}

/** Whether a place of the coarse grid may be, or surely is, land by the vector coast; 1 where the caller's own mask says land. */
export interface CoarseLand {
  mayBeLand(col: number, row: number): boolean;
  surelyLand(col: number, row: number): boolean;
  readonly exact: Uint8Array | undefined;
}

/** Wider than the beam of any ship and narrower than most clouds and islands. */
const TOPHAT_M = 95;
const BULK_CONTRAST = 0.07;
const WATER_BLOCK_M = 640;
/** Ships, foam and cloud brighten a block and nothing but their shadows darkens it. */
const WATER_QUANTILE = 0.25;

/** `image` is the coarse grid, filled where `valid` is 0; `factor` fine pixels make one of its. */
export function surroundingsOf(
  image: Float32Array,
  valid: Uint8Array,
  width: number,
  height: number,
  gsdM: number,
  factor: number,
  land: CoarseLand,
): Surroundings {
  const reach = Math.max(1, Math.round(TOPHAT_M / gsdM / 2));
  const bulk = findBulk(opened(image, width, height, reach), valid, width, height, {
    gsdM,
    contrast: BULK_CONTRAST,
    mayBeLand: land.mayBeLand,
    surelyLand: land.surelyLand,
  });
  const classes = new Uint8Array(valid.length);
  for (let i = 0; i < classes.length; i++)
    classes[i] =
      valid[i] === 0 ? 0 : land.exact?.[i] === 1 ? 2 : bulk === undefined || bulk[i] === 0 ? 1 : bulk[i]! + 1;
  const open = classes.map((kind) => (kind === 1 ? 1 : 0));
  const side = Math.max(16, Math.round(WATER_BLOCK_M / gsdM));
  const grid = blockQuantiles(image, open, width, height, side, [WATER_QUANTILE]);
  const water = new Float32Array(width * height);
  for (let y = 0; y < height; y++)
    interpolateRow(grid, grid.planes[0]!, width, height, y, water.subarray(y * width, (y + 1) * width));
  const at = (col: number, row: number): number => {
    const x = Math.min(width - 1, Math.max(0, Math.floor(col / factor)));
    const y = Math.min(height - 1, Math.max(0, Math.floor(row / factor)));
    return y * width + x;
  };
  const isInside = (col: number, row: number): boolean =>
    col >= 0 && row >= 0 && col < width * factor && row < height * factor;
  return {
    classes,
    waterAt: (col, row) => water[at(col, row)]!,
    classAt: (col, row) => (isInside(col, row) ? classes[at(col, row)]! : 0),
  };
}
