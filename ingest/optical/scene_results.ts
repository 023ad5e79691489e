/** What the detector found in a scene, as observations: where it could see, and what it saw. */
import {
  type Covariance2,
  type CoverageObservation,
  type Label,
  type Observation,
  type PositionObservation,
  type Ring,
  type SceneRun,
  type Source,
  type TimeUs,
  wrapLonDeg,
} from "../../model/index.ts";
import { flooredCovariance } from "../field_rules.ts";
import type { SceneResult } from "./messages.ts";
import { type ImageryHeader, sceneTimeUs } from "./scene_door.ts";

export interface SceneToReport {
  readonly sceneRef: string;
  readonly epoch: string;
  readonly source: Source;
  readonly header: ImageryHeader;
  readonly label: Label;
  readonly simulated: boolean;
  readonly receivedAtUs: TimeUs;
  readonly run: SceneRun;
  /** Folder of what the search wrote, below the data folder. */
  readonly path: string;
}

/** Parts of one record are numbered by a small integer; no scene has as many ships. */
const MOST_DETECTIONS = 30_000;
/** Circular error that holds 90 % of points, in sigmas of each axis. */
const CE90_SIGMAS = 2.146;
/** Where one number must do, the coverage is stated for vessels that are found at least this often. */
const STATED_PROBABILITY = 0.8;

export function sceneObservations(scene: SceneToReport, result: SceneResult): readonly Observation[] {
  const out: Observation[] = [];
  const detections = result.detections.slice(0, MOST_DETECTIONS);
  const coverage = coverageOf(scene, result);
  if (coverage !== undefined) out.push(coverage);
  for (const detection of detections) out.push(detectionOf(scene, detection, out.length));
  return out;
}

function shared(scene: SceneToReport, part: number, flags: readonly string[]) {
  return {
    key: { sourceId: scene.source.id, epoch: scene.epoch, seq: 1, part },
    sensorKind: scene.source.kind,
    observedAtUs: sceneTimeUs(scene.header),
    receivedAtUs: scene.receivedAtUs,
    label: scene.label,
    flags,
    simulated: scene.simulated,
    ...taskOf(scene.header),
    scanId: scene.sceneRef,
    sceneId: scene.sceneRef,
    run: scene.run,
  };
}

/** The detections answer the task that the image was taken for. */
function taskOf({ header }: ImageryHeader): { readonly taskId?: string } {
  const taskId = header?.taskId ?? "";
  return taskId === "" ? {} : { taskId };
}

function coverageOf(
  scene: SceneToReport,
  { coverage, pdByLength, detections }: SceneResult,
): CoverageObservation | undefined {
  if (coverage.ring.length < 4) return undefined;
  const stated = pdByLength.find(({ pd }) => pd >= STATED_PROBABILITY) ?? pdByLength.at(-1);
  return {
    ...shared(scene, 0, []),
    kind: "coverage",
    ring: wrapped(coverage.ring),
    ...(coverage.seen === undefined ? {} : { seen: coverage.seen.map(wrapped) }),
    obscured: {
      land: thousandths(coverage.landFraction),
      cloud: thousandths(coverage.cloudFraction),
      glint: thousandths(coverage.glintFraction),
    },
    fromUs: scene.header.acquiredStartUs,
    toUs: scene.header.acquiredEndUs,
    detectorRunning: true,
    ...(stated === undefined ? {} : { probabilityOfDetection: stated.pd, minimumLengthM: stated.lengthM }),
    detectionByLength: pdByLength.map(({ lengthM, pd }) => ({ lengthM, probability: pd })),
    clutterMean: detections.reduce((sum, detection) => sum + 1 - detection.confidence, 0),
    mode: "optical",
    reported: detections.length,
  };
}

function wrapped(ring: SceneResult["coverage"]["ring"]): Ring {
  return ring.map(([lonDeg, latDeg]): [number, number] => [micro(wrapLonDeg(lonDeg)), micro(latDeg)]);
}

/** A tenth of a metre on the earth. */
function micro(deg: number): number {
  return Math.round(1e6 * deg) / 1e6;
}

function thousandths(share: number): number {
  return Math.round(1000 * share) / 1000;
}

function detectionOf(
  scene: SceneToReport,
  detection: SceneResult["detections"][number],
  part: number,
): PositionObservation {
  const flags = detection.flags.map((flag) => flag.toUpperCase().replaceAll("-", "_"));
  return {
    ...shared(scene, part, flags),
    kind: "position",
    position: { lonDeg: wrapLonDeg(detection.lonDeg), latDeg: detection.latDeg },
    cov: flooredCovariance(
      withGeolocation(detection.covEnuM2, scene.header.geolocationCe90M),
      scene.source.errorFloorM,
      1,
    ),
    lengthM: detection.lengthM,
    widthM: detection.widthM,
    headingDeg: detection.headingDeg,
    headingAmbiguous: detection.headingAmbiguous,
    ...velocityOf(detection),
    confidence: detection.confidence,
    ...(detection.chip === undefined
      ? {}
      : { chip: { mediaType: "image/webp", path: `${scene.path}/${detection.chip}` } }),
  };
}

/** A velocity needs a direction as well as a speed. */
function velocityOf(detection: SceneResult["detections"][number]): Pick<PositionObservation, "velocity"> {
  const { speedMps, speedSigmaMps, headingDeg, headingAmbiguous } = detection;
  if (headingAmbiguous || speedMps === undefined || speedSigmaMps === undefined) return {};
  const heading = (headingDeg * Math.PI) / 180;
  return {
    velocity: {
      eastMps: speedMps * Math.sin(heading),
      northMps: speedMps * Math.cos(heading),
      sigmaMps: speedSigmaMps,
    },
  };
}

/** The detector knows its own error in the image; where the image lies on the earth is the producer's to say. */
function withGeolocation(
  [ee, en, nn]: readonly [number, number, number],
  ce90M: number | null | undefined,
): Covariance2 {
  const variance = ce90M == null ? 0 : (ce90M / CE90_SIGMAS) ** 2;
  return { eeM2: ee + variance, enM2: en, nnM2: nn + variance };
}
