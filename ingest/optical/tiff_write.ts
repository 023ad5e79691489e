/**
 * A small writer of tiled BigTIFF pyramids: several directories of 16-bit, pixel-interleaved, DEFLATE-coded blocks with horizontal
 * differencing, blocks appended in any order and the directories written last.
 *
 * Always BigTIFF, so that there is one form and no trap at 4 GB. Blocks that are never written stay sparse (offset and length 0).
 */
import { type FileHandle, open } from "node:fs/promises";
import { promisify } from "node:util";
import { deflate } from "node:zlib";

const deflateAsync = promisify(deflate);

export interface TiffLevel {
  readonly across: number;
  readonly down: number;
}

export interface TiffWriterOptions {
  readonly blockPx: number;
  readonly bands: number;
  /** First level is the full resolution; the others are its overviews. */
  readonly levels: readonly TiffLevel[];
  /** Map coordinates of the outer corner of the first pixel, and the pixel's size, of the full resolution. */
  readonly originX: number;
  readonly originY: number;
  readonly pixelSize: number;
  readonly epsg: number;
  readonly nodata: number;
  /** 1 (fast) to 9 (small). */
  readonly deflateLevel: number;
}

/** File positions of a level's arrays of 64-bit block offsets and lengths, for readers that skip the directories. */
export interface LevelIndex {
  readonly offsetsAt: number;
  readonly byteCountsAt: number;
}

const HEADER_BYTES = 16;
const [SHORT, DOUBLE, LONG8, ASCII] = [3, 12, 16, 2];

export class TiffWriter {
  private readonly file: FileHandle;
  private readonly options: TiffWriterOptions;
  private readonly offsets: BigUint64Array[];
  private readonly byteCounts: BigUint64Array[];
  private end = HEADER_BYTES;

  private constructor(file: FileHandle, options: TiffWriterOptions) {
    this.file = file;
    this.options = options;
    this.offsets = options.levels.map((level) => new BigUint64Array(level.across * level.down));
    this.byteCounts = options.levels.map((level) => new BigUint64Array(level.across * level.down));
  }

  static async create(path: string, options: TiffWriterOptions): Promise<TiffWriter> {
    return new TiffWriter(await open(path, "w"), options);
  }

  /** Writes a block of blockPx × blockPx × bands values. The values are changed in place by the differencing. */
  async writeBlock(level: number, across: number, down: number, samples: Uint16Array): Promise<void> {
    const { blockPx, bands, levels, deflateLevel } = this.options;
    const index = down * levels[level]!.across + across;
    difference(samples, blockPx * bands, bands);
    const coded = await deflateAsync(new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength), {
      level: deflateLevel,
    });
    const at = this.end;
    this.end += coded.byteLength;
    this.offsets[level]![index] = BigInt(at);
    this.byteCounts[level]![index] = BigInt(coded.byteLength);
    await this.file.write(coded, 0, coded.byteLength, at);
  }

  /** Writes the directories and the header, and closes the file. */
  async finish(): Promise<LevelIndex[]> {
    const indexes: LevelIndex[] = [];
    let next = this.end + ((8 - (this.end % 8)) % 8);
    const header = Buffer.alloc(HEADER_BYTES);
    header.write("II", 0, "latin1");
    header.writeUInt16LE(43, 2);
    header.writeUInt16LE(8, 4);
    header.writeBigUInt64LE(BigInt(next), 8);
    for (let level = 0; level < this.options.levels.length; level++) {
      const last = level === this.options.levels.length - 1;
      const { bytes, index } = this.directory(level, next, last);
      await this.file.write(bytes, 0, bytes.byteLength, next);
      indexes.push(index);
      next += bytes.byteLength;
    }
    await this.file.write(header, 0, HEADER_BYTES, 0);
    await this.file.close();
    return indexes;
  }

  async abandon(): Promise<void> {
    await this.file.close();
  }

  /** One directory with its values behind it, to be placed at byte `at`; the next directory follows directly. */
  private directory(level: number, at: number, last: boolean): { bytes: Buffer; index: LevelIndex } {
    const { blockPx, bands, levels, nodata } = this.options;
    const { across, down } = levels[level]!;
    const values: [tag: number, type: number, value: readonly number[] | BigUint64Array | string][] = [
      [254, LONG8, [level === 0 ? 0 : 1]],
      [256, LONG8, [across * blockPx]],
      [257, LONG8, [down * blockPx]],
      [258, SHORT, Array<number>(bands).fill(16)],
      [259, SHORT, [8]],
      [262, SHORT, [1]],
      [277, SHORT, [bands]],
      [284, SHORT, [1]],
      [317, SHORT, [2]],
      [322, SHORT, [blockPx]],
      [323, SHORT, [blockPx]],
      [324, LONG8, this.offsets[level]!],
      [325, LONG8, this.byteCounts[level]!],
    ];
    // Every sample after the first must be declared as an extra one of unspecified meaning.
    if (bands > 1) values.push([338, SHORT, Array<number>(bands - 1).fill(0)]);
    values.push([339, SHORT, Array<number>(bands).fill(1)]);
    if (level === 0) values.push(...this.georeference());
    values.push([42113, ASCII, String(nodata)]);
    return encodeDirectory(values, at, last);
  }

  private georeference(): [number, number, readonly number[]][] {
    const { originX, originY, pixelSize, epsg } = this.options;
    return [
      [33550, DOUBLE, [pixelSize, pixelSize, 0]],
      [33922, DOUBLE, [0, 0, 0, originX, originY, 0]],
      [34735, SHORT, [1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, 1, 3072, 0, 1, epsg]],
    ];
  }
}

