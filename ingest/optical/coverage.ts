/** What could be seen: counts of sea, land and cloud, and the outline of the valid data as one ring. */
import { wrapLonDeg } from "../../model/index.ts";
import type { SceneCoverage } from "./detection.ts";
import { pixelToLonLat } from "./georeference.ts";
import type { WorkGrid } from "./work_grid.ts";

type Point = readonly [number, number];

export class CoverageBuilder {
  private readonly grid: WorkGrid;
  private readonly counts = [0, 0, 0, 0];
  private readonly left: Point[] = [];
  private readonly right: Point[] = [];

  constructor(grid: WorkGrid) {
    this.grid = grid;
  }

  /** Adds the rows `top` to `bottom` (exclusive) of a region whose first row is `from`. */
  addRows(classes: Uint8Array, from: number, top: number, bottom: number): void {
    const width = this.grid.widthPx;
    const { counts } = this;
    for (let row = top; row < bottom; row++) {
      const start = (row - from) * width;
      let [first, last] = [-1, -1];
      for (let x = 0; x < width; x++) {
        const kind = classes[start + x]!;
        counts[kind] = counts[kind]! + 1;
        if (kind === 0) continue;
        if (first < 0) first = x;
        last = x;
      }
      if (first < 0) continue;
      // Both ends of the first row and the lower ends of every row, so that the outline holds whole pixels.
      if (this.left.length === 0) {
        this.left.push([first, row]);
        this.right.push([last + 1, row]);
      }
      this.left.push([first, row + 1]);
      this.right.push([last + 1, row + 1]);
    }
  }

  finish(): SceneCoverage {
    const { grid, counts } = this;
    const valid = counts[1]! + counts[2]! + counts[3]!;
    const outline = [...simplify(this.right, 2), ...simplify(this.left, 2).reverse()];
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
