import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { guardScene } from "../../../ingest/optical/guard.ts";
import { openScene } from "../../../ingest/optical/read.ts";
import { acceptedScene, renderSea, seeded, writeScene } from "./scene_fixture.ts";

const dir = mkdtempSync(join(tmpdir(), "tomi-read-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const path = join(dir, "scene.tif");
const bands = [0.1, 0.2, 0.3].map((water, b) => renderSea(512, 256, [], water, 0.02, b));

beforeAll(async () => {
  await writeScene(path, {
    epsg: 32652,
    originX: 400000,
    originY: 3900000,
    pixelSize: 10,
    bands,
    width: 512,
    height: 256,
  });
});

async function readAll(
  file: string,
  col: number,
  row: number,
  width: number,
  height: number,
  cacheBytes?: number,
): Promise<Float32Array[]> {
  const header = guardScene(file);
  if (header.kind === "rejected") throw new Error(`${header.code}: ${header.sentence}`);
  const scene = await openScene(file, header, cacheBytes);
  try {
    return await scene.readWindow(
      col,
      row,
      width,
      height,
      Array.from({ length: header.bands }, (_, b) => b),
    );
  } finally {
    await scene.close();
  }
}

describe("windows", () => {
  it("are read into arrays of the stored kind again and again, though what was decoded for them is given up at once", async () => {
    const scene = await openScene(path, acceptedScene(path), 1);
    const whole = (): Uint16Array[] => bands.map(() => new Uint16Array(512 * 256));
    const reads = [whole(), whole()];
    for (const into of reads) await scene.readInto(0, 0, 512, 256, [0, 1, 2], into, (row) => row * 512);
    const asFloats = await scene.readWindow(0, 0, 512, 256, [0, 1, 2]);
    await scene.close();
    for (const into of reads) expect(into.map((band) => Float32Array.from(band))).toEqual(asFloats);
  });

  it("hold the numbers that were written, across block borders and with any cache", async () => {
    const random = seeded(1);
    for (let i = 0; i < 20; i++) {
      const [col, row] = [Math.floor(random() * 500), Math.floor(random() * 250)];
      const [width, height] = [1 + Math.floor(random() * (512 - col)), 1 + Math.floor(random() * (256 - row))];
      const read = await readAll(path, col, row, width, height, i % 2 === 0 ? 1 : undefined);
      for (let b = 0; b < 3; b++)
        for (let k = 0; k < width * height; k += 37) {
          const at = (row + Math.floor(k / width)) * 512 + col + (k % width);
          expect(read[b]![k]).toBe(Math.round(bands[b]![at]! * 10000));
        }
    }
  });
});

const gdal = spawnSync("gdal_translate", ["--version"]).status === 0;

/** What GDAL reads from the file, band after band, as Float32. */
function byGdal(file: string): Float32Array {
  const raw = join(dir, "raw.bin");
  execFileSync("gdal_translate", ["-q", "-of", "ENVI", "-ot", "Float32", "-co", "INTERLEAVE=BSQ", file, raw]);
  const bytes = readFileSync(raw);
  return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}

const FORMATS: readonly (readonly [name: string, options: readonly string[]])[] = [
  ["strips, no compression", ["-co", "COMPRESS=NONE"]],
  ["strips of LZW", ["-co", "COMPRESS=LZW"]],
  ["tiles of LZW with differencing", ["-co", "TILED=YES", "-co", "COMPRESS=LZW", "-co", "PREDICTOR=2"]],
  [
    "planes of DEFLATE with differencing",
    ["-co", "TILED=YES", "-co", "COMPRESS=DEFLATE", "-co", "PREDICTOR=2", "-co", "INTERLEAVE=BAND"],
  ],
  ["tiles of ZSTD", ["-co", "TILED=YES", "-co", "COMPRESS=ZSTD"]],
  ["a big-endian file", ["-co", "COMPRESS=DEFLATE", "-co", "ENDIANNESS=BIG"]],
  ["a BigTIFF", ["-co", "TILED=YES", "-co", "BIGTIFF=YES", "-co", "COMPRESS=DEFLATE"]],
  [
    "floats with the floating-point predictor",
    ["-ot", "Float32", "-co", "TILED=YES", "-co", "COMPRESS=DEFLATE", "-co", "PREDICTOR=3"],
  ],
  ["signed 16-bit numbers", ["-ot", "Int16", "-co", "COMPRESS=DEFLATE", "-co", "PREDICTOR=2"]],
  [
    "bytes in small tiles",
    [
      "-ot",
      "Byte",
      "-scale",
      "-co",
      "TILED=YES",
      "-co",
      "BLOCKXSIZE=64",
      "-co",
      "BLOCKYSIZE=48",
      "-co",
      "COMPRESS=DEFLATE",
    ],
  ],
];

describe.skipIf(!gdal)("formats, read as GDAL reads them [skipped without gdal_translate]", () => {
  it.each(FORMATS)("%s", async (name, options) => {
    const file = join(dir, `${name.replace(/\W+/g, "_")}.tif`);
    const made = spawnSync("gdal_translate", ["-q", "-a_nodata", "none", ...options, path, file]);
    // Some builds of GDAL lack a codec; there is nothing to compare then.
    if (made.status !== 0) return;
    const expected = byGdal(file);
    const read = await readAll(file, 0, 0, 512, 256);
    for (let b = 0; b < 3; b++) expect(read[b]).toEqual(expected.subarray(b * 512 * 256, (b + 1) * 512 * 256));
  });
});
