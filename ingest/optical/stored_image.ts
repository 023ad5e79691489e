/** How an image of a TIFF is stored, and whether that can be true: sizes, coding, and every block's place in the file. */
import { COMPRESSION } from "./block_decode.ts";
import { type Rejection, reject } from "./rejection.ts";
import { type Ifd, TAG } from "./tiff_structure.ts";

export interface GuardLimits {
  /** A side longer than this is not one satellite scene (a 30 cm swath of 20 km has 67k). */
  readonly maxSidePx: number;
  readonly maxPixels: number;
  readonly maxBands: number;
  /** One block must fit in memory several times over. */
  readonly maxBlockBytes: number;
  /** DEFLATE cannot expand more than 1,032 times, and no other supported code expands a real image as much. */
  readonly maxExpansion: number;
}

export const GUARD_LIMITS: GuardLimits = {
  maxSidePx: 200_000,
  maxPixels: 2_000_000_000,
  maxBands: 32,
  maxBlockBytes: 128 * 1024 * 1024,
  maxExpansion: 1100,
};

/** One image of the file; once judged, every offset is proven to lie inside of the file. */
export interface StoredImage {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly bands: number;
  readonly bitsPerSample: number;
  /** 1 unsigned, 2 signed, 3 floating point. */
  readonly sampleFormat: number;
  readonly compression: number;
  readonly predictor: number;
  readonly photometric: number;
  readonly planar: boolean;
  readonly blockWidthPx: number;
  readonly blockHeightPx: number;
  readonly tiled: boolean;
  readonly littleEndian: boolean;
  readonly offsets: Float64Array;
  readonly byteCounts: Float64Array;
  /** Tables that the JPEG blocks share, else empty. */
  readonly jpegTables: Uint8Array;
}

/** Scenes may leave empty blocks out, but one that is hardly anything else is not a scene. */
const MOST_SPARSE = 5;
const LERC = 34887;
const COMPRESSIONS = new Set([...Object.values(COMPRESSION), LERC]);

export function readStoredImage(ifd: Ifd, littleEndian: boolean): StoredImage | Rejection {
  const one = (tag: number, otherwise: number): number => ifd.numbers.get(tag)?.[0] ?? otherwise;
  const widthPx = one(TAG.width, 0);
  const heightPx = one(TAG.height, 0);
  const tiled = ifd.numbers.has(TAG.tileOffsets);
  const offsets = ifd.numbers.get(tiled ? TAG.tileOffsets : TAG.stripOffsets);
  const byteCounts = ifd.numbers.get(tiled ? TAG.tileByteCounts : TAG.stripByteCounts);
  if (offsets === undefined || byteCounts === undefined || offsets.length !== byteCounts.length)
    return reject("TIFF_BAD_LAYOUT", "The image directory does not list where its blocks lie and how long they are.");
  const bits = ifd.numbers.get(TAG.bitsPerSample) ?? Float64Array.of(1);
  const formats = ifd.numbers.get(TAG.sampleFormat) ?? Float64Array.of(1);
  if (bits.some((b) => b !== bits[0]) || formats.some((f) => f !== formats[0]))
    return reject(
      "TIFF_UNSUPPORTED",
      "The bands have different sample types; write them with one type (gdal_translate -ot).",
    );
  return {
    widthPx,
    heightPx,
    bands: one(TAG.samplesPerPixel, 1),
    bitsPerSample: bits[0] ?? 1,
    sampleFormat: formats[0] ?? 1,
    compression: one(TAG.compression, 1),
    predictor: one(TAG.predictor, 1),
    photometric: one(TAG.photometric, 1),
    planar: one(TAG.planarConfiguration, 1) === 2,
    blockWidthPx: tiled ? one(TAG.tileWidth, 0) : widthPx,
    blockHeightPx: tiled ? one(TAG.tileLength, 0) : Math.min(heightPx, one(TAG.rowsPerStrip, heightPx)),
    tiled,
    offsets,
    byteCounts,
    littleEndian,
    jpegTables: Uint8Array.from(ifd.numbers.get(TAG.jpegTables) ?? []),
  };
}

