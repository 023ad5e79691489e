/**
 * One stored block of a TIFF to its samples, with Node's own zlib and zstd, several times the speed of decoders in JavaScript.
 *
 * Covers uncompressed, DEFLATE, LZW, ZSTD, PackBits and JPEG blocks of 8 and 16 bit integers, 32 bit floats and 1 bit masks, in both byte
 * orders and with all predictors; whatever else a header may say is read through geotiff.js (read.ts).
 */
import { inflateSync, zstdDecompressSync } from "node:zlib";
import { decodeJpegBlock } from "./jpeg_block.ts";
import { decodeLzw } from "./lzw.ts";
import { undoDifferencing, undoFloatPredictor } from "./predictor.ts";
import type { StoredImage } from "./stored_image.ts";

export type Samples = Uint8Array | Int8Array | Uint16Array | Int16Array | Float32Array;

export const COMPRESSION = { none: 1, lzw: 5, jpeg: 7, deflate: 8, oldDeflate: 32946, packBits: 32773, zstd: 50000 };
const NATIVE = new Set(Object.values(COMPRESSION));

/** Whether `decodeBlock` understands this image. */
export function decodesNatively(image: StoredImage): boolean {
  return NATIVE.has(image.compression);
}

/** Whether blocks are made by zlib, each in memory of its own. */
export function isInflated({ compression }: StoredImage): boolean {
  return compression === COMPRESSION.deflate || compression === COMPRESSION.oldDeflate;
}

/** The block's samples, and whether each is still stored less its left neighbour of the same band. */
export interface DecodedBlock {
  readonly samples: Samples;
  readonly differenced: boolean;
}

/**
 * Decodes a block of `rows` rows. The samples are blockWidth × rows × samplesPerPixel values, pixel-interleaved; integer differences are
 * left to the caller where `keepDifferences`, who can then sum and copy at once.
 * Throws an Error with a sentence when the data does not hold what the header says.
 */
export async function decodeBlock(
  image: StoredImage,
  stored: Uint8Array,
  rows: number,
  keepDifferences = false,
): Promise<DecodedBlock> {
  const perPixel = image.planar ? 1 : image.bands;
  const rowValues = image.blockWidthPx * perPixel;
  const rowBytes = Math.ceil((rowValues * image.bitsPerSample) / 8);
  const raw = await decompress(image, stored, rows, rowBytes * rows);
  if (raw.byteLength < rowBytes * rows)
    throw new Error(`a block holds ${raw.byteLength} bytes and should hold ${rowBytes * rows}`);
  if (image.bitsPerSample === 1) return { samples: unpackBits(raw, rowValues, rows), differenced: false };
  const bytes = raw.subarray(0, rowBytes * rows);
  if (image.predictor === 3) undoFloatPredictor(bytes, rowValues, perPixel);
  else if (!image.littleEndian) swapBytes(bytes, image.bitsPerSample / 8);
  const samples = asSamples(image, bytes, rowValues * rows);
  if (image.predictor !== 2) return { samples, differenced: false };
  if (samples instanceof Float32Array)
    undoDifferencing(new Int32Array(samples.buffer, samples.byteOffset, samples.length), rowValues, perPixel);
  else if (keepDifferences) return { samples, differenced: true };
  else undoDifferencing(samples, rowValues, perPixel);
  return { samples, differenced: false };
}

async function decompress(image: StoredImage, stored: Uint8Array, rows: number, bytes: number): Promise<Uint8Array> {
  // The ceiling stops a bomb inside the block; one chunk for all that comes out spares zlib from growing its output in small ones.
  const ceiling = Math.ceil((bytes / rows) * image.blockHeightPx);
  const limits = { maxOutputLength: ceiling + 1, chunkSize: bytes + 64 };
  switch (image.compression) {
    case COMPRESSION.none:
      return stored;
    case COMPRESSION.lzw: {
      const out = new Uint8Array(bytes);
      return out.subarray(0, decodeLzw(stored, out));
    }
    case COMPRESSION.packBits: {
      const out = new Uint8Array(bytes);
      return out.subarray(0, decodePackBits(stored, out));
    }
    case COMPRESSION.zstd:
      return zstdDecompressSync(stored, limits);
    case COMPRESSION.jpeg: {
      const { blockWidthPx, bands, planar, photometric, jpegTables } = image;
      const layout = { widthPx: blockWidthPx, rows, channels: planar ? 1 : bands, ycbcr: photometric === 6 };
      return await decodeJpegBlock(stored, { ...layout, tables: jpegTables });
    }
    default:
      return inflateSync(stored, limits);
  }
}

/** Runs of bytes (TIFF 6.0, section 9). */
function decodePackBits(stored: Uint8Array, out: Uint8Array): number {
  let [at, end] = [0, 0];
  while (at < stored.length && end < out.length) {
    const head = stored[at++]!;
    if (head === 128) continue;
    const count = Math.min(out.length - end, head < 128 ? head + 1 : 257 - head);
    if (head < 128) {
      const copied = stored.subarray(at, at + count);
      out.set(copied, end);
      at += count;
      end += copied.length;
    } else {
      out.fill(stored[at++] ?? 0, end, end + count);
      end += count;
    }
  }
  return end;
}

function unpackBits(raw: Uint8Array, rowValues: number, rows: number): Uint8Array {
  const rowBytes = Math.ceil(rowValues / 8);
  const out = new Uint8Array(rowValues * rows);
  for (let y = 0; y < rows; y++)
    for (let x = 0; x < rowValues; x++) out[y * rowValues + x] = (raw[y * rowBytes + (x >> 3)]! >> (7 - (x & 7))) & 1;
  return out;
}

function swapBytes(bytes: Uint8Array, width: number): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (width === 2) buffer.swap16();
  else if (width === 4) buffer.swap32();
}

/** An empty typed array of the image's sample type. */
export function emptySamples(image: StoredImage, length: number): Samples {
  return asSamples(image, new Uint8Array((length * Math.max(8, image.bitsPerSample)) / 8), length);
}

function asSamples(image: StoredImage, raw: Uint8Array, length: number): Samples {
  const width = Math.max(1, image.bitsPerSample / 8);
  const aligned = raw.byteOffset % width === 0 ? raw : raw.slice();
  const [buffer, offset] = [aligned.buffer, aligned.byteOffset];
  if (image.sampleFormat === 3) return new Float32Array(buffer, offset, length);
  if (width === 1)
    return image.sampleFormat === 2 ? new Int8Array(buffer, offset, length) : new Uint8Array(buffer, offset, length);
  return image.sampleFormat === 2 ? new Int16Array(buffer, offset, length) : new Uint16Array(buffer, offset, length);
}
