/**
 * The decoding child: one scene, then exit. It runs in its own process so that a file which the decoder cannot bear costs one scene
 * and not the service; its parent (process.ts) watches time and memory and kills it.
 */
import os from "node:os";
import { withBandNames } from "./bands.ts";
import { writeChips } from "./chips.ts";
import { withSecondOpinion } from "./classifier.ts";
import type { Detection } from "./detection.ts";
import { detectVessels } from "./detector.ts";
import { guardScene } from "./guard.ts";
import type { FromChild, SceneJob, SceneResult, SceneStage } from "./messages.ts";
import { openOnnxClassifier } from "./onnx_classifier.ts";
import { writeScenePyramid } from "./raster.ts";
import { openScene, type SceneReader } from "./read.ts";
import { type Rejection, reject } from "./rejection.ts";
import { SceneRefusedError } from "./side_files.ts";
import { openWorkGrid } from "./work_grid.ts";

/** Detections of lower confidence get no chip: nobody looks at them one by one. */
const CHIP_CONFIDENCE = 0.3;

/** Decoded blocks kept where no pyramid is made: what a chip may lie in. */
const CACHE_BYTES = 8 * 1024 * 1024;

function say(message: FromChild): Promise<void> {
  return new Promise((resolve) => {
    if (process.send === undefined) resolve();
    else process.send(message, () => resolve());
  });
}

function progress(stage: SceneStage): (fraction: number) => void {
  return (fraction) => void say({ kind: "progress", stage, fraction });
}

async function work(job: SceneJob): Promise<SceneResult | Rejection> {
  const guarded = guardScene(job.path);
  if (guarded.kind === "rejected") return guarded;
  const header = withBandNames(guarded, job.bands);
  progress("reading")(1);
  const scene = await openScene(job.path, header, job.pyramid ? undefined : CACHE_BYTES);
  try {
    const run = await detectVessels(scene, {
      ...(job.landPath === undefined ? {} : { landPath: job.landPath }),
      ...(job.infrastructure === undefined ? {} : { infrastructure: job.infrastructure }),
      ...(job.confidenceFloor === undefined ? {} : { confidenceFloor: job.confidenceFloor }),
      onProgress: progress("detecting"),
    });
    const detections = await judged(scene, run.detections, job.classifierPath);
    const seen = detections.filter((detection) => detection.confidence >= CHIP_CONFIDENCE).slice(0, job.maxChips);
    const chips = await writeChips(scene, seen, job.outDir, job.chipFolder);
    progress("chips")(1);
    if (job.pyramid) await writeScenePyramid(scene, job.outDir, progress("pyramid"));
    const cpu = process.cpuUsage();
    return {
      kind: "scene",
      facts: {
        widthPx: header.widthPx,
        heightPx: header.heightPx,
        epsg: header.geo.crs.epsg,
        gsdM: header.gsdM,
        bands: header.bands,
        bandNames: header.bandNames,
      },
      coverage: run.coverage,
      pdByLength: run.pdByLength,
      detections: detections.map(({ features: _, ...detection }, n) => {
        const chip = chips[n];
        return chip === undefined ? detection : { ...detection, chip };
      }),
      pyramid: job.pyramid,
      peakRssBytes: process.resourceUsage().maxRSS * 1024,
      cpuMs: (cpu.user + cpu.system) / 1e3,
    };
  } finally {
    await scene.close();
  }
}

/** The detections with a classifier's opinion, where one was named. */
async function judged(scene: SceneReader, detections: readonly Detection[], classifierPath?: string) {
  if (classifierPath === undefined) return detections;
  const classifier = await openOnnxClassifier(classifierPath);
  try {
    const { scale } = await openWorkGrid(scene);
    const isAsked = ({ confidence }: Detection): boolean => confidence >= CHIP_CONFIDENCE / 2;
    return await withSecondOpinion(classifier, scene, scale, detections, isAsked);
  } finally {
    await classifier.close();
  }
}

async function main(job: SceneJob): Promise<void> {
  try {
    // Ingest of live detections goes before a scene that takes seconds anyway.
    os.setPriority(os.constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // A container may forbid it; the scene is then decoded at the usual priority.
  }
  try {
    await say(await work(job));
  } catch (error) {
    if (error instanceof SceneRefusedError) await say(reject("OPTICAL_CLASSIFIER", `${error.code}: ${error.message}`));
    else
      await say(
        reject("OPTICAL_DECODE", `The image data is broken: ${(error as Error).message}. Send the scene again.`),
      );
  }
  process.disconnect?.();
}

process.once("message", (message) => void main(message as SceneJob));
// A terminal's interrupt reaches the whole group of processes; the parent decides what becomes of the scene.
process.on("SIGINT", () => {});
// A parent that died must not leave a decoder behind.
process.once("disconnect", () => process.exit(0));
void say({ kind: "ready" });
