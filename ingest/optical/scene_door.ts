/** The header of a scene: its rules, and the observation that a scene becomes once its file was found good. */
import { createHash } from "node:crypto";
import {
  type Observation,
  type Ring,
  type SceneObservation,
  type TimeUs,
  US_PER_HOUR,
  wrapLonDeg,
} from "../../model/index.ts";
import { ingestV1, type tomi } from "../../proto/index.ts";
import { checkRange, checkSigma } from "../field_rules.ts";
import { checkNotFuture, checkNotTooOld } from "../header_rules.ts";
import { envelope, type RecordContext } from "../record_context.ts";
import { readRing } from "../ring_rules.ts";
import type { DecodedRecord, SensorDoor } from "../sensor_door.ts";
import { refuseBandNames, withBandNames } from "./bands.ts";
import { pixelToLonLat } from "./georeference.ts";
import type { SceneHeader } from "./guard.ts";

export type ImageryHeader = InstanceType<(typeof tomi.ingest.v1)["OpticalImageryHeader"]>;

const SHA256_BYTES = 32;
const MEDIA_TYPES = new Set(["", "image/tiff", "image/tiff; application=geotiff"]);

/** What the scene is called here: the same content of the same source is the same scene. */
export function sceneRefOf(sourceId: string, sha256: Uint8Array): string {
  return createHash("sha256").update(`${sourceId}\0`).update(sha256).digest("hex").slice(0, 24);
}

/** Folder of a scene below the data folder. */
export function scenePath(sceneRef: string): string {
  return `scenes/${sceneRef}`;
}

/** One time for a scene whose lines were taken one after the other: the middle. */
export function sceneTimeUs(header: Pick<ImageryHeader, "acquiredStartUs" | "acquiredEndUs">): TimeUs {
  return Math.round((header.acquiredStartUs + header.acquiredEndUs) / 2);
}

/** The upload id is how the file came, not what it is: the same scene sent again under another one is a duplicate, not a conflict. */
export function recordBytes(header: ImageryHeader): Uint8Array {
  return ingestV1.OpticalImageryHeader.encode({ ...header, uploadId: "" }).finish();
}

/** `file` is what the guard found in the file; without it only the header's own rules are checked, before the file has come. */
export function createSceneDoor(maximumBytes: number, file?: SceneHeader): SensorDoor {
  return {
    decode(bytes) {
      const body = ingestV1.OpticalImageryHeader.decode(bytes) as ImageryHeader;
      return { name: "scene", header: (body.header ?? null) as DecodedRecord["header"], body };
    },
    normalise(record, context) {
      const header = record.body as ImageryHeader;
      checkHeader(header, context, maximumBytes);
      if (file !== undefined) checkCrs(header, file, context);
      if (file !== undefined) checkBands(header, file, context);
      return file === undefined || !context.findings.usable() ? [] : [sceneOf(header, file, context)];
    },
  };
}

function checkHeader(header: ImageryHeader, context: RecordContext, maximumBytes: number): void {
  const { findings } = context;
  const { acquiredStartUs, acquiredEndUs } = header;
  if (!(acquiredStartUs < acquiredEndUs && acquiredEndUs - acquiredStartUs <= US_PER_HOUR))
    findings.add("BAD_PERIOD", "scene.acquired_start_us", "The scene's lines take up to an hour, start before end.");
  checkNotFuture(context, acquiredEndUs, "scene.acquired_end_us");
  checkNotTooOld(context, acquiredStartUs, "TOO_OLD", "scene.acquired_start_us");
  if (header.footprint != null) readRing(findings, "scene.footprint", header.footprint);
  if (header.sha256.length !== SHA256_BYTES)
    findings.add("MISSING", "scene.sha256", `The hash has ${header.sha256.length} bytes instead of ${SHA256_BYTES}.`);
  if (!(header.sizeBytes > 0 && header.sizeBytes <= maximumBytes))
    findings.add(
      "SCENE_TOO_LARGE",
      "scene.size_bytes",
      `The file has ${header.sizeBytes} of at most ${maximumBytes} bytes.`,
    );
  if (!MEDIA_TYPES.has(header.mediaType.toLowerCase()))
    findings.add("MEDIA_TYPE", "scene.media_type", `"${header.mediaType.slice(0, 60)}" is not taken.`);
  checkRange(findings, "scene.cloud_cover_pct", header.cloudCoverPct, 0, 100);
  checkRange(findings, "scene.off_nadir_deg", header.offNadirDeg, 0, 90);
  checkRange(findings, "scene.sun_elevation_deg", header.sunElevationDeg, -90, 90);
  checkRange(findings, "scene.sun_azimuth_deg", header.sunAzimuthDeg, 0, 360);
  checkSigma(findings, "scene.geolocation_ce90_m", header.geolocationCe90M);
}

/** The file is what counts; a header that says otherwise is a doubt about which file this is. */
function checkCrs(header: ImageryHeader, file: SceneHeader, { findings }: RecordContext): void {
  const said = /(\d{4,6})\s*$/.exec(header.crs)?.[1];
  if (said !== undefined && Number(said) !== file.geo.crs.epsg)
    findings.add("CRS_DIFFERS", "scene.crs", `The header says ${header.crs}, the file EPSG:${file.geo.crs.epsg}.`);
}

function checkBands({ bands }: ImageryHeader, file: SceneHeader, { findings }: RecordContext): void {
  const refused = bands.length === 0 ? undefined : refuseBandNames(file, bands);
  if (refused !== undefined) findings.add("BANDS_DIFFER", "scene.bands", refused.sentence);
}

function sceneOf(header: ImageryHeader, file: SceneHeader, context: RecordContext): Observation {
  const sceneId = sceneRefOf(context.source.id, header.sha256);
  return {
    ...envelope(context, 0, sceneTimeUs(header)),
    kind: "scene",
    sceneId,
    platform: header.platform || (context.source.platform ?? context.source.name),
    instrument: header.instrument,
    acquiredStartUs: header.acquiredStartUs,
    acquiredEndUs: header.acquiredEndUs,
    ring: cornersOf(file),
    gsdM: file.gsdM,
    ...(header.cloudCoverPct == null ? {} : { cloudCoverPct: header.cloudCoverPct }),
    bands: withBandNames(file, header.bands).bandNames,
    path: scenePath(sceneId),
    sha256: Buffer.from(header.sha256).toString("hex"),
  } satisfies SceneObservation;
}

function cornersOf({ geo, widthPx, heightPx }: SceneHeader): Ring {
  const corner = (col: number, row: number): [number, number] => {
    const [lonDeg, latDeg] = pixelToLonLat(geo, col, row);
    return [wrapLonDeg(lonDeg), latDeg];
  };
  const first = corner(0, 0);
  return [first, corner(widthPx, 0), corner(widthPx, heightPx), corner(0, heightPx), first];
}
