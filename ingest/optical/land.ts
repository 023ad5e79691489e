/**
 * What is land in a scene, from vectors: a coarse signed distance to the embedded coast, or an exact mask that the caller brings.
 *
 * The 1:10m coast is off by up to a kilometre in harbours and estuaries, so it only says what is *certainly* land (far inland) and what
 * may be land (near the coast); between the two the image decides (kernel/bulk.ts).
 */
import { readFile } from "node:fs/promises";
import { type PixelRings, rasteriseRings, ringsInScene } from "./coast.ts";
import { lonLatToPixel, pixelToLonLat } from "./georeference.ts";
import { guardScene, type SceneHeader } from "./guard.ts";
import { distanceTo } from "./kernel/distance.ts";
import { openScene, type SceneReader } from "./read.ts";

/** Metres inland beyond which the 1:10m coast alone is believed. */
export const SURELY_LAND_M = 2000;
/** Metres to seaward of the 1:10m coast within which a large bright area is taken for land and not for cloud. */
export const MAYBE_LAND_M = 1500;
const FAR_M = 5000;
const CELL_M = 100;
/** Coarser cells keep the coast of a very large scene small; a thousand kilometres square has five-hundred-metre ones. */
const MOST_CELLS = 4_000_000;

export interface LandSource {
  /** Metres inland (negative: to seaward) of the coarse coast at a raster position, cut at ±5 km. */
  inlandM(col: number, row: number): number;
  /** 1 where the caller's own land mask covers the pixel of the window, row by row; undefined when there is none. */
  exactWindow(col: number, row: number, width: number, rows: number): Promise<Uint8Array | undefined>;
  close(): Promise<void>;
}

/** `landPath` is a mask GeoTIFF (not 0 is land) or a GeoJSON of polygons; without it the embedded coast is used. Throws on unusable files. */
export async function openLand(header: SceneHeader, coast: CoarseCoast, landPath?: string): Promise<LandSource> {
  const coarse = inlandOf(coast);
  if (landPath === undefined) return { inlandM: coarse, exactWindow: async () => undefined, close: async () => {} };
  if (/\.(geo)?json$/i.test(landPath)) {
    const rings = ringsInScene(
      JSON.parse(await readFile(landPath, "utf8")),
      header.geo,
      header.widthPx,
      header.heightPx,
    );
    const exactWindow = async (col: number, row: number, width: number, rows: number) =>
      rasteriseRings(rings, width, rows, 1, row, col);
    return { inlandM: coarse, exactWindow, close: async () => {} };
  }
  const maskHeader = guardScene(landPath);
  if (maskHeader.kind === "rejected")
    throw new Error(`The land mask was refused (${maskHeader.code}): ${maskHeader.sentence}`);
  const mask = await openScene(landPath, maskHeader);
  return {
    inlandM: coarse,
    exactWindow: (col, row, width, rows) => maskWindow(header, mask, { col, row, width, rows }),
    close: () => mask.close(),
  };
}

/** The signed distance to the embedded coast in cells of about 100 m, in memory that threads share. */
export interface CoarseCoast {
  readonly across: number;
  readonly down: number;
  readonly cellPx: number;
  /** Metres inland of each cell. */
  readonly inlandM: Float32Array;
}

export function coarseCoast(header: SceneHeader): CoarseCoast {
  const cellPx = Math.max(1, CELL_M / header.gsdM, Math.sqrt((header.widthPx * header.heightPx) / MOST_CELLS));
  const across = Math.ceil(header.widthPx / cellPx);
  const down = Math.ceil(header.heightPx / cellPx);
  const rings: PixelRings = ringsInScene(undefined, header.geo, header.widthPx, header.heightPx);
  const cellM = cellPx * header.gsdM;
  const land = rasteriseRings(rings, across, down, cellPx);
  const farCells = FAR_M / cellM;
  const toLand = distanceTo(land, across, down, farCells);
  const toSea = distanceTo(
    land.map((value) => 1 - value),
    across,
    down,
    farCells,
  );
  const inlandM = new Float32Array(new SharedArrayBuffer(4 * across * down));
  for (let i = 0; i < inlandM.length; i++) inlandM[i] = (toSea[i]! - toLand[i]!) * cellM;
  return { across, down, cellPx, inlandM };
}

function inlandOf({ across, down, cellPx, inlandM }: CoarseCoast): (col: number, row: number) => number {
  return (col, row) => {
    const x = Math.min(across - 1, Math.max(0, Math.floor(col / cellPx)));
    const y = Math.min(down - 1, Math.max(0, Math.floor(row / cellPx)));
    return inlandM[y * across + x]!;
  };
}

interface Window {
  readonly col: number;
  readonly row: number;
  readonly width: number;
  readonly rows: number;
}

/** The mask in the scene's own pixels; it may lie on another grid or in another coordinate system (nearest pixel). */
async function maskWindow(scene: SceneHeader, mask: SceneReader, window: Window): Promise<Uint8Array> {
  const { col, row, width, rows } = window;
  // Where the mask has another grid, the corners and the middles of the sides tell which part of it is asked for.
  const places = [0, 0.5, 1].flatMap((v) =>
    [0, 0.5, 1].map((u) => maskPixel(scene, mask.header, col + u * width, row + v * rows)),
  );
  const clamp = (value: number, limit: number): number => Math.max(0, Math.min(limit, value));
  const left = clamp(Math.floor(Math.min(...places.map(([x]) => x))) - 2, mask.header.widthPx);
  const top = clamp(Math.floor(Math.min(...places.map(([, y]) => y))) - 2, mask.header.heightPx);
  const across = clamp(Math.ceil(Math.max(...places.map(([x]) => x))) + 2, mask.header.widthPx) - left;
  const down = clamp(Math.ceil(Math.max(...places.map(([, y]) => y))) + 2, mask.header.heightPx) - top;
  const out = new Uint8Array(width * rows);
  if (across <= 0 || down <= 0) return out;
  const [values] = await mask.readWindow(left, top, across, down, [0]);
  const same = sameGrid(scene, mask.header);
  for (let y = 0; y < rows; y++)
    for (let x = 0; x < width; x++) {
      const place = same ? [col + x, row + y] : maskPixel(scene, mask.header, col + x + 0.5, row + y + 0.5);
      const [u, v] = [Math.floor(place[0]!) - left, Math.floor(place[1]!) - top];
      if (u >= 0 && v >= 0 && u < across && v < down) out[y * width + x] = values![v * across + u] === 0 ? 0 : 1;
    }
  return out;
}

function maskPixel(scene: SceneHeader, mask: SceneHeader, col: number, row: number): readonly [number, number] {
  const [lon, lat] = pixelToLonLat(scene.geo, col, row);
  return lonLatToPixel(mask.geo, lon, lat);
}

function sameGrid(scene: SceneHeader, mask: SceneHeader): boolean {
  return (
    mask.geo.crs.epsg === scene.geo.crs.epsg &&
    mask.geo.affine.every((value, i) => Math.abs(value - scene.geo.affine[i]!) < 1e-6 * Math.max(1, Math.abs(value)))
  );
}
