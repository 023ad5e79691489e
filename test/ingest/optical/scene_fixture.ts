/** Small scenes and hostile files for the optical tests, written byte by byte or with the pyramid writer. */
import { writeFileSync } from "node:fs";
import { gaussian, seeded } from "../../../bench/seeded.ts";
import type { DetectionRun } from "../../../ingest/optical/detection.ts";
import { detectVessels } from "../../../ingest/optical/detector.ts";
import { guardScene, type SceneHeader } from "../../../ingest/optical/guard.ts";
import { openScene } from "../../../ingest/optical/read.ts";
import { TiffWriter } from "../../../ingest/optical/tiff_write.ts";

export { gaussian, seeded };

export interface Ship {
  /** Continuous raster position of the hull's centre. */
  readonly col: number;
  readonly row: number;
  readonly lengthPx: number;
  readonly widthPx: number;
  /** From up (north in an unrotated grid), clockwise. */
  readonly headingDeg: number;
  /** Reflectance. */
  readonly brightness: number;
}

const SUB = 6;
const BLUR_PX = 0.44;

/** Sea with noise and hulls as supersampled boxes under a Gaussian point spread: reflectance, width × height. */
export function renderSea(
  width: number,
  height: number,
  ships: readonly Ship[],
  water: number,
  noise: number,
  seed: number,
): Float32Array {
  const random = seeded(seed);
  const image = new Float32Array(width * height).fill(water);
  for (const ship of ships) drawShip(image, width, height, ship, water);
  const blurred = blur(image, width, height);
  for (let i = 0; i < blurred.length; i++) blurred[i] = blurred[i]! + noise * gaussian(random);
  return blurred;
}

function drawShip(image: Float32Array, width: number, height: number, ship: Ship, water: number): void {
  const heading = (ship.headingDeg * Math.PI) / 180;
  const [sin, cos] = [Math.sin(heading), Math.cos(heading)];
  const reach = Math.ceil(ship.lengthPx / 2 + 2);
  for (let y = Math.max(0, Math.floor(ship.row) - reach); y <= Math.min(height - 1, Math.floor(ship.row) + reach); y++)
    for (
      let x = Math.max(0, Math.floor(ship.col) - reach);
      x <= Math.min(width - 1, Math.floor(ship.col) + reach);
      x++
    ) {
      let covered = 0;
      for (let v = 0; v < SUB; v++)
        for (let u = 0; u < SUB; u++) {
          const dx = x + (u + 0.5) / SUB - ship.col;
          const dy = y + (v + 0.5) / SUB - ship.row;
          if (Math.abs(dx * sin - dy * cos) <= ship.lengthPx / 2 && Math.abs(dx * cos + dy * sin) <= ship.widthPx / 2)
            covered++;
        }
      image[y * width + x] = image[y * width + x]! + (covered / (SUB * SUB)) * (ship.brightness - water);
    }
}

function blur(image: Float32Array, width: number, height: number): Float32Array {
  const taps = [-2, -1, 0, 1, 2].map((d) => Math.exp(-(d * d) / (2 * BLUR_PX * BLUR_PX)));
  const total = taps.reduce((a, b) => a + b, 0);
  const pass = (from: Float32Array, stepX: number, stepY: number): Float32Array =>
    from.map((_, i) => {
      const x = i % width;
      const y = Math.floor(i / width);
      let sum = 0;
      for (let d = -2; d <= 2; d++) {
        const u = Math.min(width - 1, Math.max(0, x + d * stepX));
        const v = Math.min(height - 1, Math.max(0, y + d * stepY));
        sum += (taps[d + 2]! / total) * from[v * width + u]!;
      }
      return sum;
    });
  return pass(pass(image, 1, 0), 0, 1);
}

export interface SceneSpec {
  readonly epsg: number;
  readonly originX: number;
  readonly originY: number;
  readonly pixelSize: number;
  /** Reflectance of each band; 0 stays 0 (no data). Sides must be multiples of 256. */
  readonly bands: readonly Float32Array[];
  readonly width: number;
  readonly height: number;
}

