/**
 * The scene as a Web-Mercator pyramid, made once at ingest: `scene.tif` (256 px blocks that are exactly the map's tiles, with
 * overviews) and `scene.json` (what a tile server must know, so that it opens no directory and guesses nothing).
 *
 * The tiles are made a row at a time and each overview row as soon as its two rows of children exist, so memory is a few tile rows.
 */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { groundJacobian, gsdM, pixelToLonLat } from "./georeference.ts";
import { planBands } from "./normalise.ts";
import { fromLonLat } from "./projection.ts";
import type { SceneReader } from "./read.ts";
import { TiffWriter } from "./tiff_write.ts";
import { MERCATOR_HALF_M, type Storage, TILE_PX, warpTile } from "./warp.ts";

/** The content of scene.json. The tile room reads the same shape. */
export interface SceneRasterJson {
  readonly version: 1;
  readonly tilePx: number;
  readonly minZoom: number;
  readonly maxZoom: number;
  /** [west, south, east, north] in degrees; east is beyond 180 where the scene crosses the antimeridian. */
  readonly bounds: readonly [number, number, number, number];
  /** The stored number that means no data. */
  readonly nodata: 0;
  /** raw = stored × scale + offset. */
  readonly scale: number;
  readonly offset: number;
  readonly bands: readonly { readonly name: string; readonly low: number; readonly high: number }[];
  /** Band numbers (0-based) for red, green and blue, or one for grey. */
  readonly defaultBands: readonly number[];
  /** Finest first. Tile (x, y) of the zoom is block (y − tileY) · across + (x − tileX); the columns count on beyond the antimeridian. */
  readonly levels: readonly {
    readonly zoom: number;
    readonly tileX: number;
    readonly tileY: number;
    readonly across: number;
    readonly down: number;
    readonly offsetsAt: number;
    readonly byteCountsAt: number;
  }[];
}

const MAX_BANDS = 8;
const MAX_ZOOM = 20;
const DEFLATE_LEVEL = 1;
const MERCATOR = { kind: "web-mercator", epsg: 3857 } as const;

interface Level {
  readonly zoom: number;
  readonly tileX: number;
  readonly tileY: number;
  readonly across: number;
  readonly down: number;
}

export async function writeScenePyramid(
  scene: SceneReader,
  outDir: string,
  onProgress: (fraction: number) => void,
): Promise<SceneRasterJson> {
  const { header } = scene;
  const bands = Array.from({ length: Math.min(MAX_BANDS, header.bands) }, (_, i) => i);
  const storage = storageOf(header.sampleFormat);
  const bounds = mercatorBounds(scene);
  const levels = planLevels(scene, bounds);
  const base = levels[0]!;
  const pixelSize = (2 * MERCATOR_HALF_M) / 2 ** base.zoom / TILE_PX;
  const writer = await TiffWriter.create(join(outDir, "scene.tif"), {
    blockPx: TILE_PX,
    bands: bands.length,
    levels,
    originX: -MERCATOR_HALF_M + base.tileX * TILE_PX * pixelSize,
    originY: MERCATOR_HALF_M - base.tileY * TILE_PX * pixelSize,
    pixelSize,
    epsg: 3857,
    nodata: 0,
    deflateLevel: DEFLATE_LEVEL,
  });
  const histograms = bands.map(() => new Uint32Array(65536));
  const pyramid = new RowPyramid(writer, levels, bands.length);
  try {
    for (let down = 0; down < base.down; down++) {
      const row: (Uint16Array | undefined)[] = [];
      for (let across = 0; across < base.across; across++) {
        const tile = await warpTile(scene, bands, storage, base.zoom, base.tileX + across, base.tileY + down);
        if (tile !== undefined) count(tile, histograms);
        row.push(tile);
      }
      await pyramid.addRow(0, down, row);
      onProgress((down + 1) / base.down);
    }
  } catch (error) {
    await writer.abandon();
    throw error;
  }
  const indexes = await writer.finish();
  const json = describe(scene, storage, bands, levels, indexes, histograms);
  await writeFile(join(outDir, "scene.json"), `${JSON.stringify(json, null, 1)}\n`);
  return json;
}

/** Floats are kept as ten-thousandths; signed integers are moved up, because the store is unsigned and 0 is taken. */
function storageOf(sampleFormat: number): Storage {
  if (sampleFormat === 3) return { scale: 1e-4, offset: 0 };
  return sampleFormat === 2 ? { scale: 1, offset: -32768 } : { scale: 1, offset: 0 };
}

