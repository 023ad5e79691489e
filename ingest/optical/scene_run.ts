/**
 * What a search of a scene is known by: the detector, a digest of its parameters, and its number.
 *
 * The key of what it finds is made from the scene, the detector and the number, so that a search that was cut off by a crash, or done
 * twice, gives one set of detections, and one that was asked for anew gives another.
 */
import { createHash } from "node:crypto";
import type { SceneRun } from "../../model/index.ts";
import fineWeights from "./fine/weights.json" with { type: "json" };
import pdWeights from "./pd_weights.json" with { type: "json" };
import { scenePath } from "./scene_door.ts";

/** Raise it when the same scene gives other detections. */
export const DETECTOR_VERSION = "clutter-trees-6";

/** Of the weights, and of what was given with the scene. */
export function parametersDigest(given: { readonly bands: readonly string[] }): string {
  return createHash("sha256")
    .update(JSON.stringify([DETECTOR_VERSION, pdWeights, fineWeights, given]))
    .digest("hex")
    .slice(0, 16);
}

/** 32 hexadecimal digits. */
export function epochOfRun(sceneRef: string, { number, detector }: SceneRun): string {
  const name = number === 1 ? detector : `${detector}\0${number}`;
  return createHash("sha256").update(`${sceneRef}\0${name}`).digest("hex").slice(0, 32);
}

/** Where the run writes, below the data folder: each beside the others, so that what an earlier one found keeps its pictures. */
export function runPath(sceneRef: string, number: number): string {
  return number === 1 ? scenePath(sceneRef) : `${scenePath(sceneRef)}/runs/${number}`;
}
