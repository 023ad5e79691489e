/**
 * One image as a GeoTIFF in any of the forms that files come in: coding, predictor, sample type, layout, byte order, BigTIFF, mask, raster
 * type and geotransform. It writes what it is told and checks nothing, so that tests and benchmarks can have every form without GDAL.
 *
 * Sources: TIFF revision 6.0, sections 2, 9, 13–15; BigTIFF (libtiff 4); GeoTIFF 1.1 (OGC 19-008r4).
 */
import { closeSync, openSync, writeSync } from "node:fs";
import { deflateSync, zstdCompressSync } from "node:zlib";
import sharp from "sharp";
import { encodeLzw, encodePackBits } from "./tiff_codes.ts";

export interface TiffForm {
  readonly compression: "none" | "deflate" | "lzw" | "zstd" | "packbits" | "jpeg";
  readonly predictor?: 1 | 2 | 3;
  readonly sample?: "u1" | "u2" | "i2" | "f4";
  readonly planar?: boolean;
  /** Side of square tiles; without it the file has strips of `rowsPerStrip`. */
  readonly tilePx?: number;
  readonly rowsPerStrip?: number;
  readonly bigEndian?: boolean;
  readonly bigTiff?: boolean;
  readonly ycbcr?: boolean;
  readonly nodata?: string;
  readonly pixelIsPoint?: boolean;
  /** 1 where the image is valid; written as a mask of one bit. */
  readonly mask?: Uint8Array;
}

export interface TiffImage {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly bands: number;
  readonly bandNames: readonly string[];
  readonly epsg: number;
  /** x = a·col + b·row + c, y = d·col + e·row + f, of the pixels' corners. */
  readonly affine: readonly [number, number, number, number, number, number];
  /** The stored number of a pixel. */
  at(band: number, col: number, row: number): number;
  /** Instead of `at`: an encoded block that was made before; the same one may be given again and again. */
  encoded?(across: number, down: number): Uint8Array;
}

const CODES = { none: 1, lzw: 5, jpeg: 7, deflate: 8, packbits: 32773, zstd: 50000 } as const;
const BYTES = { u1: 1, u2: 2, i2: 2, f4: 4 } as const;
const ARRAYS = { u1: Uint8Array, u2: Uint16Array, i2: Int16Array, f4: Float32Array } as const;
const [SHORT, LONG, DOUBLE, ASCII, LONG8] = [3, 4, 12, 2, 16] as const;
const TYPE_BYTES: Readonly<Record<number, number>> = { [SHORT]: 2, [LONG]: 4, [DOUBLE]: 8, [ASCII]: 1, [LONG8]: 8 };
type Tag = readonly [tag: number, type: number, values: readonly number[] | string];

export async function writeTiff(path: string, image: TiffImage, form: TiffForm): Promise<void> {
  const file = openSync(path, "w");
  let end = form.bigTiff ? 16 : 8;
  const append = (bytes: Uint8Array): number => {
    const at = end + (end % 2);
    writeSync(file, bytes, 0, bytes.length, at);
    end = at + bytes.length;
    return at;
  };
  const [width, rows] = blockSize(image, form);
  const [offsets, sizes]: [number[], number[]] = [[], []];
  for (let plane = 0; plane < (form.planar ? image.bands : 1); plane++)
    for (let down = 0; down * rows < image.heightPx; down++)
      for (let across = 0; across * width < image.widthPx; across++) {
        const bytes = image.encoded?.(across, down) ?? (await encodeBlock(image, form, plane, across, down));
        offsets.push(append(bytes));
        sizes.push(bytes.length);
      }
  const directories = [tagsOf(image, form, offsets, sizes)];
  if (form.mask !== undefined) {
    const coded = deflateSync(maskBits(form.mask, image.widthPx, image.heightPx));
    directories.push(maskTags(image, append(coded), coded.length));
  }
  // Each directory says where the next one begins, so that the last is written first.
  let next = 0;
  for (const tags of directories.reverse()) {
    const at = end + ((8 - (end % 8)) % 8);
    const bytes = directoryBytes(tags, at, next, form);
    writeSync(file, bytes, 0, bytes.length, at);
    end = at + bytes.length;
    next = at;
  }
  const header = fileHeader(next, form);
  writeSync(file, header, 0, header.length, 0);
  closeSync(file);
}

function blockSize(image: TiffImage, form: TiffForm): [width: number, rows: number] {
  return form.tilePx === undefined
    ? [image.widthPx, Math.min(image.heightPx, form.rowsPerStrip ?? 16)]
    : [form.tilePx, form.tilePx];
}

