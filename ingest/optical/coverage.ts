/** What could be seen of a scene: the outline of its data, the parts of it that were open sea, and how surely ships were found there. */
import { wrapLonDeg } from "../../model/index.ts";
import { CoverageCells, cellsOfTile, type SeenClasses, type TileCells } from "./coverage_cells.ts";
import type { CoverageRing, PdPoint, SceneCoverage } from "./detection.ts";
import { pixelToLonLat } from "./georeference.ts";
import { outlinesOf } from "./kernel/outlines.ts";
import { CURVE_LENGTHS_M, type Sight } from "./pd.ts";
import type { Tile, Window } from "./tiles.ts";
import type { WorkGrid } from "./work_grid.ts";

type Point = readonly [number, number];

/** Corners of all rings around what was seen: more would cost every question about it, and say nothing that a track's doubt does not cover. */
const MOST_CORNERS = 1500;

/** What one tile saw: its part of the cells, and the first and last column with data in each of its rows (−1: none). */
export interface TileCoverage {
  readonly top: number;
  readonly cells: TileCells;
  readonly first: Int32Array;
  readonly last: Int32Array;
}

/** Looks through the tile's own pixels of the window around it. */
export function coverTile(result: SeenClasses, window: Window, tile: Tile, grid: WorkGrid): TileCoverage {
  const first = new Int32Array(tile.bottom - tile.top).fill(-1);
  const last = new Int32Array(tile.bottom - tile.top).fill(-1);
  for (let row = tile.top; row < tile.bottom; row++) {
    const start = (row - window.row) * window.width - window.col;
    const from = firstWithData(result.classes, start + tile.left, start + tile.right) - start;
    if (from === tile.right) continue;
    first[row - tile.top] = from;
    last[row - tile.top] = lastWithData(result.classes, start + tile.right - 1) - start;
  }
  return { top: tile.top, cells: cellsOfTile(result, window, tile, grid), first, last };
}

function firstWithData(classes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && classes[at] === 0) at++;
  return at;
}

function lastWithData(classes: Uint8Array, from: number): number {
  let at = from;
  while (classes[at] === 0) at--;
  return at;
}

export class CoverageBuilder {
  readonly #grid: WorkGrid;
  readonly #cells: CoverageCells;
  readonly #first: Int32Array;
  readonly #last: Int32Array;

  constructor(grid: WorkGrid) {
    this.#grid = grid;
    this.#cells = new CoverageCells(grid);
    this.#first = new Int32Array(grid.heightPx).fill(-1);
    this.#last = new Int32Array(grid.heightPx).fill(-1);
  }

  add(tile: TileCoverage): void {
    this.#cells.add(tile.cells);
    for (let i = 0; i < tile.first.length; i++) {
      if (tile.first[i]! < 0) continue;
      const row = tile.top + i;
      this.#first[row] = this.#first[row]! < 0 ? tile.first[i]! : Math.min(this.#first[row]!, tile.first[i]!);
      this.#last[row] = Math.max(this.#last[row]!, tile.last[i]!);
    }
  }

  /** How the place at a position of the work grid could be seen; undefined where it could not. */
  sightAt(col: number, row: number): Sight | undefined {
    const cells = this.#cells;
    const [x, y] = [Math.floor(col / cells.sidePx), Math.floor(row / cells.sidePx)];
    if (!(x >= 0 && y >= 0 && x < cells.across && y < cells.down)) return undefined;
    const cell = y * cells.across + x;
    return cells.isSea(cell) ? cells.sight(cell) : undefined;
  }

