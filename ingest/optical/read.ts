/**
 * Windows of a scene's bands, as reflectance-free raw numbers in Float32, each stored block decoded once while it stays in the cache.
 *
 * The header must have passed the guard: offsets and sizes are taken from it and not looked at again.
 */
import { type FileHandle, open } from "node:fs/promises";
import { inflateSync } from "node:zlib";
import { addDecoder, BaseDecoder, fromFile, type GeoTIFF, type GeoTIFFImage } from "geotiff";
import { decodeBlock, decodesNatively, emptySamples, type Samples } from "./block_decode.ts";
import type { SceneHeader } from "./guard.ts";

/** Zlib of Node in place of pako for whatever still goes through geotiff.js (predictor 3, big-endian files). */
class NativeDeflate extends BaseDecoder {
  override decodeBlock(buffer: ArrayBufferLike): ArrayBufferLike {
    const raw = inflateSync(new Uint8Array(buffer));
    return raw.buffer.slice(raw.byteOffset, raw.byteOffset + raw.byteLength);
  }
}
addDecoder([8, 32946], async () => NativeDeflate as typeof BaseDecoder);

export interface SceneReader {
  readonly path: string;
  readonly header: SceneHeader;
  /**
   * Bands (0-based) of the window as one Float32Array each, row by row. The window must lie inside the image.
   * Throws an Error with a sentence when the stored data is broken.
   */
  readWindow(
    col: number,
    row: number,
    widthPx: number,
    heightPx: number,
    bands: readonly number[],
  ): Promise<Float32Array[]>;
  /**
   * The same, as stored numbers into arrays of the caller: row r of the window begins at `rowStart(r)` of each band's target.
   */
  readInto(
    col: number,
    row: number,
    widthPx: number,
    heightPx: number,
    bands: readonly number[],
    targets: readonly Samples[],
    rowStart: (row: number) => number,
  ): Promise<void>;
  close(): Promise<void>;
}

/** Opens a guarded scene. `cacheBytes` bounds the decoded blocks that are kept; the default holds three block rows of a Sentinel-2 tile. */
export async function openScene(
  path: string,
  header: SceneHeader,
  cacheBytes = 160 * 1024 * 1024,
): Promise<SceneReader> {
  const file = await open(path, "r");
  const native = decodesNatively(header);
  const tiff = native ? undefined : await fromFile(path);
  const image = await tiff?.getImage(0);
  const cache = new BlockCache(header, file, image, cacheBytes);
  const readInto: SceneReader["readInto"] = (col, row, widthPx, heightPx, bands, targets, rowStart) =>
    copyWindow(cache, { col, row, widthPx, heightPx }, bands, targets, rowStart);
  return {
    path,
    header,
    readInto,
    readWindow: async (col, row, widthPx, heightPx, bands) => {
      const out = bands.map(() => new Float32Array(widthPx * heightPx));
      await readInto(col, row, widthPx, heightPx, bands, out, (r) => (r - row) * widthPx);
      return out;
    },
    close: async () => {
      await file.close();
      await closeTiff(tiff);
    },
  };
}

async function closeTiff(tiff: GeoTIFF | undefined): Promise<void> {
  await tiff?.close();
}

class BlockCache {
  readonly header: SceneHeader;
  private readonly file: FileHandle;
  private readonly image: GeoTIFFImage | undefined;
  private readonly capacityBytes: number;
  private readonly blocks = new Map<number, Samples>();
  private heldBytes = 0;

  constructor(header: SceneHeader, file: FileHandle, image: GeoTIFFImage | undefined, capacityBytes: number) {
    this.header = header;
    this.file = file;
    this.image = image;
    this.capacityBytes = capacityBytes;
  }

