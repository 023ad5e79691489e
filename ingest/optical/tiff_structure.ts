/**
 * The bare structure of a TIFF or BigTIFF file: header, chain of image file directories, and the values of the few tags we use.
 *
 * This reader exists because a decoder may not be let near an unknown file: geotiff.js 3 follows an IFD that points to itself for ever.
 * It touches only the structure's own bytes, with a limit on every count, and answers a coded value instead of throwing.
 * TIFF revision 6.0 (1992), section 2; BigTIFF as in libtiff 4; GeoTIFF 1.1 (OGC 19-008r4).
 */
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { type Rejection, reject } from "./rejection.ts";

export const TAG = {
  width: 256,
  height: 257,
  bitsPerSample: 258,
  compression: 259,
  photometric: 262,
  stripOffsets: 273,
  samplesPerPixel: 277,
  rowsPerStrip: 278,
  stripByteCounts: 279,
  planarConfiguration: 284,
  predictor: 317,
  tileWidth: 322,
  tileLength: 323,
  tileOffsets: 324,
  tileByteCounts: 325,
  extraSamples: 338,
  sampleFormat: 339,
  jpegTables: 347,
  newSubfileType: 254,
  modelPixelScale: 33550,
  modelTiepoint: 33922,
  modelTransformation: 34264,
  geoKeyDirectory: 34735,
  gdalMetadata: 42112,
  gdalNodata: 42113,
} as const;

const WANTED = new Set<number>(Object.values(TAG));
/** Bytes of one value of each TIFF field type; 0 for types that do not exist. */
const TYPE_BYTES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8];

/** Limits of the structure itself. A full Sentinel-2 tile has 1 + 4 directories; a 30k × 30k scene in 256 px tiles 13,924 blocks a plane. */
export const STRUCTURE_LIMITS = { maxIfds: 64, maxTags: 512, maxValues: 4_000_000, maxTextBytes: 1_000_000 } as const;

/** One directory: numeric tags as numbers, textual tags as a string. */
export interface Ifd {
  readonly numbers: ReadonlyMap<number, Float64Array>;
  readonly texts: ReadonlyMap<number, string>;
}

export interface TiffStructure {
  readonly kind: "tiff";
  readonly fileBytes: number;
  readonly littleEndian: boolean;
  readonly bigTiff: boolean;
  readonly ifds: readonly Ifd[];
}

interface Cursor {
  readonly fd: number;
  readonly fileBytes: number;
  readonly littleEndian: boolean;
  readonly bigTiff: boolean;
}

/** Reads the structure of the file at `path`. Never throws: an unreadable file is a rejection too. */
export function readTiffStructure(path: string): TiffStructure | Rejection {
  let fd: number;
  try {
    fd = openSync(path, "r");
  } catch (error) {
    return reject("TIFF_UNREADABLE", `The image file cannot be opened (${(error as Error).message}).`);
  }
  try {
    return readOpen(fd);
  } catch (error) {
    return reject("TIFF_UNREADABLE", `The image file cannot be read (${(error as Error).message}).`);
  } finally {
    closeSync(fd);
  }
}

function readOpen(fd: number): TiffStructure | Rejection {
  const fileBytes = fstatSync(fd).size;
  if (fileBytes < 8)
    return reject("TIFF_NOT_TIFF", `The file has ${fileBytes} bytes; the shortest TIFF header has 8. Send a GeoTIFF.`);
  const head = readAt(fd, 0, Math.min(16, fileBytes));
  const order = head.getUint16(0);
  const littleEndian = order === 0x4949;
  const version = head.getUint16(2, littleEndian);
  if ((order !== 0x4949 && order !== 0x4d4d) || (version !== 42 && version !== 43))
    return reject("TIFF_NOT_TIFF", "The file does not begin with a TIFF or BigTIFF header. Send a GeoTIFF.");
  const bigTiff = version === 43;
  if (bigTiff && (head.byteLength < 16 || head.getUint16(4, littleEndian) !== 8))
    return reject(
      "TIFF_NOT_TIFF",
      "The BigTIFF header does not declare 8-byte offsets, which is the only form there is.",
    );
  const at: Cursor = { fd, fileBytes, littleEndian, bigTiff };
  const first = bigTiff ? Number(head.getBigUint64(8, littleEndian)) : head.getUint32(4, littleEndian);
  return readChain(at, first);
}

function readChain(at: Cursor, first: number): TiffStructure | Rejection {
  const seen = new Set<number>();
  const ifds: Ifd[] = [];
  let offset = first;
  while (offset !== 0) {
    if (seen.has(offset))
      return reject(
        "TIFF_LOOP",
        `The chain of image directories comes back to byte ${offset}; a reader would never end.`,
      );
    if (ifds.length >= STRUCTURE_LIMITS.maxIfds)
      return reject(
        "TIFF_TOO_MANY_IFDS",
        `The file has more than ${STRUCTURE_LIMITS.maxIfds} image directories; remove the extra pages.`,
      );
    seen.add(offset);
    const read = readIfd(at, offset);
    if ("code" in read) return read;
    ifds.push(read.ifd);
    offset = read.next;
  }
  if (ifds.length === 0)
    return reject("TIFF_TRUNCATED", "The header points to no image directory; the file is incomplete.");
  return { kind: "tiff", fileBytes: at.fileBytes, littleEndian: at.littleEndian, bigTiff: at.bigTiff, ifds };
}

