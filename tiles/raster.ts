/**
 * Raster tiles of a scene: one stored block of the pyramid that ingest made (`scene.tif`, `scene.json`) → stretch → WebP.
 *
 * The pyramid's blocks are exactly the map's tiles, so a tile costs one read of some 200 KB, one native inflate, one table look-up a
 * value, and one WebP at low effort. Beyond the pyramid's zooms the nearest level is magnified or averaged.
 */
import sharp from "sharp";
import { averageInto, crop, type Pixels, TILE_PX, toColour } from "./raster_pixels.ts";
import { type BlockLocation, openScenePyramid, type ScenePyramid } from "./raster_pyramid.ts";

export interface RasterStyle {
  /** One band (grey) or three (red, green, blue), by name or by number from 1; default what ingest chose. */
  readonly bands?: readonly string[];
  /** Raw value shown black and raw value shown white, once for all bands or once a band; default the 2 and 98 % quantiles of each. */
  readonly stretch?: readonly (readonly [number, number])[];
}

export type RasterStyleResult =
  | { readonly kind: "style"; readonly style: RasterStyle }
  | { readonly kind: "bad-style"; readonly sentence: string };

/** Deepest magnification over the finest level; the client magnifies further by itself. */
const MAX_MAGNIFY = 4;
const WEBP = { quality: 82, effort: 0, alphaQuality: 90 } as const;

/** Reads `bands=4,3,2` or `bands=B04,B03,B02`, and `stretch=low,high` or `stretch=low,high;low,high;low,high`. */
export function parseRasterStyle(bands: string | undefined, stretch: string | undefined): RasterStyleResult {
  const names = bands === undefined || bands === "" ? undefined : bands.split(",").map((name) => name.trim());
  if (
    names !== undefined &&
    ((names.length !== 1 && names.length !== 3) || names.some((name) => !/^[\w .-]{1,40}$/.test(name)))
  )
    return {
      kind: "bad-style",
      sentence: `bands=${bands} must name one band or three, for example bands=4,3,2 or bands=B08.`,
    };
  const pairs =
    stretch === undefined || stretch === "" || stretch === "auto"
      ? undefined
      : stretch.split(";").map((pair) => pair.split(",").map(Number));
  if (pairs !== undefined) {
    const good = pairs.every((pair) => pair.length === 2 && pair.every(Number.isFinite) && pair[0]! < pair[1]!);
    if (!good || (pairs.length !== 1 && pairs.length !== 3))
      return {
        kind: "bad-style",
        sentence: `stretch=${stretch} must be low,high with low < high, once or once for each of three bands, in raw numbers.`,
      };
  }
  return {
    kind: "style",
    style: {
      ...(names === undefined ? {} : { bands: names }),
      ...(pairs === undefined ? {} : { stretch: pairs as unknown as [number, number][] }),
    },
  };
}

/**
 * The tile (z, x, y) of the scene in `dir` as WebP, 256 × 256, transparent where there is no data; null when the tile is outside of the
 * scene or of its zooms, or a named band does not exist. Throws when the pyramid's files are missing or broken.
 */
export async function renderSceneTile(
  dir: string,
  z: number,
  x: number,
  y: number,
  style: RasterStyle = {},
): Promise<Buffer | null> {
  const pyramid = await openScenePyramid(dir);
  const bands = chooseBands(pyramid, style.bands);
  if (bands === undefined) return null;
  const source = await readTile(pyramid, z, x, y);
  if (source === null) return null;
  const ranges = bands.map((band, i): readonly [number, number] => {
    const own = style.stretch?.[i] ?? style.stretch?.[0];
    const { low, high } = pyramid.bands[band]!;
    return own ?? [low, high];
  });
  const stored = ranges.map(
    ([low, high]) => [(low - pyramid.offset) / pyramid.scale, (high - pyramid.offset) / pyramid.scale] as const,
  );
  const { data, channels, empty } = toColour(source.pixels, bands, stored);
  if (empty) return null;
  const image = sharp(data, { raw: { width: source.pixels.side, height: source.pixels.side, channels } });
  if (source.pixels.side !== TILE_PX) image.resize(TILE_PX, TILE_PX, { kernel: "cubic" });
  return await image.webp(WEBP).toBuffer();
}

function chooseBands(pyramid: ScenePyramid, wanted: readonly string[] | undefined): readonly number[] | undefined {
  if (wanted === undefined) return pyramid.defaultBands;
  const found = wanted.map((name) => {
    const named = pyramid.bands.findIndex((band) => band.name.toLowerCase() === name.toLowerCase());
    return named >= 0 ? named : /^\d+$/.test(name) ? Number(name) - 1 : -1;
  });
  return found.every((band) => band >= 0 && band < pyramid.bands.length) ? found : undefined;
}

async function readTile(pyramid: ScenePyramid, z: number, x: number, y: number): Promise<{ pixels: Pixels } | null> {
  if (z > pyramid.maxZoom) return await magnified(pyramid, z, x, y);
  if (z < pyramid.minZoom) return await reduced(pyramid, z, x, y);
  const location = pyramid.locate(z, x, y);
  const pixels = location === null ? null : await pyramid.readBlock(location);
  return pixels === null ? null : { pixels };
}

async function magnified(pyramid: ScenePyramid, z: number, x: number, y: number): Promise<{ pixels: Pixels } | null> {
  const steps = z - pyramid.maxZoom;
  if (steps > MAX_MAGNIFY) return null;
  const location = pyramid.locate(pyramid.maxZoom, x >> steps, y >> steps);
  const pixels = location === null ? null : await pyramid.readBlock(location);
  if (pixels === null) return null;
  const side = TILE_PX >> steps;
  return { pixels: crop(pixels, (x - ((x >> steps) << steps)) * side, (y - ((y >> steps) << steps)) * side, side) };
}

/** A tile above the coarsest level: its few blocks averaged into their place. */
async function reduced(pyramid: ScenePyramid, z: number, x: number, y: number): Promise<{ pixels: Pixels } | null> {
  const steps = pyramid.minZoom - z;
  const out: Pixels = {
    samples: new Uint16Array(TILE_PX * TILE_PX * pyramid.bands.length),
    side: TILE_PX,
    bands: pyramid.bands.length,
  };
  let any = false;
  for (const location of pyramid.coarsest()) {
    const place = parentOffset(location, steps, x, y);
    if (place === null) continue;
    const pixels = await pyramid.readBlock(location);
    if (pixels === null) continue;
    averageInto(pixels, out, place.col, place.row, steps);
    any = true;
  }
  return any ? { pixels: out } : null;
}

function parentOffset(
  location: BlockLocation,
  steps: number,
  x: number,
  y: number,
): { col: number; row: number } | null {
  const share = 2 ** steps;
  // A scene over the antimeridian has columns beyond the world's last one; they are the first ones again.
  const column = location.x % 2 ** location.zoom;
  if (Math.floor(column / share) !== x || Math.floor(location.y / share) !== y) return null;
  return { col: ((column % share) * TILE_PX) / share, row: ((location.y % share) * TILE_PX) / share };
}
