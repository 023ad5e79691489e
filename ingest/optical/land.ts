/**
 * What is land in a scene, from vectors: a coarse signed distance to the embedded coast, or an exact mask that the caller brings.
 *
 * The 1:10m coast is off by up to a kilometre in harbours and estuaries, so it only says what is *certainly* land (far inland) and what
 * may be land (near the coast); between the two the image decides (kernel/bulk.ts).
 */
import { readFile } from "node:fs/promises";
import { embeddedCoast, type PixelRings, rasteriseRings, ringsInScene } from "./coast.ts";
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

export interface LandSource {
  /** Metres inland (negative: to seaward) of the coarse coast at a raster position, cut at ±5 km. */
  inlandM(col: number, row: number): number;
  /** 1 where the caller's own land mask covers the pixel, for `rows` rows from `row`; undefined when there is none. */
  exactRows(row: number, rows: number): Promise<Uint8Array | undefined>;
  close(): Promise<void>;
}

/** `landPath` is a mask GeoTIFF (not 0 is land) or a GeoJSON of polygons; without it the embedded coast is used. Throws on unusable files. */
export async function openLand(header: SceneHeader, landPath?: string): Promise<LandSource> {
  const coarse = coarseCoast(header);
  if (landPath === undefined) return { inlandM: coarse, exactRows: async () => undefined, close: async () => {} };
  if (/\.(geo)?json$/i.test(landPath)) {
    const rings = ringsInScene(
      JSON.parse(await readFile(landPath, "utf8")),
      header.geo,
      header.widthPx,
      header.heightPx,
    );
    const exactRows = async (row: number, rows: number) => rasteriseRings(rings, header.widthPx, rows, 1, row);
    return { inlandM: coarse, exactRows, close: async () => {} };
  }
  const maskHeader = guardScene(landPath);
  if (maskHeader.kind === "rejected")
    throw new Error(`The land mask was refused (${maskHeader.code}): ${maskHeader.sentence}`);
  const mask = await openScene(landPath, maskHeader);
  return { inlandM: coarse, exactRows: (row, rows) => maskRows(header, mask, row, rows), close: () => mask.close() };
}

function coarseCoast(header: SceneHeader): (col: number, row: number) => number {
  const cellPx = Math.max(1, CELL_M / header.gsdM);
  const across = Math.ceil(header.widthPx / cellPx);
  const down = Math.ceil(header.heightPx / cellPx);
  const rings: PixelRings = ringsInScene(embeddedCoast(), header.geo, header.widthPx, header.heightPx);
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
  return (col, row) => {
    const x = Math.min(across - 1, Math.max(0, Math.floor(col / cellPx)));
    const y = Math.min(down - 1, Math.max(0, Math.floor(row / cellPx)));
    return (toSea[y * across + x]! - toLand[y * across + x]!) * cellM;
  };
}

/** The mask in the scene's own pixels; it may lie on another grid or in another coordinate system (nearest pixel). */
async function maskRows(scene: SceneHeader, mask: SceneReader, row: number, rows: number): Promise<Uint8Array> {
  const { header } = mask;
  const out = new Uint8Array(scene.widthPx * rows);
  const same =
    header.widthPx === scene.widthPx &&
    header.geo.crs.epsg === scene.geo.crs.epsg &&
    header.geo.affine.every((value, i) => Math.abs(value - scene.geo.affine[i]!) < 1e-6 * Math.max(1, Math.abs(value)));
  if (same) {
    const usable = Math.max(0, Math.min(rows, header.heightPx - row));
    const [values] = await mask.readWindow(0, row, header.widthPx, usable, [0]);
    values!.forEach((value, i) => {
      out[i] = value === 0 ? 0 : 1;
    });
    return out;
  }
  const [values] = await mask.readWindow(0, 0, header.widthPx, header.heightPx, [0]);
  for (let y = 0; y < rows; y++)
    for (let x = 0; x < scene.widthPx; x++) {
      const [lon, lat] = pixelToLonLat(scene.geo, x + 0.5, row + y + 0.5);
      const [col, line] = lonLatToPixel(header.geo, lon, lat).map(Math.floor) as [number, number];
      if (col >= 0 && line >= 0 && col < header.widthPx && line < header.heightPx)
        out[y * scene.widthPx + x] = values![line * header.widthPx + col] === 0 ? 0 : 1;
    }
  return out;
}
