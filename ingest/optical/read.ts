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
  return {
    header,
    readWindow: (col, row, widthPx, heightPx, bands) => readWindow(cache, header, col, row, widthPx, heightPx, bands),
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
  private readonly header: SceneHeader;
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

async function readWindow(
  cache: BlockCache,
  header: SceneHeader,
  col: number,
  row: number,
  widthPx: number,
  heightPx: number,
  bands: readonly number[],
): Promise<Float32Array[]> {
  const out = bands.map(() => new Float32Array(widthPx * heightPx));
  const { blockWidthPx, blockHeightPx, planar } = header;
  const perPixel = planar ? 1 : header.bands;
  for (let down = Math.floor(row / blockHeightPx); down * blockHeightPx < row + heightPx; down++) {
    for (let across = Math.floor(col / blockWidthPx); across * blockWidthPx < col + widthPx; across++) {
      for (let k = 0; k < bands.length; k++) {
        const band = bands[k]!;
        const block = await cache.block(across, down, planar ? band : 0);
        const [left, top] = [across * blockWidthPx, down * blockHeightPx];
        const fromRow = Math.max(row, top);
        const toRow = Math.min(row + heightPx, top + blockHeightPx, header.heightPx);
        const fromCol = Math.max(col, left);
        const toCol = Math.min(col + widthPx, left + blockWidthPx, header.widthPx);
        const target = out[k]!;
        for (let y = fromRow; y < toRow; y++) {
          let source = ((y - top) * blockWidthPx + (fromCol - left)) * perPixel + (planar ? 0 : band);
          let to = (y - row) * widthPx + (fromCol - col);
          for (let x = fromCol; x < toCol; x++, to++, source += perPixel) target[to] = block[source]!;
        }
      }
    }
  }
  return out;
}