/** One stored block: the samples, less their neighbours where a predictor is asked for, in the file's byte order, coded. */
export async function encodeBlock(
  image: TiffImage,
  form: TiffForm,
  plane: number,
  across: number,
  down: number,
): Promise<Uint8Array> {
  const kind = form.sample ?? "u2";
  const perPixel = form.planar ? 1 : image.bands;
  const [width, most] = blockSize(image, form);
  const rows = form.tilePx === undefined ? Math.min(most, image.heightPx - down * most) : most;
  const samples = new ARRAYS[kind](width * rows * perPixel);
  for (let y = 0; y < Math.min(rows, image.heightPx - down * most); y++)
    for (let x = 0; x < Math.min(width, image.widthPx - across * width); x++)
      for (let b = 0; b < perPixel; b++)
        samples[(y * width + x) * perPixel + b] = image.at(
          form.planar ? plane : b,
          across * width + x,
          down * most + y,
        );
  if (form.compression === "jpeg") return await encodeJpeg(samples as Uint8Array, width, rows, perPixel, form);
  if (form.predictor === 2) {
    // Floats are differenced as the integers that their bits are.
    const values = kind === "f4" ? new Int32Array(samples.buffer) : samples;
    for (let row = 0; row < values.length; row += width * perPixel)
      for (let i = row + width * perPixel - 1; i >= row + perPixel; i--) values[i] = values[i]! - values[i - perPixel]!;
  }
  let bytes: Buffer = Buffer.from(samples.buffer);
  if (form.predictor === 3) bytes = floatPlanes(bytes, width * perPixel, perPixel);
  else if (form.bigEndian && BYTES[kind] === 2) bytes.swap16();
  else if (form.bigEndian && BYTES[kind] === 4) bytes.swap32();
  return compressed(bytes, form);
}

function compressed(bytes: Buffer, form: TiffForm): Uint8Array {
  switch (form.compression) {
    case "deflate":
      return deflateSync(bytes, { level: 1 });
    case "zstd":
      return zstdCompressSync(bytes);
    case "lzw":
      return encodeLzw(bytes);
    case "packbits":
      return encodePackBits(bytes);
    default:
      return bytes;
  }
}

async function encodeJpeg(
  samples: Uint8Array,
  width: number,
  height: number,
  perPixel: number,
  form: TiffForm,
): Promise<Uint8Array> {
  const channels = perPixel === 3 ? 3 : 1;
  const image = sharp(samples, { raw: { width, height, channels } });
  const grey = channels === 1 ? image.toColourspace("b-w") : image;
  return await grey.jpeg({ quality: 95, chromaSubsampling: form.ycbcr ? "4:2:0" : "4:4:4" }).toBuffer();
}

/** The predictor of floats: planes of bytes, highest first, and differences along the row. */
function floatPlanes(bytes: Buffer, rowValues: number, perPixel: number): Buffer {
  const out = Buffer.alloc(bytes.length);
  for (let row = 0; row < bytes.length; row += rowValues * 4) {
    for (let i = 0; i < rowValues; i++)
      for (let k = 0; k < 4; k++) out[row + k * rowValues + i] = bytes[row + 4 * i + 3 - k]!;
    for (let i = row + rowValues * 4 - 1; i >= row + perPixel; i--) out[i] = out[i]! - out[i - perPixel]!;
  }
  return out;
}

function maskBits(mask: Uint8Array, width: number, height: number): Buffer {
  const rowBytes = Math.ceil(width / 8);
  const out = Buffer.alloc(rowBytes * height);
  mask.forEach((value, i) => {
    const place = Math.floor(i / width) * rowBytes + ((i % width) >> 3);
    if (value !== 0) out[place] = out[place]! | (0x80 >> ((i % width) & 7));
  });
  return out;
}

function tagsOf(image: TiffImage, form: TiffForm, offsets: readonly number[], sizes: readonly number[]): Tag[] {
  const { widthPx, heightPx, bands } = image;
  const kind = form.sample ?? "u2";
  const each = (value: number): number[] => Array.from({ length: bands }, () => value);
  const place = form.bigTiff ? LONG8 : LONG;
  const rgb = bands === 3 && form.compression === "jpeg" && !form.planar;
  const blocks: Tag[] =
    form.tilePx === undefined
      ? [
          [273, place, offsets],
          [278, LONG, [blockSize(image, form)[1]]],
          [279, place, sizes],
        ]
      : [
          [322, LONG, [form.tilePx]],
          [323, LONG, [form.tilePx]],
          [324, place, offsets],
          [325, place, sizes],
        ];
  const names = image.bandNames.map(
    (name, i) => `<Item name="DESCRIPTION" sample="${i}" role="description">${name}</Item>`,
  );
  const tags: Tag[] = [
    [256, LONG, [widthPx]],
    [257, LONG, [heightPx]],
    [258, SHORT, each(8 * BYTES[kind])],
    [259, SHORT, [CODES[form.compression]]],
    [262, SHORT, [rgb ? 6 : 1]],
    [277, SHORT, [bands]],
    [284, SHORT, [form.planar ? 2 : 1]],
    [317, SHORT, [form.predictor ?? 1]],
    ...blocks,
    [339, SHORT, each({ u: 1, i: 2, f: 3 }[kind[0] as "u" | "i" | "f"])],
    ...geoTags(image, form),
    [42_112, ASCII, `<GDALMetadata>${names.join("")}</GDALMetadata>`],
  ];
  if (bands > 1 && !rgb) tags.push([338, SHORT, each(0).slice(1)]);
  if (form.nodata !== undefined) tags.push([42_113, ASCII, form.nodata]);
  return tags.sort(([a], [b]) => a - b);
}