/** Writes bands in ten-thousandths as a tiled 16-bit GeoTIFF whose nodata value is 0. */
export async function writeScene(path: string, spec: SceneSpec): Promise<void> {
  const block = 256;
  const { width, height, bands } = spec;
  const level = { across: width / block, down: height / block };
  const { epsg, originX, originY, pixelSize } = spec;
  const writer = await TiffWriter.create(path, {
    blockPx: block,
    bands: bands.length,
    levels: [level],
    originX,
    originY,
    pixelSize,
    epsg,
    nodata: 0,
    deflateLevel: 1,
  });
  for (let down = 0; down < level.down; down++)
    for (let across = 0; across < level.across; across++) {
      const samples = new Uint16Array(block * block * bands.length);
      for (let y = 0; y < block; y++)
        for (let x = 0; x < block; x++)
          bands.forEach((band, b) => {
            const value = band[(down * block + y) * width + across * block + x]!;
            samples[(y * block + x) * bands.length + b] = Math.max(0, Math.min(65535, Math.round(value * 10000)));
          });
      await writer.writeBlock(0, across, down, samples);
    }
  await writer.finish();
}

export type Entry = readonly [
  tag: number,
  type: "short" | "long" | "double" | "ascii",
  values: readonly number[] | string,
];

/** An honest little UTM header: 64 × 64 px, 8 bit, one uncompressed strip of zeros. */
export function honestEntries(changes: readonly Entry[] = [], without: readonly number[] = []): Entry[] {
  const entries: Entry[] = [
    [256, "short", [64]],
    [257, "short", [64]],
    [258, "short", [8]],
    [259, "short", [1]],
    [262, "short", [1]],
    [273, "long", [4096]],
    [277, "short", [1]],
    [278, "long", [64]],
    [279, "long", [4096]],
    [33550, "double", [10, 10, 0]],
    [33922, "double", [0, 0, 0, 400000, 3900000, 0]],
    [34735, "short", [1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, 1, 3072, 0, 1, 32652]],
  ];
  const changed = new Map(entries.map((entry) => [entry[0], entry]));
  for (const entry of changes) changed.set(entry[0], entry);
  for (const tag of without) changed.delete(tag);
  return [...changed.values()].sort((a, b) => a[0] - b[0]);
}

/** A classic little-endian TIFF with one directory at byte 8, `fileBytes` long; `next` is the following directory's place. */
export function classicTiff(entries: readonly Entry[], fileBytes = 8192, next = 0): Buffer {
  const out = Buffer.alloc(fileBytes);
  out.write("II", 0, "latin1");
  out.writeUInt16LE(42, 2);
  out.writeUInt32LE(8, 4);
  out.writeUInt16LE(entries.length, 8);
  let behind = 8 + 2 + entries.length * 12 + 4;
  entries.forEach(([tag, type, values], i) => {
    const at = 10 + i * 12;
    const payload = encode(type, values);
    out.writeUInt16LE(tag, at);
    out.writeUInt16LE({ ascii: 2, short: 3, long: 4, double: 12 }[type], at + 2);
    out.writeUInt32LE(values.length, at + 4);
    if (payload.length <= 4) payload.copy(out, at + 8);
    else {
      out.writeUInt32LE(behind, at + 8);
      payload.copy(out, behind);
      behind += payload.length;
    }
  });
  out.writeUInt32LE(next, 10 + entries.length * 12);
  return out;
}

function encode(type: Entry[1], values: Entry[2]): Buffer {
  if (typeof values === "string") return Buffer.from(values, "latin1");
  const size = { ascii: 1, short: 2, long: 4, double: 8 }[type];
  const out = Buffer.alloc(values.length * size);
  values.forEach((value, i) => {
    if (type === "short") out.writeUInt16LE(value, i * 2);
    else if (type === "long") out.writeUInt32LE(value, i * 4);
    else out.writeDoubleLE(value, i * 8);
  });
  return out;
}

export function writeFile(path: string, bytes: Buffer): string {
  writeFileSync(path, bytes);
  return path;
}

/** Bands of `size` × `size` pixels in the open Pacific south of Japan. */
export function pacificScene(
  bands: readonly Float32Array[],
  size: number,
  changes: Partial<SceneSpec> = {},
): SceneSpec {
  return {
    epsg: 32653,
    originX: 500000,
    originY: 3300000,
    pixelSize: 10,
    bands,
    width: size,
    height: size,
    ...changes,
  };
}

/** The header of a file that must be accepted. */
export function acceptedScene(path: string): SceneHeader {
  const header = guardScene(path);
  if (header.kind === "rejected") throw new Error(`${header.code}: ${header.sentence}`);
  return header;
}

/** What the detector finds in a scene that is written to `path` first, if it is given. */
export async function detectIn(path: string, spec?: SceneSpec): Promise<DetectionRun> {
  if (spec !== undefined) await writeScene(path, spec);
  const reader = await openScene(path, acceptedScene(path));
  try {
    return await detectVessels(reader);
  } finally {
    await reader.close();
  }
}
