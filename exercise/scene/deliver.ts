/** Brings the satellite's scenes: renders each after its pass, sends it when the downlink would have brought it. */
import { randomBytes } from "node:crypto";
import { mkdir, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { ChannelCredentials } from "@grpc/grpc-js";
import { type Clock, type TimeUs, US_PER_MINUTE, US_PER_S } from "../../model/index.ts";
import { ingestV1, type tomi } from "../../proto/index.ts";
import { uploadScene } from "../client.ts";
import { sunAt } from "../sun.ts";
import type { World } from "../world/world.ts";
import { BAND_PARALLAX_S, BANDS } from "./bands.ts";
import { GSD_M, passesDelivered, type ScenePass, sceneRing } from "./passes.ts";
import { GEOLOCATION_SIGMA_M, type RenderedScene, type RenderJob } from "./render.ts";
import { UTM_EPSG } from "./utm.ts";

export interface DeliverOptions {
  readonly address: string;
  readonly credentials?: ChannelCredentials;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  onProgress(sentence: string): void;
  /** What an earlier workspace left in the scratch folder is nothing to a new one. */
  readonly firstStart: boolean;
  /** A folder `exercise` below it holds scenes until they are sent, and marks for those that were. */
  readonly dataDir: string;
}

/** Rendering begins this long before the scene is due, in the exercise's time. */
const RENDER_AHEAD_US = 40 * US_PER_S;
/** A scene that came due while the exercise was down is still sent when it is not older than this. */
const MISSED_US = 20 * US_PER_MINUTE;
const LOOK_MS = 1_000;
const HORIZON_US = 180 * US_PER_MINUTE;

/** Resolves when the signal is aborted. A scene that cannot be sent is told of and left out. */
export async function deliverScenes(world: World, options: DeliverOptions): Promise<void> {
  const { clock, signal } = options;
  const folder = join(options.dataDir, "exercise");
  if (options.firstStart) await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const epoch = new Uint8Array(randomBytes(16));
  let throughUs = clock() - MISSED_US;
  while (!signal.aborted) {
    const nowUs = clock();
    const [next] = passesDelivered(world.seed, world.startUs, throughUs, nowUs + HORIZON_US);
    if (next !== undefined && next.deliverUs - RENDER_AHEAD_US <= nowUs) {
      throughUs = next.deliverUs;
      await deliver(world, next, epoch, folder, options).catch((error: Error) => {
        if (!signal.aborted) options.onProgress(`Scene ${next.sceneId} was not delivered: ${error.message}`);
      });
    } else await sleep(LOOK_MS, undefined, { signal }).catch(() => {});
  }
}

async function deliver(
  world: World,
  pass: ScenePass,
  epoch: Uint8Array,
  folder: string,
  options: DeliverOptions,
): Promise<void> {
  const { address, clock, signal, onProgress } = options;
  const path = join(folder, `${pass.sceneId}.tif`);
  const sentMark = join(folder, `${pass.sceneId}.sent`);
  if (await exists(sentMark)) return;
  const rendered = await renderInWorker({ seed: world.seed, startUs: world.startUs, pass, path }, signal);
  while (clock() < pass.deliverUs && !signal.aborted) await sleep(LOOK_MS / 4);
  if (signal.aborted) return;
  const minutes = Math.round((clock() - pass.acquiredUs) / US_PER_MINUTE);
  onProgress(
    `EXERCISE: scene ${pass.sceneId} arrives, taken ${minutes} minutes ago, with ${rendered.ships} vessels in it.`,
  );
  const { credentials } = options;
  const header = headerOf(pass, rendered, epoch, clock());
  const receipt = await uploadScene(address, header, path, undefined, credentials === undefined ? {} : { credentials });
  const outcome = receipt.result?.outcome ?? ingestV1.Outcome.OUTCOME_UNSPECIFIED;
  if (outcome === ingestV1.Outcome.REJECTED || outcome === ingestV1.Outcome.CONFLICT) {
    const why = (receipt.result?.violations ?? []).map(({ description }) => description).join(" ");
    throw new Error(`the service refused it (${ingestV1.Outcome[outcome]}). ${why}`);
  }
  await writeFile(sentMark, "");
  await rm(path, { force: true });
}

function headerOf(
  pass: ScenePass,
  { cloudCoverPct }: RenderedScene,
  epoch: Uint8Array,
  nowUs: TimeUs,
): tomi.ingest.v1.OpticalImageryHeader.$Properties {
  const ring = sceneRing(pass);
  const { elevationDeg, azimuthDeg } = sunAt(ring[0]!, pass.acquiredUs);
  const halfUs = (BAND_PARALLAX_S / 2) * US_PER_S;
  return {
    header: {
      sourceId: "sat-1",
      streamEpoch: epoch,
      seq: pass.index + 1,
      observedTimeUs: pass.acquiredUs,
      producedTimeUs: nowUs,
      timeQuality: { source: ingestV1.ClockSource.CLOCK_GNSS, sigmaS: 0.001, offsetApplied: false },
      processor: "tomi-exercise-scene/1",
      simulated: true,
      exercise: true,
    },
    sceneId: pass.sceneId,
    platform: "EX-SAT-1",
    instrument: "EX-MSI",
    productLevel: "L1C",
    acquiredStartUs: pass.acquiredUs - halfUs,
    acquiredEndUs: pass.acquiredUs + halfUs,
    footprint: { ring },
    crs: `EPSG:${UTM_EPSG}`,
    gsdM: GSD_M,
    cloudCoverPct,
    offNadirDeg: 6,
    sunElevationDeg: elevationDeg,
    sunAzimuthDeg: azimuthDeg,
    geolocationCe90M: 2.146 * GEOLOCATION_SIGMA_M,
    bands: [...BANDS],
    bandParallaxS: BAND_PARALLAX_S,
    mediaType: "image/tiff; application=geotiff",
    uploadId: pass.sceneId,
  };
}

/** Renders in a thread of its own; rejects when it fails or the signal is aborted. */
export function renderInWorker(job: RenderJob, signal: AbortSignal): Promise<RenderedScene> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./render_worker.ts", import.meta.url), { workerData: job });
    const stop = (): void => {
      void worker.terminate();
      reject(new Error("The exercise was stopped."));
    };
    signal.addEventListener("abort", stop, { once: true });
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) => {
      signal.removeEventListener("abort", stop);
      if (code !== 0) reject(new Error(`The rendering thread ended with code ${code}.`));
    });
  });
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
