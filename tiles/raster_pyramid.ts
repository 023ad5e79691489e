/** The scene pyramid's files, kept open: where a tile's block lies, and its samples. The shape of scene.json is ingest's. */
import { type FileHandle, open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { inflate } from "node:zlib";
import { z } from "zod";
import { type Pixels, undoDifferencing } from "./raster_pixels.ts";

const inflateAsync = promisify(inflate);

const SceneJson = z.object({
  version: z.literal(1),
  tilePx: z.literal(256),
  minZoom: z.int().min(0).max(24),
  maxZoom: z.int().min(0).max(24),
  bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  nodata: z.literal(0),
  scale: z.number().positive(),
  offset: z.number(),
  bands: z.array(z.object({ name: z.string(), low: z.number(), high: z.number() })).min(1),
  defaultBands: z.array(z.int().min(0)),
  levels: z
    .array(
      z.object({
        zoom: z.int(),
        tileX: z.int(),
        tileY: z.int(),
        across: z.int().positive(),
        down: z.int().positive(),
        offsetsAt: z.int().positive(),
        byteCountsAt: z.int().positive(),
      }),
    )
    .min(1),
});
type SceneJson = z.infer<typeof SceneJson>;
type Level = SceneJson["levels"][number];

export interface BlockLocation {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
  readonly level: Level;
  readonly index: number;
}

export interface ScenePyramid extends Omit<SceneJson, "levels"> {
  /** The block of a tile, or null outside of the scene. */
  locate(zoom: number, x: number, y: number): BlockLocation | null;
  /** All blocks of the coarsest level, four at most. */
  coarsest(): BlockLocation[];
  /** The block's samples, or null where the scene has no data at all. */
  readBlock(location: BlockLocation): Promise<Pixels | null>;
}

interface Held {
  readonly opening: Promise<{ readonly pyramid: ScenePyramid; readonly file: FileHandle }>;
}

/** Scenes kept open, least recently used first. More are on one map only at zooms where their tiles are cached anyway. */
const MAX_OPEN = 32;
const held = new Map<string, Held>();

/** Opens the pyramid in a scene's folder, or gives the one that is open. */
export async function openScenePyramid(dir: string): Promise<ScenePyramid> {
  const known = held.get(dir);
  const entry = known ?? { opening: openFiles(dir) };
  held.delete(dir);
  held.set(dir, entry);
  if (held.size > MAX_OPEN) closeOldest();
  try {
    return (await entry.opening).pyramid;
  } catch (error) {
    held.delete(dir);
    throw error;
  }
}

/** Closes every open scene, at shutdown or when a scene's folder is removed. */
export async function closeScenePyramids(): Promise<void> {
  const all = [...held.values()];
  held.clear();
  await Promise.all(all.map(({ opening }) => opening.then(({ file }) => file.close()).catch(() => undefined)));
}

/** How long a scene that fell out stays open for reads that are under way. */
const GRACE_MS = 10_000;

function closeOldest(): void {
  const [dir, entry] = held.entries().next().value!;
  held.delete(dir);
  setTimeout(() => void entry.opening.then(({ file }) => file.close()).catch(() => undefined), GRACE_MS).unref();
}

async function openFiles(dir: string): Promise<{ pyramid: ScenePyramid; file: FileHandle }> {
  const json = SceneJson.parse(JSON.parse(await readFile(join(dir, "scene.json"), "utf8")));
  const file = await open(join(dir, "scene.tif"), "r");
  return { file, pyramid: pyramidOf(json, file) };
}

function pyramidOf(json: SceneJson, file: FileHandle): ScenePyramid {
  const { levels, ...facts } = json;
  const locateIn = (level: Level, x: number, y: number): BlockLocation | null => {
    const world = 2 ** level.zoom;
    // A scene over the antimeridian begins in the last columns and goes on in the first.
    const column = (((x - level.tileX) % world) + world) % world;
    const row = y - level.tileY;
    if (column >= level.across || row < 0 || row >= level.down) return null;
    return { zoom: level.zoom, x: level.tileX + column, y, level, index: row * level.across + column };
  };
  return {
    ...facts,
    locate: (zoom, x, y) => {
      const level = levels.find((one) => one.zoom === zoom);
      return level === undefined ? null : locateIn(level, x, y);
    },
    coarsest: () => {
      const level = levels.at(-1)!;
      return Array.from({ length: level.across * level.down }, (_, index) => ({
        zoom: level.zoom,
        x: level.tileX + (index % level.across),
        y: level.tileY + Math.floor(index / level.across),
        level,
        index,
      }));
    },
    readBlock: (location) => readBlock(json, file, location),
  };
}

async function readBlock(json: SceneJson, file: FileHandle, { level, index }: BlockLocation): Promise<Pixels | null> {
  const [offset, bytes] = await Promise.all([
    readPosition(file, level.offsetsAt + 8 * index),
    readPosition(file, level.byteCountsAt + 8 * index),
  ]);
  if (bytes === 0) return null;
  const side = json.tilePx;
  const bands = json.bands.length;
  const wanted = side * side * bands * 2;
  if (bytes > wanted * 2)
    throw new Error(
      `block ${index} of zoom ${level.zoom} claims ${bytes} bytes; the scene's pyramid is broken, ingest the scene again`,
    );
  const stored = await readExactly(file, offset, bytes);
  const raw = await inflateAsync(stored, { maxOutputLength: wanted });
  if (raw.byteLength !== wanted)
    throw new Error(
      `block ${index} of zoom ${level.zoom} holds ${raw.byteLength} of ${wanted} bytes; ingest the scene again`,
    );
  const aligned = raw.byteOffset % 2 === 0 ? raw : new Uint8Array(raw);
  const samples = new Uint16Array(aligned.buffer, aligned.byteOffset, wanted / 2);
  undoDifferencing(samples, side * bands, bands);
  return { samples, side, bands };
}

async function readPosition(file: FileHandle, at: number): Promise<number> {
  return Number((await readExactly(file, at, 8)).readBigUInt64LE());
}

/** These bytes of the file. A file that ends before them must not be filled up with what the memory held. */
async function readExactly(file: FileHandle, at: number, bytes: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes), 0, bytes, at);
  if (bytesRead !== bytes)
    throw new Error(`the scene's pyramid ends before byte ${at + bytes}; ingest the scene again`);
  return buffer;
}
