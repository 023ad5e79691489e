/**
 * How fast scenes are read and searched: megapixels a second by coding and layout beside GDAL's read of the same file, and whole scenes end
 * to end in the service's own child process, with the largest memory it took.
 *
 *   node bench/optical.ts [--read-only] [--side 10980] [--side 30000] [--keep FOLDER: scenes made once stay there]
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { guardScene } from "../ingest/optical/guard.ts";
import { processScene } from "../ingest/optical/process.ts";
import { openScene } from "../ingest/optical/read.ts";
import { type Row, report } from "./report.ts";
import { gaussian, seeded } from "./seeded.ts";
import { encodeBlock, type TiffForm, type TiffImage, writeTiff } from "./tiff_forms.ts";

const BANDS = ["B02", "B03", "B04", "B08"];
const WATER = [900, 700, 500, 250];
const NOISE = 20;
const BLOCK_PX = 512;
const READ_SIDE_PX = 4096;
/** Blocks that differ; a scene repeats them, so that thirty thousand pixels square are written in a minute. */
const DISTINCT = 16;

/** Open sea with a ship here and there, in ten-thousandths of reflectance. */
function seaBlock(seed: number): Uint16Array[] {
  const random = seeded(seed);
  // One ship in four blocks is the traffic of a busy strait.
  const ships = Array.from({ length: seed % 4 === 0 ? 1 : 0 }, () => ({
    col: 40 + random() * (BLOCK_PX - 80),
    row: 40 + random() * (BLOCK_PX - 80),
    half: 3 + random() * 12,
    turn: random() * Math.PI,
    bright: 1500 + random() * 1500,
  }));
  return WATER.map((water) =>
    Uint16Array.from({ length: BLOCK_PX * BLOCK_PX }, (_, i) => {
      const [x, y] = [(i % BLOCK_PX) + 0.5, Math.floor(i / BLOCK_PX) + 0.5];
      let value = water + NOISE * gaussian(random);
      for (const { col, row, half, turn, bright } of ships) {
        if (Math.abs(x - col) > half + 3 || Math.abs(y - row) > half + 3) continue;
        const along = Math.abs((x - col) * Math.sin(turn) - (y - row) * Math.cos(turn));
        const across = Math.abs((x - col) * Math.cos(turn) + (y - row) * Math.sin(turn));
        const cover = (reach: number, off: number): number => Math.max(0, Math.min(1, reach + 0.5 - off));
        value += bright * cover(half, along) * cover(Math.max(0.6, half / 6), across);
      }
      return Math.max(1, Math.round(value));
    }),
  );
}

const blocks = Array.from({ length: DISTINCT }, (_, seed) => seaBlock(seed + 1));
const blockAt = (across: number, down: number): number => (across * 7 + down * 11) % DISTINCT;

function sea(sidePx: number): TiffImage {
  return {
    widthPx: sidePx,
    heightPx: sidePx,
    bands: BANDS.length,
    bandNames: BANDS,
    epsg: 32653,
    affine: [10, 0, 400_000, 0, -10, 3_300_000],
    at: (band, col, row) => {
      const block = blocks[blockAt(Math.floor(col / BLOCK_PX), Math.floor(row / BLOCK_PX))]!;
      return block[band]![(row % BLOCK_PX) * BLOCK_PX + (col % BLOCK_PX)]!;
    },
  };
}

/** The same in tiles, each distinct one encoded once. */
async function repeated(sidePx: number, form: TiffForm): Promise<TiffImage> {
  const image = sea(sidePx);
  const encoded: Uint8Array[] = [];
  for (let k = 0; k < DISTINCT; k++) {
    const one: TiffImage = { ...image, at: (band, col, row) => blocks[k]![band]![row * BLOCK_PX + col]! };
    encoded.push(await encodeBlock(one, form, 0, 0, 0));
  }
  return { ...image, encoded: (across, down) => encoded[blockAt(across, down)]! };
}

const TILED = { tilePx: BLOCK_PX } as const;
const FORMS: readonly (readonly [name: string, form: TiffForm])[] = [
  ["none, tiles", { compression: "none", ...TILED }],
  ["none, strips", { compression: "none" }],
  ["DEFLATE + differences, tiles", { compression: "deflate", predictor: 2, ...TILED }],
  ["DEFLATE, tiles", { compression: "deflate", ...TILED }],
  ["DEFLATE + differences, strips", { compression: "deflate", predictor: 2 }],
  ["DEFLATE + differences, planes", { compression: "deflate", predictor: 2, planar: true, ...TILED }],
  ["DEFLATE + differences, big-endian", { compression: "deflate", predictor: 2, bigEndian: true, ...TILED }],
  ["DEFLATE + float predictor, tiles", { compression: "deflate", predictor: 3, sample: "f4", ...TILED }],
  ["ZSTD + differences, tiles", { compression: "zstd", predictor: 2, ...TILED }],
  ["LZW + differences, tiles", { compression: "lzw", predictor: 2, ...TILED }],
  ["LZW + differences, strips", { compression: "lzw", predictor: 2 }],
  ["JPEG, planes", { compression: "jpeg", sample: "u1", planar: true, ...TILED }],
];