function geoTags(image: TiffImage, form: TiffForm): Tag[] {
  const [a, b, c, d, e, f] = image.affine;
  // A point is a pixel's middle; `affine` is of its corner.
  const [x, y] = form.pixelIsPoint ? [c + (a + b) / 2, f + (d + e) / 2] : [c, f];
  const raster = form.pixelIsPoint ? 2 : 1;
  const keys =
    image.epsg === 4326
      ? [1, 1, 0, 3, 1024, 0, 1, 2, 1025, 0, 1, raster, 2048, 0, 1, 4326]
      : [1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, raster, 3072, 0, 1, image.epsg];
  const placed: Tag[] =
    b === 0 && d === 0
      ? [
          [33_550, DOUBLE, [a, -e, 0]],
          [33_922, DOUBLE, [0, 0, 0, x, y, 0]],
        ]
      : [[34_264, DOUBLE, [a, b, 0, x, d, e, 0, y, 0, 0, 0, 0, 0, 0, 0, 1]]];
  return [...placed, [34_735, SHORT, keys]];
}

function maskTags(image: TiffImage, offset: number, bytes: number): Tag[] {
  return [
    [254, LONG, [4]],
    [256, LONG, [image.widthPx]],
    [257, LONG, [image.heightPx]],
    [258, SHORT, [1]],
    [259, SHORT, [CODES.deflate]],
    [262, SHORT, [4]],
    [273, LONG, [offset]],
    [277, SHORT, [1]],
    [278, LONG, [image.heightPx]],
    [279, LONG, [bytes]],
  ];
}

function fileHeader(first: number, form: TiffForm): Buffer {
  const header = Buffer.alloc(form.bigTiff ? 16 : 8);
  const put = writerOf(header, form.bigEndian ?? false);
  header.write(form.bigEndian ? "MM" : "II", 0, "latin1");
  put(SHORT, 2, form.bigTiff ? 43 : 42);
  if (form.bigTiff) put(SHORT, 4, 8);
  put(form.bigTiff ? LONG8 : LONG, form.bigTiff ? 8 : 4, first);
  return header;
}

function directoryBytes(tags: readonly Tag[], at: number, next: number, form: TiffForm): Buffer {
  const [countBytes, entryBytes, inline] = form.bigTiff ? [8, 20, 8] : [2, 12, 4];
  const pointer = form.bigTiff ? LONG8 : LONG;
  let behind = countBytes + tags.length * entryBytes + inline;
  const total = tags.reduce((sum, [, type, values]) => sum + 8 + (values.length + 1) * TYPE_BYTES[type]!, behind);
  const out = Buffer.alloc(total);
  const put = writerOf(out, form.bigEndian ?? false);
  put(form.bigTiff ? LONG8 : SHORT, 0, tags.length);
  tags.forEach(([tag, type, values], i) => {
    const entry = countBytes + i * entryBytes;
    const count = typeof values === "string" ? values.length + 1 : values.length;
    const bytes = count * TYPE_BYTES[type]!;
    put(SHORT, entry, tag);
    put(SHORT, entry + 2, type);
    put(pointer, entry + 4, count);
    let place = entry + 4 + inline;
    if (bytes > inline) {
      behind += (8 - ((at + behind) % 8)) % 8;
      put(pointer, place, at + behind);
      place = behind;
      behind += bytes;
    }
    if (typeof values === "string") out.write(values, place, "latin1");
    else for (const [k, value] of values.entries()) put(type, place + k * TYPE_BYTES[type]!, value);
  });
  put(pointer, countBytes + tags.length * entryBytes, next);
  return out;
}

function writerOf(out: Buffer, big: boolean): (type: number, at: number, value: number) => void {
  const view = new DataView(out.buffer, out.byteOffset, out.byteLength);
  return (type, at, value) => {
    if (type === SHORT) view.setUint16(at, value, !big);
    else if (type === LONG) view.setUint32(at, value, !big);
    else if (type === LONG8) view.setBigUint64(at, BigInt(value), !big);
    else view.setFloat64(at, value, !big);
  };
}
