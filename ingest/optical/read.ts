/**
 * Windows of a scene's bands, as reflectance-free raw numbers in Float32, each stored block decoded once while it stays in the cache.
 *
 * The header must have passed the guard: offsets and sizes are taken from it and not looked at again.
 */
import { type FileHandle, open } from "node:fs/promises";
import type { GeoTIFF, GeoTIFFImage } from "geotiff";
import {
  type DecodedBlock,
  decodeBlock,
  decodesNatively,
  emptySamples,
  isInflated,
  type Samples,
} from "./block_decode.ts";
import type { SceneHeader } from "./guard.ts";
import { BANDS, takeApart } from "./kernel/four_bands.ts";
import type { StoredImage } from "./stored_image.ts";

export interface SceneReader {
  readonly path: string;
  readonly header: SceneHeader;
  /**
   * Bands (0-based; the number of bands stands for the image's mask) of the window as one Float32Array each, row by row. The window must lie inside the image.
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
  const tiff = native ? undefined : await (await import("geotiff")).fromFile(path);
  const image = await tiff?.getImage(0);
  const cache = new BlockCache(header, header.nodata ?? 0, file, image, cacheBytes);
  const masks = header.mask === undefined ? undefined : new BlockCache(header.mask, 0, file, undefined, cacheBytes / 8);
  const readInto: SceneReader["readInto"] = async (col, row, widthPx, heightPx, bands, targets, rowStart) => {
    const window = { col, row, widthPx, heightPx };
    const own = bands.flatMap((band, k) => (band < header.bands ? [k] : []));
    await copyWindow(cache, window, pick(bands, own), pick(targets, own), rowStart);
    if (own.length === bands.length || masks === undefined) return;
    const other = bands.flatMap((band, k) => (band < header.bands ? [] : [k]));
    await copyWindow(masks, window, pick(bands, other).fill(0), pick(targets, other), rowStart);
  };
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

function pick<T>(all: readonly T[], places: readonly number[]): T[] {
  return places.map((k) => all[k]!);
}

async function closeTiff(tiff: GeoTIFF | undefined): Promise<void> {
  await tiff?.close();
}

/** Smaller blocks may lie in the pool that Node keeps for its buffers, which is not ours to free; nor do they weigh on the collector. */
const LEAST_GIVEN_BACK = 262_144;

class BlockCache {
  readonly header: StoredImage;
  private readonly empty: number;
  private readonly file: FileHandle;
  private readonly image: GeoTIFFImage | undefined;
  private readonly capacityBytes: number;
  private readonly isInflated: boolean;
  private readonly blocks = new Map<number, Samples>();
  private heldBytes = 0;
  /** For what is read of the file, while nobody reads into it. */
  private spare: Uint8Array | undefined;

  constructor(
    header: StoredImage,
    empty: number,
    file: FileHandle,
    image: GeoTIFFImage | undefined,
    capacityBytes: number,
  ) {
    this.header = header;
    this.empty = empty;
    this.file = file;
    this.image = image;
    this.capacityBytes = capacityBytes;
    this.isInflated = image === undefined && isInflated(header);
  }

  /**
   * The block's samples, interleaved unless the file is planar, `blockWidthPx` wide. A block that is asked for `once` is not kept, and may
   * come as differences.
   */
  async block(across: number, down: number, plane: number, once: boolean): Promise<DecodedBlock> {
    const { header } = this;
    const perRow = Math.ceil(header.widthPx / header.blockWidthPx);
    const perPlane = perRow * Math.ceil(header.heightPx / header.blockHeightPx);
    const index = plane * perPlane + down * perRow + across;
    const held = this.blocks.get(index);
    if (held !== undefined) {
      this.blocks.delete(index);
      this.blocks.set(index, held);
      return { samples: held, differenced: false };
    }
    const decoded = await this.decode(across, down, plane, index, once);
    if (!once) this.keep(index, decoded.samples);
    return decoded;
  }

  /**
   * Frees the memory of a block that was asked for once and copied. The collector would run for it again and again: it counts megabytes
   * outside of the heap against a heap that is small.
   */
  giveBack({ samples }: DecodedBlock): void {
    const { buffer } = samples;
    if (!this.isInflated || !(buffer instanceof ArrayBuffer) || samples.byteLength < LEAST_GIVEN_BACK) return;
    for (const held of this.blocks.values()) if (held.buffer === buffer) return;
    buffer.transfer(0);
  }

  private keep(index: number, samples: Samples): void {
    this.blocks.set(index, samples);
    this.heldBytes += samples.byteLength;
    for (const [oldest, old] of this.blocks) {
      if (this.heldBytes <= this.capacityBytes || oldest === index) break;
      this.blocks.delete(oldest);
      this.heldBytes -= old.byteLength;
    }
  }

