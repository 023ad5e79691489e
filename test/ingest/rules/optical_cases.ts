import { randomBytes } from "node:crypto";
import type { tomi } from "../../../proto/index.ts";
import { classicTiff, type Entry, honestEntries } from "../optical/scene_fixture.ts";
import { NOW_US } from "../records.ts";
import { DAY_US, SECOND_US } from "./case.ts";

export type SceneHeader = tomi.ingest.v1.OpticalImageryHeader.$Properties;

export interface SceneCase {
  readonly row: string;
  readonly name: string;
  readonly header?: SceneHeader;
  readonly file?: () => Buffer;
  readonly outcome: string;
}

/** A small honest GeoTIFF of its own content. */
export function honest(changes: readonly Entry[] = [], without: readonly number[] = []): Buffer {
  const file = classicTiff(honestEntries(changes, without));
  randomBytes(16).copy(file, file.length - 16);
  return file;
}

const tiff =
  (changes: readonly Entry[], without: readonly number[] = []): (() => Buffer) =>
  () =>
    honest(changes, without);

/** The honest file with the field type or the count of its first tag overwritten. */
function patched(at: number, write: (file: Buffer) => void): () => Buffer {
  return () => {
    const file = honest();
    if (file.readUInt16LE(10) !== 256) throw new Error(`The first tag is not at byte 10 (looked at ${at}).`);
    write(file);
    return file;
  };
}

/** An honest directory and a hundred empty ones behind it. */
function manyDirectories(): Buffer {
  const first = 8_192;
  const file = Buffer.concat([classicTiff(honestEntries(), first, first), Buffer.alloc(100 * 6)]);
  for (let i = 0; i < 100; i++) file.writeUInt32LE(i === 99 ? 0 : first + (i + 1) * 6, first + i * 6 + 2);
  return file;
}

const NO_CRS: Entry = [34735, "short", [1, 1, 0, 2, 1024, 0, 1, 1, 3072, 0, 1, 2154]];
const TAKEN = { acquiredStartUs: NOW_US - 600 * SECOND_US, acquiredEndUs: NOW_US - 598 * SECOND_US };

export function sceneHeader(more: SceneHeader = {}): SceneHeader {
  return {
    header: { sourceId: "optical-1", streamEpoch: randomBytes(16), seq: 1, observedTimeUs: TAKEN.acquiredStartUs },
    ...TAKEN,
    platform: "SAT-1",
    ...more,
  };
}

export const SCENE_CASES: readonly SceneCase[] = [
  { row: "image", name: "good", outcome: "ACCEPTED" },
  {
    row: "image",
    name: "start = end",
    header: { acquiredStartUs: TAKEN.acquiredEndUs },
    outcome: "REJECTED BAD_PERIOD",
  },
  {
    row: "observed_at",
    name: "taken tomorrow",
    header: { acquiredStartUs: NOW_US + DAY_US, acquiredEndUs: NOW_US + DAY_US + 1 },
    outcome: "REJECTED FUTURE_TIME",
  },
  {
    row: "observed_at",
    name: "8 days old",
    header: { acquiredStartUs: NOW_US - 8 * DAY_US, acquiredEndUs: NOW_US - 8 * DAY_US + 1 },
    outcome: "QUARANTINED TOO_OLD",
  },
  { row: "image", name: "a hash of 3 bytes", header: { sha256: Uint8Array.of(1, 2, 3) }, outcome: "REJECTED MISSING" },
  { row: "image", name: "a size of 5 GB", header: { sizeBytes: 5e9 }, outcome: "REJECTED SCENE_TOO_LARGE" },
  { row: "image", name: "a JPEG", header: { mediaType: "image/jpeg" }, outcome: "REJECTED MEDIA_TYPE" },
  {
    row: "image",
    name: "another CRS than the file's",
    header: { crs: "EPSG:32653" },
    outcome: "ACCEPTED_FLAGGED CRS_DIFFERS",
  },
  {
    row: "image",
    name: "names for two bands of one",
    header: { bands: ["red", "nir"] },
    outcome: "ACCEPTED_FLAGGED BANDS_DIFFER",
  },
  { row: "image", name: "an unknown CRS", file: tiff([NO_CRS]), outcome: "REJECTED CRS_UNKNOWN" },
  { row: "image", name: "no TIFF", file: () => randomBytes(4_096), outcome: "REJECTED TIFF_NOT_TIFF" },
  {
    row: "hostile image",
    name: "a directory that points to itself",
    file: () => classicTiff(honestEntries(), 8_192, 8),
    outcome: "REJECTED TIFF_LOOP",
  },
  {
    row: "hostile image",
    name: "cut off",
    file: () => honest().subarray(0, 6_000),
    outcome: "REJECTED TIFF_TRUNCATED",
  },
  {
    row: "hostile image",
    name: "a block behind the end",
    file: tiff([[273, "long", [70_000]]]),
    outcome: "REJECTED TIFF_BAD_OFFSET",
  },
  {
    row: "hostile image",
    name: "a tag of 4 billion values",
    file: patched(14, (file) => file.writeUInt32LE(4_294_967_295, 14)),
    outcome: "REJECTED TIFF_BAD_COUNT",
  },
  {
    row: "hostile image",
    name: "a field type that does not exist",
    file: patched(12, (file) => file.writeUInt16LE(99, 12)),
    outcome: "REJECTED TIFF_BAD_TYPE",
  },
  { row: "hostile image", name: "no size", file: tiff([], [256]), outcome: "REJECTED TIFF_BAD_LAYOUT" },
  {
    row: "hostile image",
    name: "a hundred directories",
    file: manyDirectories,
    outcome: "REJECTED TIFF_TOO_MANY_IFDS",
  },
  {
    row: "hostile image",
    name: "10¹⁰ pixels in 8 kB",
    file: tiff([
      [256, "long", [100_000]],
      [257, "long", [100_000]],
      [278, "long", [100_000]],
    ]),
    outcome: "REJECTED TIFF_TOO_LARGE",
  },
  {
    row: "hostile image",
    name: "JPEG 2000 compression",
    file: tiff([[259, "short", [34_712]]]),
    outcome: "REJECTED TIFF_UNSUPPORTED",
  },
  {
    row: "image",
    name: "nowhere on the earth",
    file: tiff([], [33550, 33922]),
    outcome: "REJECTED TIFF_NO_GEOREFERENCE",
  },
];
