/** `detect`: one scene to GeoJSON points, in this process. For files one trusts; ingest goes through process.ts instead. */
import { readFile } from "node:fs/promises";
import type { Feature, FeatureCollection, Point } from "geojson";
import type { Detection, DetectionRun } from "./detection.ts";
import { detectVessels } from "./detector.ts";
import { guardScene } from "./guard.ts";
import { openScene } from "./read.ts";
import { GUARD_LIMITS, type GuardLimits } from "./stored_image.ts";

export interface DetectOptions {
  /** Land mask GeoTIFF or land polygons GeoJSON. */
  readonly landPath?: string;
  /** GeoJSON points of known fixed structures. */
  readonly infrastructurePath?: string;
  readonly limits?: GuardLimits;
  /** Lowest confidence that is written. */
  readonly confidenceFloor?: number;
  /** Adds the features behind the confidence to each point, for training. */
  readonly withFeatures?: boolean;
  readonly onProgress?: (fraction: number) => void;
}

/** A scene that cannot be read, with the guard's code in `code`. */
export class SceneRefusedError extends Error {
  readonly code: string;

  constructor(code: string, sentence: string) {
    super(sentence);
    this.name = "SceneRefusedError";
    this.code = code;
  }
}

/**
 * Detections of the GeoTIFF at `path` as GeoJSON points (WGS-84) with the properties `confidence, length_m, width_m, heading_deg,
 * heading_ambiguous, speed_mps` (null: not measured), `cov_enu_m2` ([ee, en, nn]) and `flags`. Throws SceneRefusedError.
 */
export async function detectToGeojson(path: string, options: DetectOptions = {}): Promise<FeatureCollection<Point>> {
  const run = await runDetector(path, options);
  return {
    type: "FeatureCollection",
    features: run.detections.map((detection) => toFeature(detection, options.withFeatures ?? false)),
  };
}

async function runDetector(path: string, options: DetectOptions): Promise<DetectionRun> {
  const header = guardScene(path, options.limits ?? GUARD_LIMITS);
  if (header.kind === "rejected") throw new SceneRefusedError(header.code, header.sentence);
  const scene = await openScene(path, header);
  try {
    return await detectVessels(scene, {
      ...(options.landPath === undefined ? {} : { landPath: options.landPath }),
      ...(options.infrastructurePath === undefined
        ? {}
        : { infrastructure: await readPoints(options.infrastructurePath) }),
      ...(options.confidenceFloor === undefined ? {} : { confidenceFloor: options.confidenceFloor }),
      ...(options.onProgress === undefined ? {} : { onProgress: options.onProgress }),
    });
  } finally {
    await scene.close();
  }
}

export async function readPoints(path: string): Promise<[number, number][]> {
  const collection = JSON.parse(await readFile(path, "utf8")) as FeatureCollection;
  return collection.features.flatMap(({ geometry }) =>
    geometry.type === "Point" ? [[geometry.coordinates[0]!, geometry.coordinates[1]!] as [number, number]] : [],
  );
}

function toFeature(detection: Detection, withFeatures: boolean): Feature<Point> {
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
      speed_mps: null,
      cov_enu_m2: detection.covEnuM2.map((value) => round(value, 2)),
      flags: detection.flags,
      ...(withFeatures ? { features: detection.features } : {}),
    },
  };
}