const dir = mkdtempSync(join(tmpdir(), "tomi-bench-optical-"));
process.once("exit", () => rmSync(dir, { recursive: true, force: true }));

/** Seconds of the best of `rounds` runs, wall clock and processor. */
async function best(rounds: number, run: () => Promise<void>): Promise<{ wallS: number; cpuS: number }> {
  let [wallS, cpuS] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let i = 0; i < rounds; i++) {
    const [started, cpu] = [performance.now(), process.cpuUsage()];
    await run();
    const used = process.cpuUsage(cpu);
    wallS = Math.min(wallS, (performance.now() - started) / 1e3);
    cpuS = Math.min(cpuS, (used.user + used.system) / 1e6);
  }
  return { wallS, cpuS };
}

async function readAll(path: string): Promise<void> {
  const header = guardScene(path);
  if (header.kind === "rejected") throw new Error(header.sentence);
  const scene = await openScene(path, header, 16_000_000);
  const kinds = { 1: Uint8Array, 2: Uint16Array, 4: Float32Array } as const;
  const kind = kinds[(header.bitsPerSample / 8) as 1 | 2 | 4];
  const targets = BANDS.map(() => new kind(header.widthPx * BLOCK_PX));
  const bands = BANDS.map((_, band) => band);
  for (let row = 0; row < header.heightPx; row += BLOCK_PX)
    await scene.readInto(0, row, header.widthPx, BLOCK_PX, bands, targets, (y) => (y - row) * header.widthPx);
  await scene.close();
}

async function readingRows(): Promise<Row[]> {
  const rows: Row[] = [];
  const megapixels = READ_SIDE_PX ** 2 / 1e6;
  for (const [name, form] of FORMS) {
    const path = join(dir, "read.tif");
    const whole = form.tilePx !== undefined && !form.planar;
    const image = whole ? await repeated(READ_SIDE_PX, form) : sea(READ_SIDE_PX);
    await writeTiff(path, form.sample === "u1" ? { ...image, at: (b, x, y) => image.at(b, x, y) / 16 } : image, form);
    const ours = await best(3, () => readAll(path));
    const gdal = await best(3, async () => {
      spawnSync("gdal_translate", ["-q", "-of", "ENVI", path, "/vsimem/out.bin"]);
    });
    const gdalIsHere = spawnSync("gdal_translate", ["--version"]).status === 0;
    rows.push({
      what: name,
      "file MB": Math.round(statSync(path).size / 1e6),
      "MP/s": megapixels / ours.wallS,
      "MP/s a core": megapixels / ours.cpuS,
      "GDAL MP/s": gdalIsHere ? megapixels / gdal.wallS : "–",
    });
    rmSync(path);
  }
  return rows;
}

/** One scene of 4 × uint16 in tiles of DEFLATE through the child process that the service uses. */
async function wholeScene(sidePx: number, keptIn: string | undefined): Promise<Row> {
  const path = join(keptIn ?? dir, `scene_${sidePx}.tif`);
  const form: TiffForm = { compression: "deflate", predictor: 2, bigTiff: true, ...TILED };
  if (!existsSync(path)) await writeTiff(path, await repeated(sidePx, form), form);
  const gdal = await best(1, async () => {
    spawnSync("gdal_translate", ["-q", "-of", "ENVI", path, join(dir, "gdal.bin")]);
  });
  rmSync(join(dir, "gdal.bin"), { force: true });
  const limits = { timeoutMs: 3_600_000, maxRssBytes: 2_000_000_000, maxHeapMb: 400 };
  const started = performance.now();
  const outcome = await processScene({ path, outDir: dir, pyramid: false, maxChips: 0, limits });
  const wallS = (performance.now() - started) / 1e3;
  if (keptIn === undefined) rmSync(path);
  if (outcome.kind === "rejected") throw new Error(`${outcome.code}: ${outcome.sentence}`);
  return {
    what: `${sidePx}² × 4`,
    seconds: wallS,
    "CPU s": outcome.cpuMs / 1e3,
    "MP/s": sidePx ** 2 / 1e6 / wallS,
    "MP/s a core": sidePx ** 2 / 1e3 / outcome.cpuMs,
    "peak RSS MB": outcome.peakRssBytes / 1e6,
    detections: outcome.detections.length,
    "gdal_translate s": gdal.wallS,
  };
}

const args = process.argv.slice(2);
const sides = args.flatMap((arg, i) => (args[i - 1] === "--side" ? [Number(arg)] : []));
const keptIn = args.find((_, i) => args[i - 1] === "--keep");
if (sides.length === 0) report("optical_reading", await readingRows());
if (!args.includes("--read-only")) {
  const rows: Row[] = [];
  for (const side of sides.length === 0 ? [10_980, 30_000] : sides) rows.push(await wholeScene(side, keptIn));
  report("optical_scenes", rows);
}
