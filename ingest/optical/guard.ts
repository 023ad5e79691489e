/**
 * The header guard: what a scene claims, held against what its file can contain, before any decoder sees it.
 *
 * It goes by file size and expansion ratio and not by a pixel count alone, because an honest 30k × 30k scene has 900 million pixels
 * in a few hundred megabytes while a hostile one claims as many in a few hundred bytes.
 */
import { type Georeference, groundJacobian, gsdM, pixelToLonLat, readGeoreference } from "./georeference.ts";
import { type Rejection, reject } from "./rejection.ts";
import {
  cutPlainStrips,
  GUARD_LIMITS,
  type GuardLimits,
  judgeStoredImage,
  readStoredImage,
  type StoredImage,
} from "./stored_image.ts";
import { type Ifd, readTiffStructure, TAG, type TiffStructure } from "./tiff_structure.ts";

/** What is known of the file's first image when it has passed. */
export interface SceneHeader extends StoredImage {
  readonly kind: "scene-header";
  readonly nodata: number | undefined;
  readonly bandNames: readonly string[];
  /** Middle wavelength of each band, NaN where the file does not tell. */
  readonly wavelengthsNm: readonly number[];
  /** The transparency among the bands, where the file has one: 0 is missing. */
  readonly alphaBand: number | undefined;
  /** The mask of valid pixels that some files hold as an image of its own (TIFF 6.0, NewSubfileType 4). */
  readonly mask: StoredImage | undefined;
  readonly geo: Georeference;
  readonly gsdM: number;
  readonly fileBytes: number;
}

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
  const { littleEndian, fileBytes } = structure;
  const ifd = structure.ifds[0]!;
  const image = readJudged(ifd, structure, limits, false);
  if ("code" in image) return image;
  const geo = readGeoreference(ifd);
  if ("code" in geo) return geo;
  const placed = judgePlace(geo, image);
  if ("code" in placed) return placed;
  return {
    kind: "scene-header",
    ...image,
    littleEndian,
    nodata: nodataOf(ifd, image),
    bandNames: bandNames(ifd.texts.get(TAG.gdalMetadata) ?? "", image.bands),
    wavelengthsNm: wavelengthsNm(ifd.texts.get(TAG.gdalMetadata) ?? "", image.bands),
    alphaBand: alphaBand(ifd, image.bands),
    mask: maskOf(structure, image, limits),
    geo,
    gsdM: placed.gsdM,
    fileBytes,
  };
}

function readJudged(ifd: Ifd, structure: TiffStructure, limits: GuardLimits, isMask: boolean): StoredImage | Rejection {
  const read = readStoredImage(ifd, structure.littleEndian);
  if ("code" in read) return read;
  const image = cutPlainStrips(read);
  return judgeStoredImage(image, structure.fileBytes, limits, isMask) ?? image;
}

function nodataOf(ifd: Ifd, image: StoredImage): number | undefined {
  const text = ifd.texts.get(TAG.gdalNodata)?.trim();
  const value = text === undefined || text === "" ? Number.NaN : Number(text);
  if (Number.isNaN(value)) return undefined;
  // The text of a float32's lowest number is rounded, and the stored one is not.
  return image.sampleFormat === 3 ? Math.fround(value) : value;
}

const ASSOCIATED_ALPHA = 1;
const UNASSOCIATED_ALPHA = 2;

function alphaBand(ifd: Ifd, bands: number): number | undefined {
  const extra = ifd.numbers.get(TAG.extraSamples) ?? new Float64Array(0);
  const at = extra.findIndex((kind) => kind === ASSOCIATED_ALPHA || kind === UNASSOCIATED_ALPHA);
  return at < 0 || extra.length >= bands ? undefined : bands - extra.length + at;
}

const SUBFILE_MASK = 4;

/** The first mask of the full resolution; a broken one is a broken file, but then the image can still be read without it. */
function maskOf(structure: TiffStructure, image: StoredImage, limits: GuardLimits): StoredImage | undefined {
  for (const ifd of structure.ifds.slice(1)) {
    if ((ifd.numbers.get(TAG.newSubfileType)?.[0] ?? 0) !== SUBFILE_MASK) continue;
    const mask = readJudged(ifd, structure, limits, true);
    if ("code" in mask || mask.bands !== 1) continue;
    if (mask.widthPx === image.widthPx && mask.heightPx === image.heightPx) return mask;
  }
  return undefined;
}

function judgePlace(geo: Georeference, layout: StoredImage): { readonly gsdM: number } | Rejection {
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

/**
 * Wavelengths of GDAL's metadata of each band: `CENTRAL_WAVELENGTH_UM` (its domain IMAGERY) in micrometres, or `wavelength` in the unit that
 * `wavelength_units` names (ENVI), micrometres where it names none and the number is small.
 */
function wavelengthsNm(xml: string, bands: number): number[] {
  const out = Array<number>(bands).fill(Number.NaN);
  const nano = /<Item name="wavelength_units"[^>]*>\s*nano/i.test(xml);
  for (const item of xml.matchAll(
    /<Item name="(?:CENTRAL_)?WAVELENGTH(?:_UM)?" sample="(\d{1,3})"[^>]*>\s*([\d.]{1,20})/gi,
  )) {
    const value = Number(item[2]);
    if (Number(item[1]) < bands) out[Number(item[1])] = nano || value > 50 ? value : value * 1000;
  }
  return out;
}
