/** What could be seen: counts of sea, land and cloud, and the outline of the valid data as one ring. */
import { wrapLonDeg } from "../../model/index.ts";
import type { SceneCoverage } from "./detection.ts";
import { pixelToLonLat } from "./georeference.ts";
import type { Tile, Window } from "./tiles.ts";
import type { WorkGrid } from "./work_grid.ts";

type Point = readonly [number, number];

/** What one tile saw: pixels of each class, and the first and last column with data in each of its rows (−1: none). */
export interface TileCoverage {
  readonly top: number;
  readonly counts: Uint32Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
}

/** Counts the tile's own pixels in the classes of the window around it. */
export function coverTile(classes: Uint8Array, window: Window, tile: Tile): TileCoverage {
  const counts = new Uint32Array(4);
  const first = new Int32Array(tile.bottom - tile.top).fill(-1);
  const last = new Int32Array(tile.bottom - tile.top).fill(-1);
  for (let row = tile.top; row < tile.bottom; row++) {
    const start = (row - window.row) * window.width - window.col;
    for (let x = tile.left; x < tile.right; x++) {
      const kind = classes[start + x]!;
      counts[kind] = counts[kind]! + 1;
    }
    let [from, to] = [tile.left, tile.right - 1];
    while (from < tile.right && classes[start + from] === 0) from++;
    if (from === tile.right) continue;
    while (classes[start + to] === 0) to--;
    first[row - tile.top] = from;
    last[row - tile.top] = to;
  }
  return { top: tile.top, counts, first, last };
}

export class CoverageBuilder {
  private readonly grid: WorkGrid;
  private readonly counts = [0, 0, 0, 0];
  private readonly first: Int32Array;
  private readonly last: Int32Array;

  constructor(grid: WorkGrid) {
    this.grid = grid;
    this.first = new Int32Array(grid.heightPx).fill(-1);
    this.last = new Int32Array(grid.heightPx).fill(-1);
  }

  add(tile: TileCoverage): void {
    for (let kind = 0; kind < 4; kind++) this.counts[kind] = this.counts[kind]! + tile.counts[kind]!;
    for (let i = 0; i < tile.first.length; i++) {
      if (tile.first[i]! < 0) continue;
      const row = tile.top + i;
      this.first[row] = this.first[row]! < 0 ? tile.first[i]! : Math.min(this.first[row]!, tile.first[i]!);
      this.last[row] = Math.max(this.last[row]!, tile.last[i]!);
    }
  }

  finish(): SceneCoverage {
    const { grid, counts } = this;
    const valid = counts[1]! + counts[2]! + counts[3]!;
    const { left, right } = this.sides();
    const outline = [...simplify(right, 2), ...simplify(left, 2).reverse()];
    const [midLon] = pixelToLonLat(grid.geo, grid.widthPx / 2, grid.heightPx / 2);
    const ring = outline.map(([col, row]): Point => {
      const [lon, lat] = pixelToLonLat(grid.geo, col, row);
      return [midLon + wrapLonDeg(lon - midLon), lat];
    });
    if (ring.length > 0) ring.push(ring[0]!);
    const share = (kind: number): number => (valid === 0 ? 0 : counts[kind]! / valid);
    const total = grid.widthPx * grid.heightPx;
    return {
      ring,
      seaFraction: share(1),
      landFraction: share(2),
      cloudFraction: share(3),
      validFraction: valid / total,
    };
  }

  /** Both ends of the first row with data and the lower ends of every row, so that the outline holds whole pixels. */
  private sides(): { left: Point[]; right: Point[] } {
    const [left, right]: [Point[], Point[]] = [[], []];
    for (let row = 0; row < this.first.length; row++) {
      if (this.first[row]! < 0) continue;
      if (left.length === 0) {
        left.push([this.first[row]!, row]);
        right.push([this.last[row]! + 1, row]);
      }
      left.push([this.first[row]!, row + 1]);
      right.push([this.last[row]! + 1, row + 1]);
    }
    return { left, right };
  }
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
