/**
 * `detect`: one scene to GeoJSON points. `detectScene` goes the way of ingest, through a process with limits; `detectToGeojson` works in
 * this process, for tests and training on files one trusts.
 */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Feature, FeatureCollection, Point } from "geojson";
import { refuseBandNames, withBandNames } from "./bands.ts";
import type { Detection, DetectionRun } from "./detection.ts";
import { detectVessels } from "./detector.ts";
import { guardScene, type SceneHeader } from "./guard.ts";
import type { SceneResult, SceneStage } from "./messages.ts";
import { processScene } from "./process.ts";
import { openScene } from "./read.ts";
import { checkLand, readInfrastructure, SceneRefusedError } from "./side_files.ts";
import { GUARD_LIMITS, type GuardLimits } from "./stored_image.ts";

interface SideFiles {
  /** Land mask GeoTIFF or land polygons GeoJSON. */
  readonly landPath?: string;
  /** GeoJSON points of known fixed structures. */
  readonly infrastructurePath?: string;
  /** What the bands are called, in the file's order. */
  readonly bands?: readonly string[];
  /** Lowest confidence that is written. */
  readonly confidenceFloor?: number;
}

export interface DetectSceneOptions extends SideFiles {
  /** Folder that receives a picture of each of the more confident detections. */
  readonly chipsDir?: string;
  /** ONNX model that is asked for a second opinion; needs onnxruntime-node or -web to be installed. */
  readonly classifierPath?: string;
  /** Gives the scene up, with SceneRefusedError OPTICAL_ABORTED. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (stage: SceneStage, fraction: number) => void;
}

export interface DetectOptions extends SideFiles {
  readonly limits?: GuardLimits;
  /** Adds the features behind the confidence to each point, for training. */
  readonly withFeatures?: boolean;
  readonly onProgress?: (fraction: number) => void;
}

type Found = Pick<SceneResult, "coverage" | "pdByLength"> & {
  readonly detections: readonly (SceneResult["detections"][number] & { readonly features?: Detection["features"] })[];
};

/** A FeatureCollection may have members of its own: what could be seen, and how surely vessels were found there. */
export interface DetectionCollection extends FeatureCollection<Point> {
  readonly coverage: SceneResult["coverage"];
  readonly pd_by_length: readonly { readonly length_m: number; readonly pd: number }[];
}

/** As `detectToGeojson`, by the same process as ingest; `chip` is a picture's path below `chipsDir`. Throws SceneRefusedError. */
export async function detectScene(path: string, options: DetectSceneOptions = {}): Promise<DetectionCollection> {
  const { chipsDir, classifierPath, signal, onProgress } = options;
  const { bands, ...side } = sideOf(path, options);
  if (chipsDir !== undefined) makeFolder(chipsDir);
  const outDir = chipsDir ?? mkdtempSync(join(tmpdir(), "tomi-detect-"));
  try {
    const result = await processScene({
      path,
      outDir,
      chipFolder: "",
      bands,
      ...side,
      pyramid: false,
      ...(classifierPath === undefined ? {} : { classifierPath }),
      ...(chipsDir === undefined ? { maxChips: 0 } : {}),
      ...(signal === undefined ? {} : { signal }),
      ...(onProgress === undefined ? {} : { onProgress }),
    });
    if (result.kind === "rejected") throw new SceneRefusedError(result.code, result.sentence);
    return toGeojson(result);
  } finally {
    if (chipsDir === undefined) rmSync(outDir, { recursive: true, force: true });
  }
}

/**
 * Detections of the GeoTIFF at `path` as GeoJSON points (WGS-84) with the properties `confidence, length_m, width_m, heading_deg,
 * heading_ambiguous, speed_mps` (null: not measured), `cov_enu_m2` ([ee, en, nn]) and `flags`. Throws SceneRefusedError.
 */
export async function detectToGeojson(path: string, options: DetectOptions = {}): Promise<DetectionCollection> {
  const { header, bands, ...side } = sideOf(path, options, options.limits);
  const scene = await openScene(path, withBandNames(header, bands));
  let run: DetectionRun;
  try {
    run = await detectVessels(scene, {
      ...side,
      ...(options.onProgress === undefined ? {} : { onProgress: options.onProgress }),
    });
  } finally {
    await scene.close();
  }
  if (options.withFeatures === true) return toGeojson(run);
  return toGeojson({ ...run, detections: run.detections.map(({ features: _, ...detection }) => detection) });
}

/** What was given beside the scene, once it was found good. */
function sideOf(path: string, options: SideFiles, limits: GuardLimits = GUARD_LIMITS) {
  const { landPath, infrastructurePath, bands = [], confidenceFloor } = options;
  const header = guardScene(path, limits);
  if (header.kind === "rejected") throw new SceneRefusedError(header.code, header.sentence);
  const refused = bands.length === 0 ? undefined : refuseBandNames(header, bands);
  if (refused !== undefined) throw new SceneRefusedError(refused.code, refused.sentence);
  if (landPath !== undefined) checkLand(landPath);
  return {
    header: header as SceneHeader,
    bands,
    ...(landPath === undefined ? {} : { landPath }),
    ...(infrastructurePath === undefined ? {} : { infrastructure: readInfrastructure(infrastructurePath) }),
    ...(confidenceFloor === undefined ? {} : { confidenceFloor }),
  };
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw new SceneRefusedError(
      "CHIPS_UNWRITABLE",
      `${path} cannot be a folder of chips: ${(error as Error).message}.`,
    );
  }
}

function toGeojson({ detections, coverage, pdByLength }: Found): DetectionCollection {
  return {
    type: "FeatureCollection",
    coverage,
    pd_by_length: pdByLength.map(({ lengthM, pd }) => ({ length_m: lengthM, pd })),
    features: detections.map(toFeature),
  };
}

function toFeature(detection: Found["detections"][number]): Feature<Point> {
  const round = (value: number, digits: number): number => Number(value.toFixed(digits));
  return {
    type: "Feature",
    geometry: { type: "Point", coordinates: [round(detection.lonDeg, 7), round(detection.latDeg, 7)] },
    properties: {
      confidence: round(detection.confidence, 4),
      length_m: round(detection.lengthM, 1),
      width_m: round(detection.widthM, 1),
      heading_deg: round(detection.headingDeg, 1),
      heading_ambiguous: detection.headingAmbiguous,
      heading_sigma_deg: round(detection.headingSigmaDeg, 1),
      speed_mps: detection.speedMps === undefined ? null : round(detection.speedMps, 2),
      cov_enu_m2: detection.covEnuM2.map((value) => round(value, 2)),
      flags: detection.flags,
      ...(detection.chip === undefined ? {} : { chip: detection.chip }),
      ...(detection.features === undefined ? {} : { features: detection.features }),
    },
  };
}
