/**
 * The header guard: what a scene claims, held against what its file can contain, before any decoder sees it.
 *
 * It goes by file size and expansion ratio and not by a pixel count alone, because an honest 30k × 30k scene has 900 million pixels
 * in a few hundred megabytes while a hostile one claims as many in a few hundred bytes.
 */
import { type Georeference, groundJacobian, gsdM, pixelToLonLat, readGeoreference } from "./georeference.ts";
import { type Rejection, reject } from "./rejection.ts";
import { type Ifd, readTiffStructure, TAG, type TiffStructure } from "./tiff_structure.ts";

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

/** How the first image of the file is stored, with every offset proven to lie inside the file. */
export interface SceneHeader {
  readonly kind: "scene-header";
  readonly widthPx: number;
  readonly heightPx: number;
  readonly bands: number;
  readonly bitsPerSample: number;
  /** 1 unsigned, 2 signed, 3 floating point. */
  readonly sampleFormat: number;
  readonly compression: number;
  readonly predictor: number;
  readonly planar: boolean;
  readonly blockWidthPx: number;
  readonly blockHeightPx: number;
  readonly tiled: boolean;
  readonly littleEndian: boolean;
  readonly offsets: Float64Array;
  readonly byteCounts: Float64Array;
  readonly nodata: number | undefined;
  readonly bandNames: readonly string[];
  readonly geo: Georeference;
  readonly gsdM: number;
  readonly fileBytes: number;
}

const COMPRESSIONS = new Set([1, 5, 8, 32946, 50000]);

/** Judges the file at `path` in milliseconds. Never throws. */
export function guardScene(path: string, limits: GuardLimits = GUARD_LIMITS): SceneHeader | Rejection {
  const structure = readTiffStructure(path);
  if (structure.kind === "rejected") return structure;
  try {
    return judge(structure, limits);
  } catch (error) {
    return reject("TIFF_BAD_LAYOUT", `The image header contradicts itself (${(error as Error).message}).`);
  }
}

function judge(structure: TiffStructure, limits: GuardLimits): SceneHeader | Rejection {
  const ifd = structure.ifds[0]!;
  const layout = readLayout(ifd);
  if ("code" in layout) return layout;
  const refusal = judgeSize(layout, limits) ?? judgeCoding(layout) ?? judgeBlocks(layout, structure.fileBytes, limits);
  if (refusal !== undefined) return refusal;
  const geo = readGeoreference(ifd);
  if ("code" in geo) return geo;
  const placed = judgePlace(geo, layout);
  if ("code" in placed) return placed;
  const nodataText = ifd.texts.get(TAG.gdalNodata)?.trim();
  const nodata = nodataText === undefined || nodataText === "" ? undefined : Number(nodataText);
  return {
    kind: "scene-header",
    ...layout,
    littleEndian: structure.littleEndian,
    nodata: nodata !== undefined && Number.isNaN(nodata) ? undefined : nodata,
    bandNames: bandNames(ifd.texts.get(TAG.gdalMetadata) ?? "", layout.bands),
    geo,
    gsdM: placed.gsdM,
    fileBytes: structure.fileBytes,
  };
}

type Layout = Omit<SceneHeader, "kind" | "littleEndian" | "nodata" | "bandNames" | "geo" | "gsdM" | "fileBytes"> & {
  readonly photometric: number;
};

function readLayout(ifd: Ifd): Layout | Rejection {
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
  };
}

function judgeSize(layout: Layout, limits: GuardLimits): Rejection | undefined {
  const { widthPx, heightPx, bands, blockWidthPx, blockHeightPx } = layout;
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

function judgeCoding(layout: Layout): Rejection | undefined {
  const { bitsPerSample, sampleFormat, compression, predictor, photometric } = layout;
  const integer = (sampleFormat === 1 || sampleFormat === 2) && (bitsPerSample === 8 || bitsPerSample === 16);
  const real = sampleFormat === 3 && bitsPerSample === 32;
  if (!integer && !real)
    return reject(
      "TIFF_UNSUPPORTED",
      `Samples of ${bitsPerSample} bits in format ${sampleFormat} are not supported; use 8 or 16 bit integers or 32 bit floats.`,
    );
  if (!COMPRESSIONS.has(compression))
    return reject("TIFF_UNSUPPORTED", `Compression ${compression} is not supported; use none, DEFLATE, LZW or ZSTD.`);
  if (predictor < 1 || predictor > 3 || (predictor === 3 && !real))
    return reject("TIFF_UNSUPPORTED", `Predictor ${predictor} with ${bitsPerSample} bit samples is not defined.`);
  if (photometric > 2)
    return reject(
      "TIFF_UNSUPPORTED",
      `Colour model ${photometric} (palette, YCbCr, …) is not a measurement of light; send the bands themselves.`,
    );
  return undefined;
}

function judgeBlocks(layout: Layout, fileBytes: number, limits: GuardLimits): Rejection | undefined {
  const { offsets, byteCounts, bands, planar } = layout;
  const across = Math.ceil(layout.widthPx / layout.blockWidthPx);
  const down = Math.ceil(layout.heightPx / layout.blockHeightPx);
  const blocks = across * down * (planar ? bands : 1);
  if (offsets.length < blocks)
    return reject("TIFF_BAD_LAYOUT", `The image needs ${blocks} blocks and lists ${offsets.length}.`);
  const blockBytes = layout.blockWidthPx * layout.blockHeightPx * (planar ? 1 : bands) * (layout.bitsPerSample / 8);
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

function judgePlace(geo: Georeference, layout: Layout): { readonly gsdM: number } | Rejection {
  const corners = [0, 1, 2, 3, 4].map((i) =>
    i === 4
      ? pixelToLonLat(geo, layout.widthPx / 2, layout.heightPx / 2)
      : pixelToLonLat(geo, i % 2 === 0 ? 0 : layout.widthPx, i < 2 ? 0 : layout.heightPx),
  );
  const onEarth = corners.every(([lon, lat]) => Number.isFinite(lon) && Number.isFinite(lat) && Math.abs(lat) <= 90);
  const resolutionM = onEarth ? gsdM(groundJacobian(geo, layout.widthPx / 2, layout.heightPx / 2)) : Number.NaN;
  if (!(resolutionM >= 0.05 && resolutionM <= 2000))
    return reject(
      "TIFF_NO_GEOREFERENCE",
      `The geotransform places the image off the earth or gives pixels of ${resolutionM} m (0.05 to 2000 m are possible).`,
    );
  return { gsdM: resolutionM };
}

/** Band names of GDAL's metadata: a description for each band, or the list BAND_NAMES; else an empty list. */
function bandNames(xml: string, bands: number): string[] {
  const list = /<Item name="BAND_NAMES"[^>]*>([^<]{1,1000})<\/Item>/.exec(xml)?.[1]?.split(",");
  if (list !== undefined && list.length === bands) return list.map((name) => name.trim());
  const names: string[] = [];
  for (const item of xml.matchAll(/<Item name="DESCRIPTION" sample="(\d{1,3})"[^>]*>([^<]{0,200})<\/Item>/g))
    names[Number(item[1])] = item[2]!.trim();
  return names.length === bands && names.every((name) => name !== undefined) ? names : [];
}