function difference(samples: Uint16Array, rowValues: number, bands: number): void {
  for (let row = 0; row < samples.length; row += rowValues)
    for (let i = row + rowValues - 1; i >= row + bands; i--) samples[i] = samples[i]! - samples[i - bands]!;
}

function encodeDirectory(
  values: readonly [tag: number, type: number, value: readonly number[] | BigUint64Array | string][],
  at: number,
  last: boolean,
): { bytes: Buffer; index: LevelIndex } {
  const entriesBytes = 8 + values.length * 20 + 8;
  const payloads = values.map(([, type, value]) => encodeValue(type, value));
  let behind = entriesBytes + ((8 - (entriesBytes % 8)) % 8);
  const places = payloads.map((payload) => {
    if (payload.byteLength <= 8) return 0;
    const place = behind;
    behind += payload.byteLength + ((8 - (payload.byteLength % 8)) % 8);
    return place;
  });
  const bytes = Buffer.alloc(behind);
  bytes.writeBigUInt64LE(BigInt(values.length), 0);
  const found = new Map<number, number>();
  values.forEach(([tag, type, value], i) => {
    const entry = 8 + i * 20;
    const payload = payloads[i]!;
    bytes.writeUInt16LE(tag, entry);
    bytes.writeUInt16LE(type, entry + 2);
    bytes.writeBigUInt64LE(BigInt(type === ASCII ? payload.byteLength : value.length), entry + 4);
    if (places[i] === 0) payload.copy(bytes, entry + 12);
    else {
      bytes.writeBigUInt64LE(BigInt(at + places[i]!), entry + 12);
      payload.copy(bytes, places[i]!);
    }
    found.set(tag, places[i] === 0 ? at + entry + 12 : at + places[i]!);
  });
  bytes.writeBigUInt64LE(BigInt(last ? 0 : at + behind), 8 + values.length * 20);
  return { bytes, index: { offsetsAt: found.get(324)!, byteCountsAt: found.get(325)! } };
}

function encodeValue(type: number, value: readonly number[] | BigUint64Array | string): Buffer {
  if (typeof value === "string") return Buffer.from(`${value}\0`, "latin1");
  if (value instanceof BigUint64Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  const width = type === SHORT ? 2 : 8;
  const out = Buffer.alloc(value.length * width);
  value.forEach((one, i) => {
    if (type === SHORT) out.writeUInt16LE(one, i * 2);
    else if (type === DOUBLE) out.writeDoubleLE(one, i * 8);
    else out.writeBigUInt64LE(BigInt(one), i * 8);
  });
  return out;
}