/** What is wrong with the image, if anything. A mask may have samples of one bit. */
export function judgeStoredImage(
  image: StoredImage,
  fileBytes: number,
  limits: GuardLimits,
  isMask = false,
): Rejection | undefined {
  return judgeSize(image, limits) ?? judgeCoding(image, isMask) ?? judgeBlocks(image, fileBytes, limits);
}

/**
 * Uncompressed strips cut into shorter ones, so that a file which is one strip is read some rows at a time. Any other image as it is.
 * The strips must have passed the judgement of their size and coding, and those cut still have to pass that of their place.
 */
export function cutPlainStrips(image: StoredImage): StoredImage {
  const rowBytes = Math.ceil((image.widthPx * (image.planar ? 1 : image.bands) * image.bitsPerSample) / 8);
  const rowsEach = Math.max(1, Math.floor(PLAIN_STRIP_BYTES / rowBytes));
  if (image.compression !== COMPRESSION.none || image.tiled || !(image.blockHeightPx > rowsEach)) return image;
  const planes = image.planar ? image.bands : 1;
  const down = Math.ceil(image.heightPx / image.blockHeightPx);
  const [offsets, byteCounts]: [number[], number[]] = [[], []];
  if (image.offsets.length < down * planes || Math.ceil(image.heightPx / rowsEach) * planes > MOST_CUT_STRIPS)
    return image;
  // Every strip but the last of a plane is cut into whole short ones, or rows would be numbered wrongly.
  const shortRows = image.blockHeightPx >= image.heightPx ? rowsEach : divisorBelow(image.blockHeightPx, rowsEach);
  for (let strip = 0; strip < down * planes; strip++) {
    const rows = Math.min(image.blockHeightPx, image.heightPx - (strip % down) * image.blockHeightPx);
    if (image.byteCounts[strip]! < rows * rowBytes) return image;
    for (let row = 0; row < rows; row += shortRows) {
      offsets.push(image.offsets[strip]! + row * rowBytes);
      byteCounts.push(Math.min(shortRows, rows - row) * rowBytes);
    }
  }
  return {
    ...image,
    blockHeightPx: shortRows,
    offsets: Float64Array.from(offsets),
    byteCounts: Float64Array.from(byteCounts),
  };
}

const PLAIN_STRIP_BYTES = 1_000_000;
const MOST_CUT_STRIPS = 1_000_000;

function divisorBelow(value: number, most: number): number {
  let best = most;
  while (value % best !== 0) best--;
  return best;
}

function judgeSize(image: StoredImage, limits: GuardLimits): Rejection | undefined {
  const { widthPx, heightPx, bands, blockWidthPx, blockHeightPx } = image;
  if (![widthPx, heightPx, bands, blockWidthPx, blockHeightPx].every((side) => Number.isInteger(side) && side >= 1))
    return reject(
      "TIFF_BAD_LAYOUT",
      `An image of ${widthPx} × ${heightPx} px with ${bands} bands in blocks of ${blockWidthPx} × ${blockHeightPx} cannot be.`,
    );
  if (
    widthPx > limits.maxSidePx ||
    heightPx > limits.maxSidePx ||
    widthPx * heightPx > limits.maxPixels ||
    bands > limits.maxBands
  )
    return reject(
      "TIFF_TOO_LARGE",
      `The image claims ${widthPx} × ${heightPx} px with ${bands} bands; the limits are ${limits.maxSidePx} px a side, ` +
        `${limits.maxPixels} px and ${limits.maxBands} bands. Cut the scene.`,
    );
  return undefined;
}

function judgeCoding(image: StoredImage, isMask: boolean): Rejection | undefined {
  const { bitsPerSample, sampleFormat, compression, predictor, photometric } = image;
  if (isMask && bitsPerSample === 1 && predictor === 1 && COMPRESSIONS.has(compression)) return undefined;
  const integer = (sampleFormat === 1 || sampleFormat === 2) && (bitsPerSample === 8 || bitsPerSample === 16);
  const real = sampleFormat === 3 && bitsPerSample === 32;
  if (!integer && !real)
    return reject(
      "TIFF_UNSUPPORTED",
      `Samples of ${bitsPerSample} bits in format ${sampleFormat} are not supported; use 8 or 16 bit integers or 32 bit floats.`,
    );
  if (!COMPRESSIONS.has(compression))
    return reject(
      "TIFF_UNSUPPORTED",
      `Compression ${compression} is not supported; use none, DEFLATE, LZW, ZSTD, PackBits, JPEG or LERC.`,
    );
  if (compression === COMPRESSION.jpeg) return judgeJpeg(image);
  if (!(predictor >= 1 && predictor <= 3) || (predictor === 3 && !real))
    return reject("TIFF_UNSUPPORTED", `Predictor ${predictor} with ${bitsPerSample} bit samples is not defined.`);
  if (photometric > 2)
    return reject(
      "TIFF_UNSUPPORTED",
      `Colour model ${photometric} (palette, YCbCr, …) is not a measurement of light; send the bands themselves.`,
    );
  return undefined;
}