  finish(): { readonly coverage: SceneCoverage; readonly pdByLength: readonly PdPoint[] } {
    const cells = this.#cells;
    const seen = new Uint8Array(cells.across * cells.down);
    let [missing, sea, land, cloud, glint, isWhole] = [0, 0, 0, 0, 0, true];
    for (let cell = 0; cell < seen.length; cell++) {
      const [none, water, ground, white] = cells.counts(cell);
      missing += none;
      land += ground;
      cloud += white;
      const isBlinded = water > 0 && cells.isBlinded(cell);
      if (isBlinded) glint += water;
      else sea += water;
      seen[cell] = cells.isSea(cell) && !isBlinded ? 1 : 0;
      if (seen[cell] === 0 && water + ground + white > 0) isWhole = false;
    }
    const valid = sea + land + cloud + glint;
    const share = (pixels: number): number => (valid === 0 ? 0 : pixels / valid);
    const outline = this.#outline();
    const pd = cells.pdOver(seen);
    return {
      coverage: {
        ring: outline.length === 0 ? [] : this.#onEarth([...outline, outline[0]!]),
        ...(isWhole ? {} : { seen: this.#rings(seen) }),
        seaFraction: share(sea),
        landFraction: share(land),
        cloudFraction: share(cloud),
        glintFraction: share(glint),
        validFraction: valid / Math.max(1, valid + missing),
      },
      pdByLength: CURVE_LENGTHS_M.map((lengthM, i) => ({ lengthM, pd: Math.round(1000 * pd[i]!) / 1000 })),
    };
  }

  /** Both ends of the first row with data and the lower ends of every row, so that the outline holds whole pixels. */
  #outline(): Point[] {
    const [left, right]: [Point[], Point[]] = [[], []];
    for (let row = 0; row < this.#first.length; row++) {
      if (this.#first[row]! < 0) continue;
      if (left.length === 0) {
        left.push([this.#first[row]!, row]);
        right.push([this.#last[row]! + 1, row]);
      }
      left.push([this.#first[row]!, row + 1]);
      right.push([this.#last[row]! + 1, row + 1]);
    }
    return [...simplify(right, 2), ...simplify(left, 2).reverse()];
  }

  /** Outlines of the seen cells, of coarser ones where a broken sky would give too many corners. */
  #rings(seen: Uint8Array): CoverageRing[] {
    let [set, { sidePx, across, down }] = [seen, this.#cells as { sidePx: number; across: number; down: number }];
    let rings = outlinesOf(set, across, down);
    while (rings.reduce((sum, ring) => sum + ring.length / 2, 0) > MOST_CORNERS) {
      set = halved(set, across, down);
      [across, down, sidePx] = [(across + 1) >> 1, (down + 1) >> 1, 2 * sidePx];
      rings = outlinesOf(set, across, down);
    }
    const { widthPx, heightPx } = this.#grid;
    return rings.map((ring) =>
      this.#onEarth(
        Array.from(
          { length: ring.length / 2 },
          (_, i): Point => [Math.min(widthPx, ring[2 * i]! * sidePx), Math.min(heightPx, ring[2 * i + 1]! * sidePx)],
        ),
      ),
    );
  }

  #onEarth(points: readonly Point[]): CoverageRing {
    const { geo, widthPx, heightPx } = this.#grid;
    const [midLon] = pixelToLonLat(geo, widthPx / 2, heightPx / 2);
    return points.map(([col, row]): Point => {
      const [lon, lat] = pixelToLonLat(geo, col, row);
      return [midLon + wrapLonDeg(lon - midLon), lat];
    });
  }
}

/** Cells of twice the side, set where at least half of what they are made of is. */
function halved(set: Uint8Array, across: number, down: number): Uint8Array {
  const [wide, high] = [(across + 1) >> 1, (down + 1) >> 1];
  const out = new Uint8Array(wide * high);
  for (let y = 0; y < high; y++)
    for (let x = 0; x < wide; x++) {
      let [yes, all] = [0, 0];
      for (let v = 2 * y; v < Math.min(down, 2 * y + 2); v++)
        for (let u = 2 * x; u < Math.min(across, 2 * x + 2); u++, all++) yes += set[v * across + u]!;
      out[y * wide + x] = 2 * yes >= all ? 1 : 0;
    }
  return out;
}

/** Douglas & Peucker (1973) with the tolerance in pixels; iterative, because an outline may have 30,000 points. */
function simplify(points: readonly Point[], tolerancePx: number): Point[] {
  if (points.length < 3) return [...points];
  const keep = new Uint8Array(points.length);
  keep[0] = keep[points.length - 1] = 1;
  const open: [number, number][] = [[0, points.length - 1]];
  while (open.length > 0) {
    const [a, b] = open.pop()!;
    const [p, q] = [points[a]!, points[b]!];
    const length = Math.hypot(q[0] - p[0], q[1] - p[1]) || 1;
    let [worst, at] = [tolerancePx, -1];
    for (let i = a + 1; i < b; i++) {
      const r = points[i]!;
      const off = Math.abs((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])) / length;
      if (off > worst) [worst, at] = [off, i];
    }
    if (at < 0) continue;
    keep[at] = 1;
    open.push([a, at], [at, b]);
  }
  return points.filter((_, i) => keep[i] === 1);
}