  private async decode(
    across: number,
    down: number,
    plane: number,
    index: number,
    differences: boolean,
  ): Promise<DecodedBlock> {
    const { header } = this;
    const rows = header.tiled
      ? header.blockHeightPx
      : Math.min(header.blockHeightPx, header.heightPx - down * header.blockHeightPx);
    const perPixel = header.planar ? 1 : header.bands;
    const bytes = header.byteCounts[index]!;
    if (bytes === 0) {
      const samples = emptySamples(header, header.blockWidthPx * rows * perPixel).fill(this.empty);
      return { samples, differenced: false };
    }
    if (this.image !== undefined)
      return { samples: await this.decodeByLibrary(this.image, across, down, plane, rows), differenced: false };
    const room = this.takeSpare(bytes);
    const stored = room.subarray(0, bytes);
    const { bytesRead } = await this.file.read(stored, 0, bytes, header.offsets[index]!);
    if (bytesRead < bytes) throw new Error(`block ${index} ended after ${bytesRead} of ${bytes} bytes`);
    const decoded = await decodeBlock(header, stored, rows, differences);
    if (decoded.samples.buffer !== room.buffer) this.spare = room;
    return decoded;
  }

  private takeSpare(bytes: number): Uint8Array {
    const { spare } = this;
    this.spare = undefined;
    return spare !== undefined && spare.length >= bytes ? spare : new Uint8Array(bytes);
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
  const { blockWidthPx, blockHeightPx, widthPx, heightPx, planar, bitsPerSample } = cache.header;
  const { col, row } = window;
  const [right, bottom] = [col + window.widthPx, row + window.heightPx];
  for (let down = Math.floor(row / blockHeightPx); down * blockHeightPx < bottom; down++)
    for (let across = Math.floor(col / blockWidthPx); across * blockWidthPx < right; across++) {
      const [left, top] = [across * blockWidthPx, down * blockHeightPx];
      const part: BlockPart = {
        left,
        top,
        fromRow: Math.max(row, top),
        toRow: Math.min(bottom, top + blockHeightPx),
        fromCol: Math.max(col, left),
        toCol: Math.min(right, left + blockWidthPx),
      };
      // A block that lies wholly in the window will not be asked for again.
      const whole =
        left >= col &&
        top >= row &&
        Math.min(widthPx, left + blockWidthPx) <= right &&
        Math.min(heightPx, top + blockHeightPx) <= bottom;
      const once = whole && 8 * targets[0]!.BYTES_PER_ELEMENT === bitsPerSample;
      let block = planar ? undefined : await cache.block(across, down, 0, once);
      if (block !== undefined && isFourOfFour(block, cache.header, bands, targets)) {
        const rows = [part.fromRow - top, part.toRow - top] as const;
        const columns = [part.fromCol - left, part.toCol - left] as const;
        const start = (y: number): number => rowStart(y + top) + part.fromCol - col;
        takeApart(block.samples, blockWidthPx, rows, columns, block.differenced, targets, start);
        if (once) cache.giveBack(block);
        continue;
      }
      for (let k = 0; k < bands.length; k++) {
        if (planar) block = await cache.block(across, down, bands[k]!, once);
        copyPart(block!, cache.header, part, planar ? 0 : bands[k]!, targets[k]!, (y) => rowStart(y) - col);
      }
    }
}

/** Whether all four bands of pixels of sixteen bits are wanted as they are stored: the form of most scenes. */
function isFourOfFour(
  block: DecodedBlock,
  header: StoredImage,
  bands: readonly number[],
  targets: readonly Samples[],
): block is DecodedBlock & { readonly samples: Uint16Array } {
  return (
    header.bands === BANDS &&
    bands.length === BANDS &&
    bands.every((band, k) => band === k) &&
    block.samples instanceof Uint16Array &&
    targets.every((target) => target instanceof Uint16Array)
  );
}

/** The rows and columns of the image that are wanted of the block whose first pixel is (left, top). */
interface BlockPart {
  readonly left: number;
  readonly top: number;
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromCol: number;
  readonly toCol: number;
}

function copyPart(
  block: DecodedBlock,
  header: StoredImage,
  part: BlockPart,
  band: number,
  target: Samples,
  rowStart: (row: number) => number,
): void {
  const step = header.planar ? 1 : header.bands;
  const { samples, differenced } = block;
  const count = part.toCol - part.fromCol;
  for (let y = part.fromRow; y < part.toRow; y++) {
    const from = ((y - part.top) * header.blockWidthPx + (part.fromCol - part.left)) * step + band;
    const start = rowStart(y) + part.fromCol;
    if (differenced) copySummed(samples, from, step, target, start, count);
    else copyStrided(samples, from, step, target, start, count);
  }
}

function copyStrided(from: Samples, at: number, step: number, to: Samples, start: number, count: number): void {
  for (let i = 0, source = at; i < count; i++, source += step) to[start + i] = from[source]!;
}

/** The same of differences along the row, which begin with the row's first pixel; sums wrap as the target's type does. */
function copySummed(from: Samples, at: number, step: number, to: Samples, start: number, count: number): void {
  let sum = 0;
  for (let i = 0, source = at; i < count; i++, source += step) {
    sum = (sum + from[source]!) | 0;
    to[start + i] = sum;
  }
}
