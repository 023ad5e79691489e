/** One Web-Mercator tile of a scene: bilinear sampling through the scene's georeference, missing data kept missing. */
import { lonLatToPixel } from "./georeference.ts";
import { toLonLat } from "./projection.ts";
import type { SceneReader } from "./read.ts";

export const TILE_PX = 256;
/** Half the Web-Mercator world's side in metres. */
export const MERCATOR_HALF_M = Math.PI * 6378137;
const MERCATOR = { kind: "web-mercator", epsg: 3857 } as const;
/** The projection is exact at every sixteenth pixel and linear between: the error stays below a hundredth of a pixel up to UTM's edges. */
const GRID_PX = 16;

/** Stored numbers: 0 is missing, and `raw = stored × scale + offset`. */
export interface Storage {
  readonly scale: number;
  readonly offset: number;
}

/** The tile (z, x, y) as 256 × 256 × bands stored values, or undefined when the scene has no data in it. */
export async function warpTile(
  scene: SceneReader,
  bands: readonly number[],
  storage: Storage,
  z: number,
  x: number,
  y: number,
): Promise<Uint16Array | undefined> {
  const positions = sourcePositions(scene, z, x, y);
  const { widthPx, heightPx } = scene.header;
  const left = Math.max(0, Math.floor(positions.minCol - 0.5));
  const top = Math.max(0, Math.floor(positions.minRow - 0.5));
  const right = Math.min(widthPx, Math.ceil(positions.maxCol + 0.5) + 1);
  const bottom = Math.min(heightPx, Math.ceil(positions.maxRow + 0.5) + 1);
  if (right <= left || bottom <= top) return undefined;
  const source = await scene.readWindow(left, top, right - left, bottom - top, bands);
  return sample(scene, source, { left, top, width: right - left, height: bottom - top }, positions, storage);
}

interface Positions {
  /** Continuous raster positions at the grid's nodes, (TILE_PX / GRID_PX + 1)². */
  readonly cols: Float64Array;
  readonly rows: Float64Array;
  readonly minCol: number;
  readonly maxCol: number;
  readonly minRow: number;
  readonly maxRow: number;
}

const NODES = TILE_PX / GRID_PX + 1;

function sourcePositions(scene: SceneReader, z: number, x: number, y: number): Positions {
  const metres = (2 * MERCATOR_HALF_M) / 2 ** z / TILE_PX;
  const cols = new Float64Array(NODES * NODES);
  const rows = new Float64Array(NODES * NODES);
  for (let v = 0; v < NODES; v++)
    for (let u = 0; u < NODES; u++) {
      const mx = -MERCATOR_HALF_M + (x * TILE_PX + u * GRID_PX) * metres;
      const my = MERCATOR_HALF_M - (y * TILE_PX + v * GRID_PX) * metres;
      const [lon, lat] = toLonLat(MERCATOR, mx, my);
      const [col, row] = lonLatToPixel(scene.header.geo, lon, lat);
      cols[v * NODES + u] = col;
      rows[v * NODES + u] = row;
    }
  return {
    cols,
    rows,
    minCol: Math.min(...cols),
    maxCol: Math.max(...cols),
    minRow: Math.min(...rows),
    maxRow: Math.max(...rows),
  };
}

interface Window {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function sample(
  scene: SceneReader,
  source: readonly Float32Array[],
  window: Window,
  positions: Positions,
  storage: Storage,
): Uint16Array | undefined {
  const bands = source.length;
  const out = new Uint16Array(TILE_PX * TILE_PX * bands);
  const missing = missingTest(source, scene.header.nodata);
  let any = false;
  for (let py = 0; py < TILE_PX; py++) {
    const fy = (py + 0.5) / GRID_PX;
    const v = Math.floor(fy);
    for (let px = 0; px < TILE_PX; px++) {
      const fx = (px + 0.5) / GRID_PX;
      const u = Math.floor(fx);
      // Positions are taken relative to pixel centres of the window.
      const col = bilinear(positions.cols, v * NODES + u, NODES, fx - u, fy - v) - 0.5 - window.left;
      const row = bilinear(positions.rows, v * NODES + u, NODES, fx - u, fy - v) - 0.5 - window.top;
      if (col < -0.5 || row < -0.5 || col >= window.width - 0.5 || row >= window.height - 0.5) continue;
      const nearest =
        Math.min(window.height - 1, Math.max(0, Math.round(row))) * window.width +
        Math.min(window.width - 1, Math.max(0, Math.round(col)));
      if (missing(nearest)) continue;
      any = true;
      const c = Math.min(window.width - 2, Math.max(0, Math.floor(col)));
      const r = Math.min(window.height - 2, Math.max(0, Math.floor(row)));
      const at = r * window.width + c;
      const smooth =
        window.width > 1 &&
        window.height > 1 &&
        !missing(at) &&
        !missing(at + 1) &&
        !missing(at + window.width) &&
        !missing(at + window.width + 1);
      const tx = Math.min(1, Math.max(0, col - c));
      const ty = Math.min(1, Math.max(0, row - r));
      for (let b = 0; b < bands; b++) {
        const band = source[b]!;
        const raw = smooth ? bilinear(band, at, window.width, tx, ty) : band[nearest]!;
        out[(py * TILE_PX + px) * bands + b] = Math.max(
          1,
          Math.min(65535, Math.round((raw - storage.offset) / storage.scale)),
        );
      }
    }
  }
  return any ? out : undefined;
}

function bilinear(values: Float32Array | Float64Array, at: number, stride: number, tx: number, ty: number): number {
  const high = values[at]! + tx * (values[at + 1]! - values[at]!);
  const low = values[at + stride]! + tx * (values[at + stride + 1]! - values[at + stride]!);
  return high + ty * (low - high);
}

function missingTest(source: readonly Float32Array[], nodata: number | undefined): (at: number) => boolean {
  return (at) => {
    let all = nodata !== undefined;
    for (const band of source) {
      const value = band[at]!;
      if (!Number.isFinite(value)) return true;
      if (value !== nodata) all = false;
    }
    return all;
  };
}
