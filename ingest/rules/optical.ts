/**
 * Rules of scenes. What the transfer itself may do wrong (a gap, a wrong checksum or hash) ends the call with DATA_LOSS and the byte to
 * go on from; it judges no record.
 */
import type { Rules } from "./rule.ts";

const FILE = ["scene file"] as const;
const SEND_AGAIN = "Send a whole, plain GeoTIFF.";

export const OPTICAL_RULES = {
  SCENE_TOO_LARGE: {
    means: "reject",
    about: "The file is empty or larger than is taken here.",
    where: ["scene.size_bytes"],
    remedy: "Cut the scene, or raise limits.uploadMb.",
  },
  MEDIA_TYPE: {
    means: "reject",
    about: "The media type is not GeoTIFF's.",
    where: ["scene.media_type"],
    remedy: "Send a GeoTIFF as image/tiff.",
  },
  CRS_DIFFERS: {
    means: "flag",
    about: "The header names another coordinate system than the file; the file's is used.",
    where: ["scene.crs"],
    remedy: "Check that the header belongs to this file.",
  },
  BANDS_DIFFER: {
    means: "flag",
    about:
      "The header does not name as many bands as the file has, or names none that ships are looked for in; the file's are used.",
    where: ["scene.bands"],
    remedy: "Name every band in the file's order, by colour (blue, green, red, nir) or wavelength (842 nm).",
  },
  CRS_UNKNOWN: {
    means: "reject",
    about: "The file names no coordinate system, or one that is not known here.",
    where: FILE,
    remedy: "Send WGS-84 degrees or UTM on WGS-84.",
  },
  TIFF_NOT_TIFF: {
    means: "reject",
    about: "The file is no TIFF.",
    where: FILE,
    remedy: "Send a GeoTIFF.",
  },
  TIFF_UNREADABLE: {
    means: "reject",
    about: "The file cannot be read on this machine.",
    where: FILE,
    remedy: "Look at the disk of the service, then send the scene again.",
  },
  TIFF_LOOP: { means: "reject", about: "An image directory points back to itself.", where: FILE, remedy: SEND_AGAIN },
  TIFF_TRUNCATED: { means: "reject", about: "The file ends before its own end.", where: FILE, remedy: SEND_AGAIN },
  TIFF_BAD_OFFSET: { means: "reject", about: "An offset points outside the file.", where: FILE, remedy: SEND_AGAIN },
  TIFF_BAD_COUNT: {
    means: "reject",
    about: "A tag claims more values than an honest one has.",
    where: FILE,
    remedy: SEND_AGAIN,
  },
  TIFF_BAD_TYPE: {
    means: "reject",
    about: "A tag has a field type that TIFF does not define.",
    where: FILE,
    remedy: SEND_AGAIN,
  },
  TIFF_BAD_LAYOUT: {
    means: "reject",
    about: "The image's size, blocks or header contradict each other.",
    where: FILE,
    remedy: SEND_AGAIN,
  },
  TIFF_TOO_MANY_IFDS: {
    means: "reject",
    about: "The file has more image directories than any honest one.",
    where: FILE,
    remedy: SEND_AGAIN,
  },
  TIFF_TOO_LARGE: {
    means: "reject",
    about: "The image would expand to more than its file can honestly hold.",
    where: FILE,
    remedy: "Cut the scene.",
  },
  TIFF_UNSUPPORTED: {
    means: "reject",
    about: "The compression, predictor or sample format is not supported.",
    where: FILE,
    remedy: "Use none, DEFLATE, LZW or ZSTD.",
  },
  TIFF_NO_GEOREFERENCE: {
    means: "reject",
    about: "The file does not say where on the earth it lies, or lies there without an area.",
    where: FILE,
    remedy: "Write the geotransform into the file.",
  },
  OPTICAL_DECODE: {
    means: "reject",
    about: "The image data is broken. The scene is journaled, no detections are.",
    where: FILE,
    remedy: "Send the scene again.",
  },
  OPTICAL_TIMEOUT: {
    means: "reject",
    about: "The search took longer than it may. The scene is journaled, no detections are.",
    where: FILE,
    remedy: "Cut the scene, or raise limits.sceneSeconds.",
  },
  OPTICAL_MEMORY: {
    means: "reject",
    about: "The search took more memory than it may. The scene is journaled, no detections are.",
    where: FILE,
    remedy: "Cut the scene, or raise limits.sceneMemoryMb.",
  },
  OPTICAL_FAILED: {
    means: "reject",
    about: "The search ended without a result. The scene is journaled, no detections are.",
    where: FILE,
    remedy: "Send the scene again; when that does not help, report it.",
  },
  SOURCE_UNKNOWN: {
    means: "reject",
    about: "The scene's source was taken away before the scene was searched.",
    where: FILE,
    remedy: "Register the source again, then send the scene again.",
  },
} as const satisfies Rules;