interface Bounds {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

/** Extent of the scene's border in Web-Mercator metres, unwrapped around its middle. */
function mercatorBounds(scene: SceneReader): Bounds {
  const { geo, widthPx, heightPx } = scene.header;
  const [midLon, midLat] = pixelToLonLat(geo, widthPx / 2, heightPx / 2);
  const [midX] = fromLonLat(MERCATOR, midLon, midLat);
  const xs: number[] = [];
  const ys: number[] = [];
  for (let i = 0; i <= 32; i++)
    for (const [col, row] of [
      [(widthPx * i) / 32, 0],
      [(widthPx * i) / 32, heightPx],
      [0, (heightPx * i) / 32],
      [widthPx, (heightPx * i) / 32],
    ] as const) {
      const [lon, lat] = pixelToLonLat(geo, col, row);
      const [x, y] = fromLonLat(MERCATOR, lon, Math.max(-85.05, Math.min(85.05, lat)), midX);
      xs.push(x);
      ys.push(y);
    }
  return { west: Math.min(...xs), east: Math.max(...xs), south: Math.min(...ys), north: Math.max(...ys) };
}

/**
 * Zoom levels from the scene's own resolution down to where it fits into two by two tiles. The finest level begins at a tile that
 * is the first child of a tile of the coarsest, so that every overview is exactly half of the one before it.
 */
function planLevels(scene: SceneReader, bounds: Bounds): Level[] {
  const { geo, widthPx, heightPx } = scene.header;
  const [, lat] = pixelToLonLat(geo, widthPx / 2, heightPx / 2);
  const mercatorM = gsdM(groundJacobian(geo, widthPx / 2, heightPx / 2)) / Math.cos((lat * Math.PI) / 180);
  const exact = Math.log2((2 * MERCATOR_HALF_M) / TILE_PX / mercatorM);
  const zoom = Math.max(0, Math.min(MAX_ZOOM, Math.ceil(exact - 0.25)));
  const tileM = (2 * MERCATOR_HALF_M) / 2 ** zoom;
  const first = [
    Math.floor((bounds.west + MERCATOR_HALF_M) / tileM),
    Math.floor((MERCATOR_HALF_M - bounds.north) / tileM),
  ] as const;
  const last = [
    Math.ceil((bounds.east + MERCATOR_HALF_M) / tileM),
    Math.ceil((MERCATOR_HALF_M - bounds.south) / tileM),
  ] as const;
  let steps = 0;
  while (
    steps < zoom &&
    Math.max(
      Math.ceil(last[0] / 2 ** steps) - Math.floor(first[0] / 2 ** steps),
      Math.ceil(last[1] / 2 ** steps) - Math.floor(first[1] / 2 ** steps),
    ) > 2
  )
    steps++;
  const [left, top, right, bottom] = [
    Math.floor(first[0] / 2 ** steps),
    Math.floor(first[1] / 2 ** steps),
    Math.ceil(last[0] / 2 ** steps),
    Math.ceil(last[1] / 2 ** steps),
  ];
  return Array.from({ length: steps + 1 }, (_, k) => {
    const grow = 2 ** (steps - k);
    return {
      zoom: zoom - k,
      tileX: left * grow,
      tileY: top * grow,
      across: (right - left) * grow,
      down: (bottom - top) * grow,
    };
  });
}

function count(tile: Uint16Array, histograms: readonly Uint32Array[]): void {
  const bands = histograms.length;
  for (let i = 0; i < tile.length; i += bands) {
    if (tile[i] === 0) continue;
    for (let b = 0; b < bands; b++) {
      const histogram = histograms[b]!;
      const value = tile[i + b]!;
      histogram[value] = histogram[value]! + 1;
    }
  }
}

/** Writes rows of tiles and, as soon as two rows are there, the row of their parents. */
class RowPyramid {
  private readonly writer: TiffWriter;
  private readonly levels: readonly Level[];
  private readonly bands: number;
  private readonly waiting: ((Uint16Array | undefined)[] | undefined)[];

  constructor(writer: TiffWriter, levels: readonly Level[], bands: number) {
    this.writer = writer;
    this.levels = levels;
    this.bands = bands;
    this.waiting = levels.map(() => undefined);
  }

