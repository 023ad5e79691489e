/** The scene in square cells, a few hundred across: how much of each is sea, land and cloud, and how well the sea in it could be seen. */
import { interpolateRow } from "./kernel/block_quantiles.ts";
import { addPd, CURVE_LENGTHS_M, pdCurve, type Sight } from "./pd.ts";
import type { RegionResult } from "./propose.ts";
import type { Tile, Window } from "./tiles.ts";
import type { WorkGrid } from "./work_grid.ts";

/** Finer cells than this would tell nothing of a vessel whose place is known to some tens of metres. */
const LEAST_CELL_PX = 8;
const MOST_ACROSS = 256;
/** What a fine scene shows of the water is told at this size of a pixel, whatever its own. */
const FINE_DETAIL_M = 4;
/** Where even a ship of this length is more often missed than found, the sea is hidden by its own clutter. */
const BLINDED_LENGTH_M = 120;
const BLINDED_PD = 0.5;

/** What one tile says of the cells that it touches; a cell may lie in several tiles. */
export interface TileCells {
  readonly left: number;
  readonly top: number;
  readonly across: number;
  /** Four to a cell: pixels without data, of sea, of land, of cloud. */
  readonly counts: Uint32Array;
  /** Contrast needed in the middle of the cell; NaN where that is another tile's. */
  readonly contrast: Float32Array;
}

export type SeenClasses = Pick<RegionResult, "classes" | "contrastNeeded"> & Partial<Pick<RegionResult, "isAllSea">>;

export function cellSidePx(grid: Pick<WorkGrid, "widthPx" | "heightPx">): number {
  return Math.max(LEAST_CELL_PX, Math.ceil(Math.max(grid.widthPx, grid.heightPx) / MOST_ACROSS));
}

export function cellsOfTile(
  { classes, isAllSea, contrastNeeded }: SeenClasses,
  window: Window,
  tile: Tile,
  grid: WorkGrid,
): TileCells {
  const side = cellSidePx(grid);
  const [left, top] = [Math.floor(tile.left / side), Math.floor(tile.top / side)];
  const across = Math.floor((tile.right - 1) / side) + 1 - left;
  const down = Math.floor((tile.bottom - 1) / side) + 1 - top;
  const counts = new Uint32Array(4 * across * down);
  const contrast = new Float32Array(across * down).fill(Number.NaN);
  const needed = new Float32Array(window.width);
  const first = left * side;
  for (let row = tile.top; row < tile.bottom; row++) {
    const y = Math.floor(row / side) - top;
    const start = (row - window.row) * window.width - window.col;
    countRow(isAllSea ? undefined : classes, start, tile, first, side, counts, 4 * y * across);
    if (row !== middleOf(top + y, side, grid.heightPx)) continue;
    interpolateRow(contrastNeeded, contrastNeeded.planes[0]!, window.width, window.rows, row - window.row, needed);
    for (let x = 0; x < across; x++) {
      const col = middleOf(left + x, side, grid.widthPx);
      if (col >= tile.left && col < tile.right) contrast[y * across + x] = needed[col - window.col]!;
    }
  }
  return { left, top, across, counts, contrast };
}

/** Counts a row of the tile, whose column 0 lies at `start`, into the cells from `base` on; the first begins at column `first`. Without `classes` all is sea. */
function countRow(
  classes: Uint8Array | undefined,
  start: number,
  { left, right }: Tile,
  first: number,
  side: number,
  counts: Uint32Array,
  base: number,
): void {
  for (let col = first, cell = base; col < right; col += side, cell += 4) {
    const from = Math.max(left, col);
    const end = Math.min(right, col + side);
    if (classes === undefined) counts[cell + 1] = counts[cell + 1]! + end - from;
    else
      for (let at = start + from; at < start + end; at++) {
        const place = cell + classes[at]!;
        counts[place] = counts[place]! + 1;
      }
  }
}

export class CoverageCells {
  readonly sidePx: number;
  readonly across: number;
  readonly down: number;
  readonly #grid: WorkGrid;
  readonly #counts: Uint32Array;
  readonly #contrast: Float32Array;

  constructor(grid: WorkGrid) {
    this.#grid = grid;
    this.sidePx = cellSidePx(grid);
    this.across = Math.ceil(grid.widthPx / this.sidePx);
    this.down = Math.ceil(grid.heightPx / this.sidePx);
    this.#counts = new Uint32Array(4 * this.across * this.down);
    this.#contrast = new Float32Array(this.across * this.down).fill(1);
  }

  add({ left, top, across, counts, contrast }: TileCells): void {
    for (let cell = 0; cell < contrast.length; cell++) {
      const to = (top + Math.floor(cell / across)) * this.across + left + (cell % across);
      for (let kind = 0; kind < 4; kind++) this.#counts[4 * to + kind]! += counts[4 * cell + kind]!;
      if (!Number.isNaN(contrast[cell]!)) this.#contrast[to] = contrast[cell]!;
    }
  }

  /** Pixels of the cell without data, of sea, of land, of cloud. */
  counts(cell: number): readonly [number, number, number, number] {
    const [base, counts] = [4 * cell, this.#counts];
    return [counts[base]!, counts[base + 1]!, counts[base + 2]!, counts[base + 3]!];
  }

  sight(cell: number): Sight {
    const [, sea, land, cloud] = this.counts(cell);
    const valid = Math.max(1, sea + land + cloud);
    return {
      gsdM: Math.max(this.#grid.gsdM, this.#grid.isFine ? FINE_DETAIL_M : 0),
      isFine: this.#grid.isFine,
      contrastNeeded: this.#contrast[cell]!,
      landShare: land / valid,
      cloudShare: cloud / valid,
    };
  }

  /** Whether most of the cell's data is sea. */
  isSea(cell: number): boolean {
    const [, sea, land, cloud] = this.counts(cell);
    return sea > 0 && 2 * sea >= sea + land + cloud;
  }

  /** Whether the cell's clutter hides ships. */
  isBlinded(cell: number): boolean {
    return pdCurve(this.sight(cell), [BLINDED_LENGTH_M])[0]! < BLINDED_PD;
  }

  /** The probability of detection over the cells that `seen` has, by CURVE_LENGTHS_M; what of them is under cloud is not seen. */
  pdOver(seen: Uint8Array): readonly number[] {
    const sums = CURVE_LENGTHS_M.map(() => 0);
    let water = 0;
    for (let cell = 0; cell < seen.length; cell++) {
      if (seen[cell] !== 1) continue;
      const [, sea, , cloud] = this.counts(cell);
      addPd(this.sight(cell), CURVE_LENGTHS_M, sea, sums);
      water += sea + cloud;
    }
    return sums.map((sum) => (water === 0 ? 0 : sum / water));
  }
}

function middleOf(cell: number, sidePx: number, lengthPx: number): number {
  return Math.min(lengthPx - 1, cell * sidePx + (sidePx >> 1));
}
