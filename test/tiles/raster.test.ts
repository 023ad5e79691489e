import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { guardScene } from "../../ingest/optical/guard.ts";
import { fromLonLat } from "../../ingest/optical/projection.ts";
import { type SceneRasterJson, writeScenePyramid } from "../../ingest/optical/raster.ts";
import { openScene } from "../../ingest/optical/read.ts";
import { parseRasterStyle, renderSceneTile } from "../../tiles/raster.ts";
import { closeScenePyramids } from "../../tiles/raster_pyramid.ts";
import { writeScene } from "../ingest/optical/scene_fixture.ts";

const root = mkdtempSync(join(tmpdir(), "tomi-raster-"));
afterAll(async () => {
  await closeScenePyramids();
  rmSync(root, { recursive: true, force: true });
});

const SIZE = 768;
const UTM = { kind: "utm", epsg: 32652, zone: 52, south: false } as const;
const ORIGIN = [520000, 3900000] as const;

async function pyramidOf(
  name: string,
  epsg: number,
  origin: readonly [number, number],
  bands: readonly Float32Array[],
): Promise<{ dir: string; json: SceneRasterJson }> {
  const dir = join(root, name);
  mkdirSync(dir);
  const path = join(dir, "in.tif");
  await writeScene(path, {
    epsg,
    originX: origin[0],
    originY: origin[1],
    pixelSize: 10,
    bands,
    width: SIZE,
    height: SIZE,
  });
  const header = guardScene(path);
  if (header.kind === "rejected") throw new Error(header.sentence);
  const scene = await openScene(path, header);
  try {
    return { dir, json: await writeScenePyramid(scene, dir, () => {}) };
  } finally {
    await scene.close();
  }
}

/** Bands that say where they are: the first is the easting, the second the northing, both in thousandths of the scene; the third is flat. */
function ramps(): Float32Array[] {
  const make = (value: (x: number, y: number) => number): Float32Array =>
    Float32Array.from({ length: SIZE * SIZE }, (_, i) => value(i % SIZE, Math.floor(i / SIZE)));
  return [make((x) => 0.1 + x / 10000), make((_, y) => 0.1 + y / 10000), make(() => 0.25)];
}

async function pixels(tile: Buffer): Promise<{ data: Buffer; channels: number }> {
  const { data, info } = await sharp(tile).raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([256, 256]);
  return { data, channels: info.channels };
}

function lonLatOf(z: number, x: number, y: number, px: number, py: number): [number, number] {
  const n = 2 ** z;
  const lon = ((x + px / 256) / n) * 360 - 180;
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - (2 * (y + py / 256)) / n))) * 180) / Math.PI;
  return [lon, lat];
}