  /** The block's samples, interleaved unless the file is planar, `blockWidthPx` wide. */
  async block(across: number, down: number, plane: number): Promise<Samples> {
    const { header } = this;
    const perRow = Math.ceil(header.widthPx / header.blockWidthPx);
    const perPlane = perRow * Math.ceil(header.heightPx / header.blockHeightPx);
    const index = plane * perPlane + down * perRow + across;
    const held = this.blocks.get(index);
    if (held !== undefined) {
      this.blocks.delete(index);
      this.blocks.set(index, held);
      return held;
    }
    const samples = await this.decode(across, down, plane, index);
    this.blocks.set(index, samples);
    this.heldBytes += samples.byteLength;
    for (const [oldest, old] of this.blocks) {
      if (this.heldBytes <= this.capacityBytes || oldest === index) break;
      this.blocks.delete(oldest);
      this.heldBytes -= old.byteLength;
    }
    return samples;
  }

  private async decode(across: number, down: number, plane: number, index: number): Promise<Samples> {
    const { header } = this;
    const rows = header.tiled
      ? header.blockHeightPx
      : Math.min(header.blockHeightPx, header.heightPx - down * header.blockHeightPx);
    const perPixel = header.planar ? 1 : header.bands;
    const bytes = header.byteCounts[index]!;
    if (bytes === 0) return emptySamples(header, header.blockWidthPx * rows * perPixel).fill(header.nodata ?? 0);
    if (this.image !== undefined) return this.decodeByLibrary(this.image, across, down, plane, rows);
    const stored = new Uint8Array(bytes);
    const { bytesRead } = await this.file.read(stored, 0, bytes, header.offsets[index]!);
    if (bytesRead < bytes) throw new Error(`block ${index} ended after ${bytesRead} of ${bytes} bytes`);
    return decodeBlock(header, stored, rows);
  }

  private async decodeByLibrary(
    image: GeoTIFFImage,
    across: number,
    down: number,
    plane: number,
    rows: number,
  ): Promise<Samples> {
    const { header } = this;
    const [left, top] = [across * header.blockWidthPx, down * header.blockHeightPx];
    const right = Math.min(header.widthPx, left + header.blockWidthPx);
    const bottom = Math.min(header.heightPx, top + rows);
    const perPixel = header.planar ? 1 : header.bands;
    const samples = header.planar ? [plane] : Array.from({ length: header.bands }, (_, band) => band);
    const read = await image.readRasters({ window: [left, top, right, bottom], samples, interleave: true });
    const values = read as unknown as Samples;
    const block = emptySamples(header, header.blockWidthPx * rows * perPixel);
    const rowValues = (right - left) * perPixel;
    for (let row = 0; row < bottom - top; row++)
      block.set(values.subarray(row * rowValues, (row + 1) * rowValues), row * header.blockWidthPx * perPixel);
    return block;
  }
}

interface PixelWindow {
  readonly col: number;
  readonly row: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

async function copyWindow(
  cache: BlockCache,
  window: PixelWindow,
  bands: readonly number[],
  targets: readonly Samples[],
  rowStart: (row: number) => number,
): Promise<void> {
  const { header } = cache;
  const { blockWidthPx, blockHeightPx, planar } = header;
  const { col, row } = window;
  const [right, bottom] = [col + window.widthPx, row + window.heightPx];
  for (let down = Math.floor(row / blockHeightPx); down * blockHeightPx < bottom; down++)
    for (let across = Math.floor(col / blockWidthPx); across * blockWidthPx < right; across++) {
      const [left, top] = [across * blockWidthPx, down * blockHeightPx];
      const [fromRow, toRow] = [Math.max(row, top), Math.min(bottom, top + blockHeightPx)];
      const [fromCol, toCol] = [Math.max(col, left), Math.min(right, left + blockWidthPx)];
      for (let k = 0; k < bands.length; k++) {
        const block = await cache.block(across, down, planar ? bands[k]! : 0);
        const [step, first] = planar ? [1, 0] : [header.bands, bands[k]!];
        for (let y = fromRow; y < toRow; y++) {
          const from = ((y - top) * blockWidthPx + (fromCol - left)) * step + first;
          copyStrided(block, from, step, targets[k]!, rowStart(y) + fromCol - col, toCol - fromCol);
        }
      }
    }
}

function copyStrided(from: Samples, at: number, step: number, to: Samples, start: number, count: number): void {
  for (let i = 0, source = at; i < count; i++, source += step) to[start + i] = from[source]!;
}
