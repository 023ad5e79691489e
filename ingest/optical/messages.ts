/** What the decoding child and its parent say to each other, one JSON object a message. */
import type { Detection, PdPoint, SceneCoverage } from "./detection.ts";
import type { Rejection } from "./rejection.ts";

export interface SceneJob {
  readonly kind: "job";
  readonly path: string;
  /** Folder that receives the chips, `scene.tif` and `scene.json`. It must exist. */
  readonly outDir: string;
  /** Where in it the chips go, as `<n>.webp`; empty: into itself. */
  readonly chipFolder: string;
  /** What the producer calls the bands, in the file's order; empty: as the file does. */
  readonly bands: readonly string[];
  readonly landPath?: string;
  readonly infrastructure?: readonly (readonly [number, number])[];
  readonly confidenceFloor?: number;
  /** ONNX model of a second opinion on the more confident detections; absent: none is asked. */
  readonly classifierPath?: string;
  /** Whether to write the raster pyramid. */
  readonly pyramid: boolean;
  /** At most this many chips are cut, of the most confident detections. */
  readonly maxChips: number;
}

export type SceneStage = "reading" | "detecting" | "chips" | "pyramid";

export interface SceneFacts {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly epsg: number;
  readonly gsdM: number;
  readonly bands: number;
  readonly bandNames: readonly string[];
}

export interface SceneResult {
  readonly kind: "scene";
  readonly facts: SceneFacts;
  readonly coverage: SceneCoverage;
  readonly pdByLength: readonly PdPoint[];
  /** Most confident first; `chip` is the chip's path relative to the output folder. */
  readonly detections: readonly (Omit<Detection, "features"> & { readonly chip?: string })[];
  readonly pyramid: boolean;
  readonly peakRssBytes: number;
  /** Processor time of the child, all threads together. */
  readonly cpuMs: number;
}

export type FromChild =
  | { readonly kind: "ready" }
  | { readonly kind: "progress"; readonly stage: SceneStage; readonly fraction: number }
  | SceneResult
  | Rejection;