/** JPEG of bytes with one component (grey, or a plane) or three (RGB or YCbCr). */
function judgeJpeg(image: StoredImage): Rejection | undefined {
  const { bitsPerSample, sampleFormat, photometric, planar, bands } = image;
  const components = planar ? 1 : bands;
  const coloured = components === 3 && (photometric === 2 || photometric === 6);
  if (bitsPerSample === 8 && sampleFormat === 1 && photometric !== 5 && (components === 1 || coloured))
    return undefined;
  return reject(
    "TIFF_UNSUPPORTED",
    `JPEG with ${components} components of ${bitsPerSample} bits in colour model ${photometric} is not supported; ` +
      "use 8-bit grey, RGB or YCbCr, or write the bands as planes (gdal_translate -co INTERLEAVE=BAND).",
  );
}

function judgeBlocks(image: StoredImage, fileBytes: number, limits: GuardLimits): Rejection | undefined {
  const { offsets, byteCounts, bands, planar } = image;
  const across = Math.ceil(image.widthPx / image.blockWidthPx);
  const down = Math.ceil(image.heightPx / image.blockHeightPx);
  const blocks = across * down * (planar ? bands : 1);
  if (offsets.length < blocks)
    return reject("TIFF_BAD_LAYOUT", `The image needs ${blocks} blocks and lists ${offsets.length}.`);
  const blockBytes = image.blockWidthPx * image.blockHeightPx * (planar ? 1 : bands) * (image.bitsPerSample / 8);
  if (blockBytes > limits.maxBlockBytes)
    return reject(
      "TIFF_TOO_LARGE",
      `One block would need ${blockBytes} bytes (limit ${limits.maxBlockBytes}). Write the scene tiled (gdal_translate -co TILED=YES).`,
    );
  let storedBytes = 0;
  let usedBlocks = 0;
  for (let i = 0; i < blocks; i++) {
    const offset = offsets[i]!;
    const bytes = byteCounts[i]!;
    if (offset === 0 && bytes === 0) continue; // a sparse block, which GDAL writes for empty areas
    if (!(offset >= 8 && bytes > 0 && offset < fileBytes))
      return reject(
        "TIFF_BAD_OFFSET",
        `Block ${i} is said to lie at byte ${offset} with ${bytes} bytes; the file has ${fileBytes}.`,
      );
    if (offset + bytes > fileBytes)
      return reject(
        "TIFF_TRUNCATED",
        `Block ${i} ends at byte ${offset + bytes}, but the file ends at ${fileBytes}. Send the whole file.`,
      );
    storedBytes += bytes;
    usedBlocks++;
  }
  if (blocks * blockBytes > MOST_SPARSE * limits.maxExpansion * storedBytes)
    return reject(
      "TIFF_TOO_LARGE",
      `The image claims ${blocks} blocks of ${blockBytes} bytes and stores ${storedBytes} bytes of them: it is empty. Send a scene with data.`,
    );
  if (storedBytes > 2 * fileBytes)
    return reject(
      "TIFF_BAD_OFFSET",
      `The blocks add up to ${storedBytes} bytes in a file of ${fileBytes}: they overlap.`,
    );
  const expansion = (usedBlocks * blockBytes) / Math.max(1, storedBytes);
  if (expansion > limits.maxExpansion)
    return reject(
      "TIFF_TOO_LARGE",
      `The image would expand ${Math.round(expansion)} times (limit ${limits.maxExpansion}); no real scene does.`,
    );
  return undefined;
}