describe("scene tiles", () => {
  let dir: string;
  let json: SceneRasterJson;
  beforeAll(async () => {
    ({ dir, json } = await pyramidOf("utm", 32652, ORIGIN, ramps()));
  });

  it("shows every place where the projection says it is, at the finest and at the coarsest zoom", async () => {
    for (const level of [json.levels[0]!, json.levels.at(-1)!]) {
      let seen = 0;
      for (let y = level.tileY; y < level.tileY + level.down; y++)
        for (let x = level.tileX; x < level.tileX + level.across; x++) {
          const tile = await renderSceneTile(dir, level.zoom, x, y, {
            bands: ["1", "2", "3"],
            stretch: [[1000, 1768]],
          });
          if (tile === null) continue;
          const { data, channels } = await pixels(tile);
          for (let k = 0; k < 40; k++) {
            const [px, py] = [(k * 97) % 256, (k * 53) % 256];
            const at = (py * 256 + px) * channels;
            const [e, n] = fromLonLat(UTM, ...lonLatOf(level.zoom, x, y, px + 0.5, py + 0.5));
            const [col, row] = [(e - ORIGIN[0]) / 10, (ORIGIN[1] - n) / 10];
            const inside = col > 8 && row > 8 && col < SIZE - 8 && row < SIZE - 8;
            const outside = col < -8 || row < -8 || col > SIZE + 8 || row > SIZE + 8;
            if (outside) expect(data[at + 3]).toBe(0);
            if (!inside) continue;
            seen++;
            // WebP is lossy and one grey step is three pixels, so a dozen steps of tolerance; half a pixel is checked in the stored numbers below.
            expect(Math.abs(data[at]! - (col / 768) * 255)).toBeLessThan(14);
            expect(Math.abs(data[at + 1]! - (row / 768) * 255)).toBeLessThan(14);
          }
        }
      expect(seen).toBeGreaterThan(30);
    }
  });

  it("stores the warped numbers to within a tenth of a pixel", async () => {
    const header = guardScene(join(dir, "scene.tif"));
    if (header.kind === "rejected") throw new Error(header.sentence);
    const scene = await openScene(join(dir, "scene.tif"), header);
    const read = await scene.readWindow(0, 0, header.widthPx, header.heightPx, [0, 1]);
    await scene.close();
    const base = json.levels[0]!;
    let checked = 0;
    for (let k = 0; k < 4000; k++) {
      const [px, py] = [(k * 7919) % header.widthPx, (k * 104729) % header.heightPx];
      const [e, n] = fromLonLat(UTM, ...lonLatOf(base.zoom, base.tileX, base.tileY, px + 0.5, py + 0.5));
      const [col, row] = [(e - ORIGIN[0]) / 10 - 0.5, (ORIGIN[1] - n) / 10 - 0.5];
      if (col < 1 || row < 1 || col > SIZE - 2 || row > SIZE - 2) continue;
      checked++;
      // Stored as whole numbers, so half a unit belongs to rounding.
      expect(Math.abs(read[0]![py * header.widthPx + px]! - (1000 + col))).toBeLessThan(0.6);
      expect(Math.abs(read[1]![py * header.widthPx + px]! - (1000 + row))).toBeLessThan(0.6);
    }
    expect(checked).toBeGreaterThan(500);
  });

  it("chooses bands by name or number and stretches as told", async () => {
    const { zoom, tileX, tileY, across, down } = json.levels.at(-1)!;
    let grey = 0;
    for (let x = tileX; x < tileX + across; x++)
      for (let y = tileY; y < tileY + down; y++) {
        const tile = await renderSceneTile(dir, zoom, x, y, { bands: ["3"], stretch: [[2000, 3000]] });
        if (tile === null) continue;
        const { data, channels } = await pixels(tile);
        for (let i = 0; i < data.length; i += channels)
          if (channels === 3 || data[i + 3]! > 250) {
            grey++;
            for (let c = 0; c < 3; c++) expect(Math.abs(data[i + c]! - 127.5)).toBeLessThan(8);
          }
      }
    expect(grey).toBeGreaterThan(5000);
    expect(await renderSceneTile(dir, zoom, tileX, tileY, { bands: ["B99"] })).toBeNull();
    expect(await renderSceneTile(dir, zoom, tileX, tileY, { bands: ["0"] })).toBeNull();
  });

  it("is null off the scene, and still there a few zooms beyond the pyramid on both sides", async () => {
    const { zoom, tileX, tileY } = json.levels[0]!;
    expect(await renderSceneTile(dir, zoom, tileX - 1, tileY)).toBeNull();
    expect(await renderSceneTile(dir, zoom, 0, 0)).toBeNull();
    const [x, y] = [tileX + 2, tileY + 2];
    expect(await renderSceneTile(dir, zoom, x, y)).not.toBeNull();
    expect(await renderSceneTile(dir, zoom + 2, x * 4, y * 4)).not.toBeNull();
    expect(await renderSceneTile(dir, zoom + 5, x * 32, y * 32)).toBeNull();
    for (let up = json.minZoom - 1; up >= 0; up--) {
      const shift = zoom - up;
      expect(await renderSceneTile(dir, up, x >> shift, y >> shift)).not.toBeNull();
    }
  });

  it("says that the pyramid is broken instead of showing noise", async () => {
    const broken = join(root, "broken");
    mkdirSync(broken);
    writeFileSync(join(broken, "scene.json"), readFileSync(join(dir, "scene.json")));
    const { zoom, tileX, tileY, across, offsetsAt, byteCountsAt } = json.levels[0]!;
    const file = readFileSync(join(dir, "scene.tif"));
    const entry = 8 * (across + 1);
    const offset = Number(file.readBigUInt64LE(offsetsAt + entry));
    const bytes = Number(file.readBigUInt64LE(byteCountsAt + entry));
    writeFileSync(join(broken, "scene.tif"), Buffer.from(file).fill(0x11, offset, offset + bytes));
    await expect(renderSceneTile(broken, zoom, tileX + 1, tileY + 1)).rejects.toThrow();
    const short = join(root, "short");
    mkdirSync(short);
    writeFileSync(join(short, "scene.json"), readFileSync(join(dir, "scene.json")));
    writeFileSync(join(short, "scene.tif"), file.subarray(0, offset + bytes - 1));
    await expect(renderSceneTile(short, zoom, tileX + 1, tileY + 1)).rejects.toThrow("ends before");
    await expect(renderSceneTile(join(root, "nowhere"), 1, 0, 0)).rejects.toThrow();
  });
});

describe("scene tiles over the antimeridian", () => {
  it("continue from the last column of tiles in the first", async () => {
    // Easting 833 978.6 m of zone 60 is 180° E at the equator.
    const flat = [0.1, 0.2, 0.3].map((value) => new Float32Array(SIZE * SIZE).fill(value));
    const { dir, json } = await pyramidOf("antimeridian", 32660, [830000, 5000], flat);
    const { zoom, tileY, down } = json.levels[0]!;
    const last = 2 ** zoom - 1;
    expect(json.bounds[2]).toBeGreaterThan(180);
    const rows = Array.from({ length: down }, (_, k) => tileY + k);
    const seen = async (x: number): Promise<boolean> =>
      (await Promise.all(rows.map((y) => renderSceneTile(dir, zoom, x, y)))).some((tile) => tile !== null);
    expect(await seen(last)).toBe(true);
    expect(await seen(0)).toBe(true);
    expect(await seen(last >> 1)).toBe(false);
  });
});

describe("bands= and stretch=", () => {
  it("are read", () => {
    expect(parseRasterStyle("B04,B03,B02", "0,3000")).toEqual({
      kind: "style",
      style: { bands: ["B04", "B03", "B02"], stretch: [[0, 3000]] },
    });
    expect(parseRasterStyle(undefined, "auto")).toEqual({ kind: "style", style: {} });
    expect(parseRasterStyle("4", "0,1;2,3;4,5")).toMatchObject({
      style: {
        bands: ["4"],
        stretch: [
          [0, 1],
          [2, 3],
          [4, 5],
        ],
      },
    });
  });

  it.each([
    ["1,2", undefined],
    ["a;b", undefined],
    ["<x>", undefined],
    [undefined, "5"],
    [undefined, "5,1"],
    [undefined, "x,y"],
    [undefined, "0,1;0,1"],
    [undefined, "NaN,Infinity"],
  ])("bands=%s stretch=%s is refused with a sentence", (bands, stretch) => {
    const outcome = parseRasterStyle(bands, stretch);
    expect(outcome.kind).toBe("bad-style");
    if (outcome.kind === "bad-style") expect(outcome.sentence).toMatch(/must/);
  });
});