function readIfd(at: Cursor, offset: number): { ifd: Ifd; next: number } | Rejection {
  const [countBytes, entryBytes, pointerBytes] = at.bigTiff ? [8, 20, 8] : [2, 12, 4];
  if (!(offset >= 8 && offset + countBytes <= at.fileBytes))
    return beyond(at, "An image directory", offset, countBytes);
  const counted = readAt(at.fd, offset, countBytes);
  const tags = at.bigTiff ? Number(counted.getBigUint64(0, at.littleEndian)) : counted.getUint16(0, at.littleEndian);
  if (tags > STRUCTURE_LIMITS.maxTags)
    return reject(
      "TIFF_BAD_COUNT",
      `The directory at byte ${offset} claims ${tags} tags (limit ${STRUCTURE_LIMITS.maxTags}).`,
    );
  const bodyBytes = tags * entryBytes + pointerBytes;
  if (offset + countBytes + bodyBytes > at.fileBytes)
    return beyond(at, "An image directory", offset, countBytes + bodyBytes);
  const body = readAt(at.fd, offset + countBytes, bodyBytes);
  const numbers = new Map<number, Float64Array>();
  const texts = new Map<number, string>();
  for (let i = 0; i < tags; i++) {
    const tag = body.getUint16(i * entryBytes, at.littleEndian);
    if (!WANTED.has(tag)) continue;
    const value = readValue(at, body, i * entryBytes, tag);
    if (typeof value === "string") texts.set(tag, value);
    else if ("code" in value) return value;
    else numbers.set(tag, value);
  }
  const last = tags * entryBytes;
  const next = at.bigTiff ? Number(body.getBigUint64(last, at.littleEndian)) : body.getUint32(last, at.littleEndian);
  return { ifd: { numbers, texts }, next };
}

function readValue(at: Cursor, body: DataView, entry: number, tag: number): Float64Array | string | Rejection {
  const le = at.littleEndian;
  const type = body.getUint16(entry + 2, le);
  const count = at.bigTiff ? Number(body.getBigUint64(entry + 4, le)) : body.getUint32(entry + 4, le);
  const valueBytes = TYPE_BYTES[type] ?? 0;
  if (valueBytes === 0)
    return reject("TIFF_BAD_TYPE", `Tag ${tag} has the field type ${type}, which TIFF does not define.`);
  if (count > STRUCTURE_LIMITS.maxValues)
    return reject("TIFF_BAD_COUNT", `Tag ${tag} claims ${count} values (limit ${STRUCTURE_LIMITS.maxValues}).`);
  const bytes = count * valueBytes;
  const inlineAt = entry + (at.bigTiff ? 12 : 8);
  const inline = bytes <= (at.bigTiff ? 8 : 4);
  const offset = at.bigTiff ? Number(body.getBigUint64(inlineAt, le)) : body.getUint32(inlineAt, le);
  if (!inline && offset + bytes > at.fileBytes) return beyond(at, `The values of tag ${tag}`, offset, bytes);
  if (type === 2 && bytes > STRUCTURE_LIMITS.maxTextBytes)
    return reject(
      "TIFF_BAD_COUNT",
      `The text of tag ${tag} has ${bytes} bytes (limit ${STRUCTURE_LIMITS.maxTextBytes}).`,
    );
  const view = inline ? new DataView(body.buffer, body.byteOffset + inlineAt, bytes) : readAt(at.fd, offset, bytes);
  if (type === 2)
    return Buffer.from(view.buffer, view.byteOffset, bytes)
      .toString("utf8")
      .replace(/\0[\s\S]*$/, "");
  const out = new Float64Array(count);
  for (let i = 0; i < count; i++) out[i] = number(view, i, type, valueBytes, le);
  return out;
}

function number(view: DataView, index: number, type: number, valueBytes: number, le: boolean): number {
  const at = index * valueBytes;
  if (type === 11) return view.getFloat32(at, le);
  if (type === 12) return view.getFloat64(at, le);
  if (type === 5) return view.getUint32(at, le) / view.getUint32(at + 4, le);
  if (type === 10) return view.getInt32(at, le) / view.getInt32(at + 4, le);
  const signed = type === 6 || type === 8 || type === 9 || type === 17;
  if (valueBytes === 1) return signed ? view.getInt8(at) : view.getUint8(at);
  if (valueBytes === 2) return signed ? view.getInt16(at, le) : view.getUint16(at, le);
  if (valueBytes === 4) return signed ? view.getInt32(at, le) : view.getUint32(at, le);
  return Number(signed ? view.getBigInt64(at, le) : view.getBigUint64(at, le));
}

function beyond(at: Cursor, what: string, offset: number, bytes: number): Rejection {
  const code = offset >= at.fileBytes ? "TIFF_BAD_OFFSET" : "TIFF_TRUNCATED";
  return reject(
    code,
    `${what} should lie at bytes ${offset} to ${offset + bytes}, but the file ends at ${at.fileBytes}. Send the whole file.`,
  );
}

function readAt(fd: number, position: number, length: number): DataView {
  const buffer = new Uint8Array(length);
  let done = 0;
  while (done < length) {
    const got = readSync(fd, buffer, done, length - done, position + done);
    if (got === 0) throw new Error(`the file ended at byte ${position + done} while it was read`);
    done += got;
  }
  return new DataView(buffer.buffer);
}
