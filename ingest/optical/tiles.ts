/**
 * How a scene is cut for the search: tiles of the work grid with a halo, in bands of tiles, in stripes of columns.
 *
 * The cut depends on the scene's header alone — never on memory, threads or load — so that the same file gives the same detections on every
 * machine. Bands and stripes only say in which order the tiles come and how many rows are in memory at once.
 */
import type { GridLayout } from "./work_grid.ts";

/** Half of the longest ship, the top-hat, and some water around for the statistics. */
const HALO_M = 450;
/** The same in a fine scene, whose hulls and water are measured close by. */
const FINE_HALO_M = 300;
/** A scene with no longer sides is one tile. */
const SMALL_SCENE_PX = 1250;
/** Side of a tile of larger scenes: small enough that a hundred bytes a pixel are bearable, large enough that the halo costs a fifth. */
const LONGEST_SIDE_PX = 800;
/** The same in a fine scene, whose halo is hundreds of pixels and whose trees of levels take 60 bytes a pixel of theirs. */
const LONGEST_FINE_SIDE_PX = 1024;
const FEWEST_ROWS = 256;
/** Decoded samples held at once, in bytes; a wide scene is cut into stripes of columns until it fits. */
export const RING_BYTES = 80_000_000;

/** The pixels a tile answers for; it is searched with the halo around them. All in work pixels. */
export interface Tile {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A window of work pixels. */
export interface Window {
  readonly col: number;
  readonly row: number;
  readonly width: number;
  readonly rows: number;
}

/** Columns that are streamed together; `width` counts the halo on both sides. */
export interface Stripe {
  readonly col: number;
  readonly width: number;
  /** From top to bottom; all tiles of a band have the same rows. */
  readonly bands: readonly (readonly Tile[])[];
}

export interface TilePlan {
  readonly haloPx: number;
  readonly stripes: readonly Stripe[];
  /** Rows that are decoded in one go: one row of stored blocks, or some strips. */
  readonly stepRows: number;
  /** Rows of the ring that holds the decoded samples of a stripe. */
  readonly ringRows: number;
}

export interface StoredBlocks {
  readonly tiled: boolean;
  readonly blockHeightPx: number;
  /** Bytes of one work pixel in the ring, all bands together. */
  readonly pixelBytes: number;
}

/** Strips are decoded in groups of about this many rows. */
const STRIP_GROUP_ROWS = 64;

export function planTiles(grid: GridLayout, stored: StoredBlocks): TilePlan {
  const haloPx = Math.ceil((grid.isFine ? FINE_HALO_M : HALO_M) / grid.gsdM);
  const stepRows = stepOf(grid, stored);
  const affordable = (width: number): number => Math.floor(RING_BYTES / (width * stored.pixelBytes));
  const isSmall = Math.max(grid.widthPx, grid.heightPx) <= SMALL_SCENE_PX;
  const side = grid.isFine ? LONGEST_FINE_SIDE_PX : isSmall ? SMALL_SCENE_PX : LONGEST_SIDE_PX;
  const longest = stored.tiled
    ? side
    : Math.max(FEWEST_ROWS, Math.min(side, affordable(grid.widthPx) - stepRows - 2 * haloPx));
  const tops = cuts(grid.heightPx, longest);
  const lefts = cuts(grid.widthPx, side);
  const tileRows = tops[1]! - tops[0]!;
  const needed = Math.min(grid.heightPx, tileRows + 2 * haloPx) + stepRows;
  let perStripe = lefts.length - 1;
  const widest = (tiles: number): number => Math.min(grid.widthPx, tiles * (lefts[1]! - lefts[0]!) + 2 * haloPx);
  // Strips hold whole rows and are decoded once a stripe, so that they are cut last, by shorter tiles first (`longest`).
  while (perStripe > 1 && affordable(widest(perStripe)) < needed) perStripe--;
  // As many stripes of like width take less memory than some of full width and the rest.
  perStripe = Math.ceil((lefts.length - 1) / Math.ceil((lefts.length - 1) / perStripe));
  const stripes: Stripe[] = [];
  for (let first = 0; first + 1 < lefts.length; first += perStripe) {
    const last = Math.min(lefts.length - 1, first + perStripe);
    const col = Math.max(0, lefts[first]! - haloPx);
    const bands = tops
      .slice(1)
      .map((bottom, k) =>
        lefts.slice(first + 1, last + 1).map((right, i) => ({ left: lefts[first + i]!, top: tops[k]!, right, bottom })),
      );
    stripes.push({ col, width: Math.min(grid.widthPx, lefts[last]! + haloPx) - col, bands });
  }
  const widestStripe = Math.max(...stripes.map(({ width }) => width));
  // What the budget leaves is spent on decoding ahead, up to one step.
  return {
    haloPx,
    stripes,
    stepRows,
    ringRows: Math.max(needed, Math.min(needed + stepRows, affordable(widestStripe))),
  };
}

function stepOf(grid: GridLayout, stored: StoredBlocks): number {
  const blockRows = Math.max(1, Math.round(stored.blockHeightPx / grid.factor));
  return stored.tiled ? blockRows : blockRows * Math.max(1, Math.round(STRIP_GROUP_ROWS / blockRows));
}

/** Borders of the fewest equal parts of `length` that are no longer than `longest`. */
function cuts(length: number, longest: number): number[] {
  const parts = Math.max(1, Math.ceil(length / longest));
  return Array.from({ length: parts + 1 }, (_, i) => Math.round((i * length) / parts));
}

/** The tile with its halo, inside of the grid. */
export function withHalo(tile: Tile, haloPx: number, grid: GridLayout): Window {
  const col = Math.max(0, tile.left - haloPx);
  const row = Math.max(0, tile.top - haloPx);
  return {
    col,
    row,
    width: Math.min(grid.widthPx, tile.right + haloPx) - col,
    rows: Math.min(grid.heightPx, tile.bottom + haloPx) - row,
  };
}
