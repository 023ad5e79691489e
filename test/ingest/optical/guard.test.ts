import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { guardScene } from "../../../ingest/optical/guard.ts";
import { classicTiff, type Entry, honestEntries, seeded, writeFile } from "./scene_fixture.ts";

const dir = mkdtempSync(join(tmpdir(), "tomi-guard-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

let serial = 0;
function judge(bytes: Buffer): ReturnType<typeof guardScene> {
  return guardScene(writeFile(join(dir, `${serial++}.tif`), bytes));
}

/** A BigTIFF whose header points at `first`. */
function bigTiff(first: bigint, fileBytes = 64): Buffer {
  const out = Buffer.alloc(fileBytes);
  out.write("II", 0, "latin1");
  out.writeUInt16LE(43, 2);
  out.writeUInt16LE(8, 4);
  out.writeBigUInt64LE(first, 8);
  return out;
}

const transformation = (values: readonly number[]): Entry => [34264, "double", values];

const HOSTILE: readonly (readonly [name: string, code: string, bytes: Buffer])[] = [
  ["a directory that points to itself", "TIFF_LOOP", classicTiff(honestEntries(), 8192, 8)],
  [
    "a tiny file that points to itself",
    "TIFF_LOOP",
    classicTiff(
      honestEntries([
        [273, "long", [300]],
        [279, "long", [70]],
      ]),
      378,
      8,
    ),
  ],
  ["an empty file", "TIFF_NOT_TIFF", Buffer.alloc(0)],
  ["a PNG", "TIFF_NOT_TIFF", Buffer.from("\x89PNG\r\n\x1a\n0000000000000000", "latin1")],
  ["a BigTIFF pointing to 2^63", "TIFF_BAD_OFFSET", bigTiff(2n ** 63n)],
  ["a BigTIFF pointing behind its end", "TIFF_BAD_OFFSET", bigTiff(1000n)],
  ["a chain that leaves the file", "TIFF_BAD_OFFSET", classicTiff(honestEntries(), 8192, 900000)],
  ["a header without directory", "TIFF_TRUNCATED", bigTiff(0n)],
  ["a file cut in its pixels", "TIFF_TRUNCATED", classicTiff(honestEntries()).subarray(0, 6000)],
  ["a file cut in its directory", "TIFF_TRUNCATED", classicTiff(honestEntries()).subarray(0, 100)],
  ["a block behind the end", "TIFF_BAD_OFFSET", classicTiff(honestEntries([[273, "long", [70000]]]))],
  [
    "a claim of 10^10 pixels",
    "TIFF_TOO_LARGE",
    classicTiff(
      honestEntries([
        [256, "long", [100000]],
        [257, "long", [100000]],
        [278, "long", [100000]],
      ]),
    ),
  ],
  [
    "a side of 4 billion",
    "TIFF_TOO_LARGE",
    classicTiff(
      honestEntries([
        [256, "long", [4294967295]],
        [257, "long", [1]],
      ]),
    ),
  ],
  [
    "a bomb: 10^8 pixels in 4 KB of DEFLATE",
    "TIFF_TOO_LARGE",
    classicTiff(
      honestEntries([
        [256, "long", [10000]],
        [257, "long", [10000]],
        [259, "short", [8]],
        [278, "long", [10000]],
      ]),
    ),
  ],
  ["no size", "TIFF_BAD_LAYOUT", classicTiff(honestEntries([], [256]))],
  ["no blocks", "TIFF_BAD_LAYOUT", classicTiff(honestEntries([], [273, 279]))],
  ["fewer blocks than it needs", "TIFF_BAD_LAYOUT", classicTiff(honestEntries([[278, "long", [8]]]))],
  ["fax compression", "TIFF_UNSUPPORTED", classicTiff(honestEntries([[259, "short", [4]]]))],
  [
    "JPEG of 16-bit numbers",
    "TIFF_UNSUPPORTED",
    classicTiff(
      honestEntries([
        [258, "short", [16]],
        [259, "short", [7]],
      ]),
    ),
  ],
  [
    "a French national grid",
    "CRS_UNKNOWN",
    classicTiff(honestEntries([[34735, "short", [1, 1, 0, 2, 1024, 0, 1, 1, 3072, 0, 1, 2154]]])),
  ],
  ["no coordinate system", "CRS_UNKNOWN", classicTiff(honestEntries([], [34735]))],
  ["no georeference", "TIFF_NO_GEOREFERENCE", classicTiff(honestEntries([], [33550, 33922]))],
  ["a NaN geotransform", "TIFF_NO_GEOREFERENCE", classicTiff(honestEntries([[33550, "double", [Number.NaN, 10, 0]]]))],
  [
    "a geotransform without area",
    "TIFF_NO_GEOREFERENCE",
    classicTiff(honestEntries([transformation([1, 1, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1])])),
  ],
  [
    "pixels of a thousand kilometres",
    "TIFF_NO_GEOREFERENCE",
    classicTiff(honestEntries([[33550, "double", [1e6, 1e6, 0]]])),
  ],
];

describe("header guard", () => {
  it.each(HOSTILE)("refuses %s as %s at once", (_name, code, bytes) => {
    const started = process.cpuUsage();
    const outcome = judge(bytes);
    expect(process.cpuUsage(started).user).toBeLessThan(100_000);
    expect(outcome.kind).toBe("rejected");
    if (outcome.kind === "rejected") {
      expect(outcome.code).toBe(code);
      expect(outcome.sentence).toMatch(/\.$/);
    }
  });

  it("passes the honest file that the hostile ones were made from", () => {
    const outcome = judge(classicTiff(honestEntries()));
    expect(outcome).toMatchObject({
      kind: "scene-header",
      widthPx: 64,
      heightPx: 64,
      bands: 1,
      geo: { crs: { epsg: 32652 } },
    });
  });

  it("says so when there is no file", () => {
    expect(guardScene(join(dir, "none.tif"))).toMatchObject({ kind: "rejected", code: "TIFF_UNREADABLE" });
  });

  it("neither throws nor dwells on any of 3,000 mutants", () => {
    const random = seeded(7);
    const honest = classicTiff(honestEntries());
    let refused = 0;
    for (let i = 0; i < 3000; i++) {
      const mutant = Buffer.from(
        honest.subarray(0, random() < 0.1 ? Math.floor(random() * honest.length) : honest.length),
      );
      for (let k = 0; k < 1 + random() * 4; k++) {
        const at = Math.floor(random() * Math.min(320, mutant.length));
        if (mutant.length > 0) mutant[at] = Math.floor(random() * 256);
      }
      const started = process.cpuUsage();
      if (judge(mutant).kind === "rejected") refused++;
      expect(process.cpuUsage(started).user).toBeLessThan(250_000);
      rmSync(join(dir, `${serial - 1}.tif`));
    }
    expect(refused).toBeGreaterThan(500);
  });

  it.skipIf(process.env.TOMI_DATA === undefined)(
    "passes a real Sentinel-2 scene with its band names [skipped unless TOMI_DATA is set]",
    () => {
      const outcome = guardScene(join(process.env.TOMI_DATA!, "data/optical/busan_2022-05-14.tif"));
      expect(outcome).toMatchObject({
        kind: "scene-header",
        widthPx: 1042,
        heightPx: 699,
        planar: true,
        bandNames: ["B02", "B03", "B04", "B08", "B11"],
      });
      // Web-Mercator's ten metres are 10 · cos 35.1° on the ground.
      if (outcome.kind === "scene-header")
        expect(outcome.gsdM).toBeCloseTo(10.005 * Math.cos((35.105 * Math.PI) / 180), 1);
      expect(
        readFileSync(join(process.env.TOMI_DATA!, "data/optical/busan_2022-05-14.tif")).subarray(0, 2).toString(),
      ).toBe("II");
    },
  );
});
