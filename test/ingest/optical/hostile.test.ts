import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TiffForm, type TiffImage, writeTiff } from "../../../bench/tiff_forms.ts";
import { guardScene } from "../../../ingest/optical/guard.ts";
import { processScene } from "../../../ingest/optical/process.ts";
import { openScene } from "../../../ingest/optical/read.ts";
import { classicTiff, honestEntries } from "./scene_fixture.ts";

const dir = mkdtempSync(join(tmpdir(), "tomi-hostile-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const SIDE = 48;
const image: TiffImage = {
  widthPx: SIDE,
  heightPx: SIDE,
  bands: 2,
  bandNames: ["B04", "B08"],
  epsg: 32653,
  affine: [10, 0, 500_000, 0, -10, 3_300_000],
  at: (band, col, row) => 300 + 20 * band + ((col * 7 + row * 13) % 50),
};

const FORMS: readonly (readonly [name: string, form: TiffForm])[] = [
  ["deflate", { compression: "deflate", predictor: 2, tilePx: 16, nodata: "0" }],
  ["lzw", { compression: "lzw", rowsPerStrip: 5, bigEndian: true }],
  ["zstd", { compression: "zstd", predictor: 3, sample: "f4", bigTiff: true, tilePx: 32, planar: true }],
  ["packbits", { compression: "packbits", sample: "i2", mask: new Uint8Array(SIDE * SIDE).fill(1) }],
  ["jpeg", { compression: "jpeg", sample: "u1", tilePx: 16, planar: true }],
  ["none", { compression: "none", planar: true }],
];
const files = new Map<string, Buffer>();

beforeAll(async () => {
  for (const [name, form] of FORMS) {
    const path = join(dir, `${name}.tif`);
    await writeTiff(path, image, form);
    files.set(name, readFileSync(path));
  }
});

/** What comes of the file: a code, an error's sentence, or the window that was read. */
async function read(path: string): Promise<string | Float32Array[]> {
  const header = guardScene(path);
  if (header.kind === "rejected") return header.code;
  const scene = await openScene(path, header, 1_000_000);
  try {
    const bands = Array.from({ length: Math.min(3, header.bands) }, (_, band) => band);
    if (header.mask !== undefined) bands.push(header.bands);
    return await scene.readWindow(0, 0, Math.min(64, header.widthPx), Math.min(64, header.heightPx), bands);
  } catch (error) {
    return (error as Error).message;
  } finally {
    await scene.close();
  }
}

describe("broken files of every coding", () => {
  it.each(FORMS.map(([name]) => name))("%s: wrong bytes give a code, a sentence or numbers, and soon", async (name) => {
    const honest = files.get(name)!;
    expect(Array.isArray(await read(join(dir, `${name}.tif`)))).toBe(true);
    const path = join(dir, "mutant.tif");
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat({ max: honest.length - 1 }), fc.nat({ max: 255 })), { minLength: 1, maxLength: 6 }),
        fc.option(fc.nat({ max: honest.length }), { freq: 6, nil: honest.length }),
        async (flips, length) => {
          const mutant = Buffer.from(honest);
          for (const [at, value] of flips) mutant[at] = value;
          writeFileSync(path, mutant.subarray(0, length));
          const started = process.cpuUsage();
          const outcome = await read(path);
          expect(process.cpuUsage(started).user).toBeLessThan(2_000_000);
          if (typeof outcome === "string") expect(outcome.length).toBeGreaterThan(5);
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** A chain of directories, each of one tag, that goes on for as long as it is told. */
function chain(count: number): Buffer {
  const first = classicTiff(honestEntries(), 8192, 8192);
  const links = Buffer.alloc(count * 18);
  for (let i = 0; i < count; i++) {
    links.writeUInt16LE(1, i * 18);
    links.writeUInt16LE(256, i * 18 + 2);
    links.writeUInt16LE(3, i * 18 + 4);
    links.writeUInt32LE(1, i * 18 + 6);
    links.writeUInt32LE(i + 1 < count ? 8192 + (i + 1) * 18 : 0, i * 18 + 14);
  }
  return Buffer.concat([first, links]);
}

const zeros = (count: number): number[] => Array<number>(count).fill(0);
const HOSTILE: readonly (readonly [name: string, code: string, bytes: Buffer])[] = [
  ["100,000 directories", "TIFF_TOO_MANY_IFDS", chain(100_000)],
  [
    "1.6 × 10⁹ pixels of blocks that are left out",
    "TIFF_TOO_LARGE",
    classicTiff(
      honestEntries(
        [
          [256, "long", [40_000]],
          [257, "long", [40_000]],
          [322, "long", [4000]],
          [323, "long", [4000]],
          [324, "long", zeros(100)],
          [325, "long", zeros(100)],
        ],
        [273, 278, 279],
      ),
    ),
  ],
  [
    "10⁹ pixels of which one small block is there",
    "TIFF_TOO_LARGE",
    classicTiff(
      honestEntries(
        [
          [256, "long", [32_000]],
          [257, "long", [32_000]],
          [259, "short", [8]],
          [322, "long", [4000]],
          [323, "long", [4000]],
          [324, "long", [4096, ...zeros(63)]],
          [325, "long", [4000, ...zeros(63)]],
        ],
        [273, 278, 279],
      ),
    ),
  ],
  ["a byte count that is too small", "OPTICAL_DECODE", classicTiff(honestEntries([[279, "long", [10]]]))],
  [
    "geographic keys that count for ever",
    "CRS_UNKNOWN",
    classicTiff(honestEntries([[34735, "short", [1, 1, 0, 65535, 3072, 0, 65535, 65535, 3072, 34736, 9, 9]]])),
  ],
  [
    "an infinite place",
    "TIFF_NO_GEOREFERENCE",
    classicTiff(honestEntries([[33922, "double", [0, 0, 0, Number.POSITIVE_INFINITY, 3.9e6, 0]]])),
  ],
];

describe("files made to harm", () => {
  it.each(HOSTILE)("%s: %s", async (name, code, bytes) => {
    const path = join(dir, `${name.replace(/\W+/g, "_")}.tif`);
    writeFileSync(path, bytes);
    const started = process.cpuUsage();
    const outcome = await processScene({ path, outDir: dir });
    expect(process.cpuUsage(started).user).toBeLessThan(2_000_000);
    expect(outcome).toMatchObject({ kind: "rejected", code, sentence: expect.stringMatching(/\.$/) });
  });

  it("a strip that is cut short inside its code is a broken scene, with a sentence", async () => {
    const bytes = Buffer.from(files.get("deflate")!);
    bytes.fill(0, 60, 200);
    const path = join(dir, "cut.tif");
    writeFileSync(path, bytes);
    expect(await processScene({ path, outDir: dir })).toMatchObject({ kind: "rejected", code: "OPTICAL_DECODE" });
  });
});
