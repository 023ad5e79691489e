/**
 * Writes one image of 16-bit samples as a tiled GeoTIFF: DEFLATE with horizontal differencing, pixels interleaved.
 *
 * Sources: TIFF revision 6.0, sections 2, 14 and 15; GeoTIFF 1.1 (OGC 19-008r4). The file grows by rows of tiles, so that no more than one
 * of them is held in memory.
 */
import { closeSync, openSync, writeSync } from "node:fs";
import { deflateSync } from "node:zlib";

export interface GeoTiffLayout {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly bandNames: readonly string[];
  /** A projected coordinate system in metres. */
  readonly epsg: number;
  /** The outer corner of the first pixel. */
  readonly leftM: number;
  readonly topM: number;
  readonly gsdM: number;
  readonly nodata: number;
}

export interface GeoTiffWriter {
  /** The next row of tiles: `rows` full-width rows of interleaved samples, at most TILE_PX of them. */
  writeRows(samples: Uint16Array, rows: number): void;
  /** Writes the directory and closes the file. */
  close(): void;
}

export const TILE_PX = 512;
const [SHORT, LONG, DOUBLE, ASCII] = [3, 4, 12, 2] as const;
const BYTES: Readonly<Record<number, number>> = { [SHORT]: 2, [LONG]: 4, [DOUBLE]: 8, [ASCII]: 1 };

export function createGeoTiff(path: string, layout: GeoTiffLayout): GeoTiffWriter {
  const file = openSync(path, "w");
  const header = Buffer.from([0x49, 0x49, 42, 0, 0, 0, 0, 0]);
  writeSync(file, header);
  let end = header.length;
  const offsets: number[] = [];
  const sizes: number[] = [];
  const across = Math.ceil(layout.widthPx / TILE_PX);
  return {
    writeRows: (samples, rows) => {
      for (let column = 0; column < across; column++) {
        const bytes = deflateSync(tileBytes(samples, rows, column, layout), { level: 1 });
        offsets.push(end);
        sizes.push(bytes.length);
        writeSync(file, bytes, 0, bytes.length, end);
        end += bytes.length;
      }
    },
    close: () => {
      end += end % 2; // a directory begins on an even byte
      const directory = directoryBytes(entries(layout, offsets, sizes), end);
      writeSync(file, directory, 0, directory.length, end);
      header.writeUInt32LE(end, 4);
      writeSync(file, header, 0, header.length, 0);
      closeSync(file);
    },
  };
}

/** One tile, each sample less its left neighbour of the same band; what lies beyond the image is zero. */
function tileBytes(samples: Uint16Array, rows: number, column: number, layout: GeoTiffLayout): Uint8Array {
  const bands = layout.bandNames.length;
  const fromPx = column * TILE_PX;
  const copied = Math.min(TILE_PX, layout.widthPx - fromPx) * bands;
  const tile = new Uint16Array(TILE_PX * TILE_PX * bands);
  for (let y = 0; y < rows; y++) {
    const from = (y * layout.widthPx + fromPx) * bands;
    const to = y * TILE_PX * bands;
    tile.set(samples.subarray(from, from + copied), to);
    for (let i = to + TILE_PX * bands - 1; i >= to + bands; i--) tile[i] = tile[i]! - tile[i - bands]!;
  }
  return new Uint8Array(tile.buffer);
}

interface Entry {
  readonly tag: number;
  readonly type: number;
  readonly values: readonly number[] | string;
}

function entries(layout: GeoTiffLayout, offsets: readonly number[], sizes: readonly number[]): Entry[] {
  const { bandNames, gsdM } = layout;
  const bands = bandNames.length;
  const each = (value: number): number[] => Array.from({ length: bands }, () => value);
  const names = bandNames.map((name, i) => `<Item name="DESCRIPTION" sample="${i}" role="description">${name}</Item>`);
  return [
    { tag: 256, type: LONG, values: [layout.widthPx] },
    { tag: 257, type: LONG, values: [layout.heightPx] },
    { tag: 258, type: SHORT, values: each(16) },
    { tag: 259, type: SHORT, values: [8] }, // DEFLATE
    { tag: 262, type: SHORT, values: [1] }, // the first band is grey, the others are extra
    { tag: 277, type: SHORT, values: [bands] },
    { tag: 284, type: SHORT, values: [1] }, // interleaved by pixel
    { tag: 317, type: SHORT, values: [2] }, // horizontal differencing
    { tag: 322, type: LONG, values: [TILE_PX] },
    { tag: 323, type: LONG, values: [TILE_PX] },
    { tag: 324, type: LONG, values: offsets },
    { tag: 325, type: LONG, values: sizes },
    ...(bands > 1 ? [{ tag: 338, type: SHORT, values: each(0).slice(1) }] : []),
    { tag: 339, type: SHORT, values: each(1) },
    { tag: 33_550, type: DOUBLE, values: [gsdM, gsdM, 0] },
    { tag: 33_922, type: DOUBLE, values: [0, 0, 0, layout.leftM, layout.topM, 0] },
    // Three keys: projected, pixels are areas, the coordinate system.
    { tag: 34_735, type: SHORT, values: [1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, 1, 3072, 0, 1, layout.epsg] },
    { tag: 42_112, type: ASCII, values: `<GDALMetadata>${names.join("")}</GDALMetadata>` },
    { tag: 42_113, type: ASCII, values: String(layout.nodata) },
  ];
}

/** The directory at byte `at` of the file, with the values that do not fit into their entries behind it. */
function directoryBytes(all: readonly Entry[], at: number): Buffer {
  const fixed = Buffer.alloc(2 + all.length * 12 + 4);
  const extra: Buffer[] = [];
  let next = at + fixed.length;
  fixed.writeUInt16LE(all.length, 0);
  for (const [i, { tag, type, values }] of all.entries()) {
    const bytes = valueBytes(type, values);
    const entry = 2 + i * 12;
    fixed.writeUInt16LE(tag, entry);
    fixed.writeUInt16LE(type, entry + 2);
    fixed.writeUInt32LE(bytes.length / BYTES[type]!, entry + 4);
    if (bytes.length <= 4) bytes.copy(fixed, entry + 8);
    else {
      fixed.writeUInt32LE(next, entry + 8);
      const padded = Buffer.concat([bytes, Buffer.alloc(bytes.length % 2)]);
      extra.push(padded);
      next += padded.length;
    }
  }
  return Buffer.concat([fixed, ...extra]);
}

function valueBytes(type: number, values: readonly number[] | string): Buffer {
  if (typeof values === "string") return Buffer.from(`${values}\0`, "latin1");
  const bytes = Buffer.alloc(values.length * BYTES[type]!);
  for (const [i, value] of values.entries()) {
    if (type === SHORT) bytes.writeUInt16LE(value, i * 2);
    else if (type === LONG) bytes.writeUInt32LE(value, i * 4);
    else bytes.writeDoubleLE(value, i * 8);
  }
  return bytes;
}