  async addRow(level: number, down: number, row: readonly (Uint16Array | undefined)[]): Promise<void> {
    const parents = level + 1 < this.levels.length ? this.parentsOf(level, down, row) : undefined;
    const writes: Promise<void>[] = [];
    // The writer changes a tile in place, so parents are made first.
    row.forEach((tile, across) => {
      if (tile !== undefined) writes.push(this.writer.writeBlock(level, across, down, tile));
    });
    await Promise.all(writes);
    if (parents !== undefined && down % 2 === 1) {
      this.waiting[level] = undefined;
      await this.addRow(level + 1, down >> 1, parents);
    }
  }

  private parentsOf(
    level: number,
    down: number,
    row: readonly (Uint16Array | undefined)[],
  ): (Uint16Array | undefined)[] {
    const parents = this.waiting[level] ?? Array<Uint16Array | undefined>(row.length / 2).fill(undefined);
    this.waiting[level] = parents;
    row.forEach((tile, across) => {
      if (tile === undefined) return;
      parents[across >> 1] ??= new Uint16Array(TILE_PX * TILE_PX * this.bands);
      halve(tile, parents[across >> 1]!, (across % 2) * (TILE_PX / 2), (down % 2) * (TILE_PX / 2), this.bands);
    });
    return parents;
  }
}

/** Means of two by two pixels, of those that hold data, into a quarter of the parent. */
function halve(child: Uint16Array, parent: Uint16Array, left: number, top: number, bands: number): void {
  const half = TILE_PX / 2;
  for (let y = 0; y < half; y++)
    for (let x = 0; x < half; x++) {
      const from = (2 * y * TILE_PX + 2 * x) * bands;
      const to = ((top + y) * TILE_PX + left + x) * bands;
      for (let b = 0; b < bands; b++) {
        let [sum, held] = [0, 0];
        for (const at of [from + b, from + bands + b, from + TILE_PX * bands + b, from + (TILE_PX + 1) * bands + b]) {
          const value = child[at]!;
          if (value === 0) continue;
          sum += value;
          held++;
        }
        parent[to + b] = held === 0 ? 0 : Math.round(sum / held);
      }
    }
}

function describe(
  scene: SceneReader,
  storage: Storage,
  bands: readonly number[],
  levels: readonly Level[],
  indexes: readonly { readonly offsetsAt: number; readonly byteCountsAt: number }[],
  histograms: readonly Uint32Array[],
): SceneRasterJson {
  const { header } = scene;
  const plan = planBands(header);
  // Files list blue first where they have four bands or more, and red first where they have three.
  const rgb = header.bands >= 4 ? [...plan.visible].reverse() : [...plan.visible];
  const { west, east, south, north } = degreesOf(mercatorBounds(scene));
  return {
    version: 1,
    tilePx: TILE_PX,
    minZoom: levels.at(-1)!.zoom,
    maxZoom: levels[0]!.zoom,
    bounds: [west, south, east, north],
    nodata: 0,
    scale: storage.scale,
    offset: storage.offset,
    bands: bands.map((band) => {
      const [low, high] = percentiles(histograms[band]!, 0.02, 0.98);
      return {
        name: header.bandNames[band] ?? `${band + 1}`,
        low: low * storage.scale + storage.offset,
        high: high * storage.scale + storage.offset,
      };
    }),
    defaultBands: rgb.length === 3 && rgb.every((band) => band < bands.length) ? rgb : [rgb[0] ?? 0],
    levels: levels.map((level, i) => ({ ...level, ...indexes[i]! })),
  };
}

function degreesOf(bounds: Bounds): Bounds {
  const lon = (x: number): number => (x / MERCATOR_HALF_M) * 180;
  const lat = (y: number): number => (Math.atan(Math.sinh(y / 6378137)) * 180) / Math.PI;
  return { west: lon(bounds.west), east: lon(bounds.east), south: lat(bounds.south), north: lat(bounds.north) };
}

function percentiles(histogram: Uint32Array, low: number, high: number): [number, number] {
  let total = 0;
  for (const held of histogram) total += held;
  let [sum, first, last] = [0, 0, 65535];
  for (let value = 0; value < histogram.length; value++) {
    const before = sum;
    sum += histogram[value]!;
    if (before < low * total && sum >= low * total) first = value;
    if (before < high * total && sum >= high * total) last = value;
  }
  return [first, Math.max(first + 1, last)];
}
