/** Scenes waiting to be searched for vessels, or searched anew: one at a time, in a child process, each reported as one derived record. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type Clock, type SceneRun, type Source, US_PER_S } from "../../model/index.ts";
import { ingestV1 } from "../../proto/index.ts";
import type { StoredSceneRun, Upload } from "../../store/index.ts";
import { type Appender, AppenderClosed } from "../appender.ts";
import type { Counters } from "../counters.ts";
import { Findings } from "../findings.ts";
import { labelOf } from "../header_rules.ts";
import type { Journal } from "../journal.ts";
import type { Log } from "../log.ts";
import type { SceneResult, SceneStage } from "./messages.ts";
import { processScene, SCENE_LIMITS, type SceneLimits, SMALL_FILE_BYTES } from "./process.ts";
import { type ImageryHeader, scenePath } from "./scene_door.ts";
import { sceneObservations } from "./scene_results.ts";
import { DETECTOR_VERSION, epochOfRun, parametersDigest, runPath } from "./scene_run.ts";
import { fileBytes } from "./upload_file.ts";

/** `run` is what somebody asked for; without it, it is the scene's first search. */
interface Search {
  readonly upload: Upload;
  readonly run?: StoredSceneRun;
}

interface Failure {
  readonly code: string;
  readonly sentence: string;
}

export interface SceneProgress {
  readonly sceneRef: string;
  readonly sourceId: string;
  readonly stage: SceneStage | "done" | "failed";
  /** Of the stage, 0 to 1. */
  readonly fraction: number;
}

export interface SceneJobsOptions {
  readonly journal: Pick<
    Journal,
    "listUploads" | "readUpload" | "writeUpload" | "findSceneUpload" | "waitingSceneRuns" | "writeSceneRun"
  >;
  readonly appender: Appender;
  readonly counters: Counters;
  readonly clock: Clock;
  readonly log: Log;
  readonly dataDir: string;
  sources(): ReadonlyMap<string, Source>;
  /** Instead of the usual limits of a search; a small file has its own, smaller ones. */
  readonly timeoutMs?: number | undefined;
  readonly maxRssBytes?: number | undefined;
  onProgress?(progress: SceneProgress): void;
  /** The search itself; a test puts another in its place. */
  readonly process?: typeof processScene;
}

export interface SceneJobsStats {
  readonly waiting: number;
  readonly running: number;
  readonly done: number;
  readonly failed: number;
}

export class SceneJobs {
  readonly #options: SceneJobsOptions;
  readonly #queue: Search[] = [];
  readonly #stop = new AbortController();
  #running: Promise<void> | undefined;
  #done = 0;
  #failed = 0;

  constructor(options: SceneJobsOptions) {
    this.#options = options;
  }

  /** Takes up what a stopped or killed process left. */
  async recover(): Promise<void> {
    for (const upload of await this.#options.journal.listUploads("processing")) this.enqueue(upload);
    await this.look();
  }

  /** Takes up scenes that were let in elsewhere: by a person who released them, or asked for a new search. */
  async look(): Promise<void> {
    const { journal } = this.#options;
    for (const upload of await journal.listUploads("received")) this.enqueue(upload);
    for (const run of await journal.waitingSceneRuns()) {
      const upload = await journal.findSceneUpload(run.sceneRef);
      if (upload !== undefined) this.enqueue(upload, run);
      else
        await this.#finish(run, { code: "SOURCE_UNKNOWN", sentence: "The upload of the scene is not kept any more." });
    }
  }

  enqueue(upload: Upload, run?: StoredSceneRun): void {
    const isSame = (one: Search): boolean => one.upload.uploadId === upload.uploadId && one.run?.number === run?.number;
    if (this.#queue.some(isSame)) return;
    this.#queue.push(run === undefined ? { upload } : { upload, run });
    this.#running ??= this.#run();
  }

  /** Resolves when nothing waits or runs. */
  async idle(): Promise<void> {
    await this.#running;
  }

  stats(): SceneJobsStats {
    const running = this.#running === undefined ? 0 : 1;
    return { waiting: this.#queue.length - running, running, done: this.#done, failed: this.#failed };
  }

  /** Gives up the running search; it is taken up again at the next start. */
  async close(): Promise<void> {
    this.#stop.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    // The head stays in the queue while it runs, so that the same upload is not queued behind itself.
    for (; this.#queue.length > 0 && !this.#stop.signal.aborted; this.#queue.shift()) {
      const { upload, run } = this.#queue[0]!;
      try {
        await (run === undefined ? this.#searchFirst(upload) : this.#searchAgain(upload, run));
      } catch (error) {
        if (error instanceof AppenderClosed) break;
        this.#options.log.error(
          { err: error, uploadId: upload.uploadId },
          "A scene could not be searched; it is tried again at the next start.",
        );
      }
    }
    this.#running = undefined;
  }

  /** The search of a new scene; its state is the upload's. */
  async #searchFirst(upload: Upload): Promise<void> {
    const { journal, clock } = this.#options;
    // It was queued as it was listed, and may have been searched since.
    if ((await journal.readUpload(upload.uploadId))?.state === "done") return;
    await journal.writeUpload({ ...upload, state: "processing", updatedUs: clock() });
    const sceneRef = upload.sceneRef ?? "";
    const outcome = await this.#search(upload, { sceneRef, number: 1, state: "processing", requestedUs: clock() });
    if (outcome === "stopped") return;
    if (outcome === undefined) return journal.writeUpload({ ...upload, state: "done", updatedUs: clock() });
    const failure = [{ field: "scene", ...outcome }];
    await journal.writeUpload({ ...upload, state: "failed", failure, updatedUs: clock() });
  }

  /** Another search of a scene that was searched before; what the first one came to stays with the upload. */
  async #searchAgain(upload: Upload, run: StoredSceneRun): Promise<void> {
    await this.#search(upload, { ...run, state: "processing" });
  }

  /** Undefined when it was done and reported; else why it could not be. */
  async #search(upload: Upload, run: StoredSceneRun): Promise<Failure | "stopped" | undefined> {
    const { log, clock, dataDir, journal } = this.#options;
    const source = this.#options.sources().get(upload.sourceId);
    const { sceneRef } = upload;
    if (source === undefined || sceneRef === undefined)
      return this.#fail(upload, run, "SOURCE_UNKNOWN", "The scene's source is no longer registered.");
    const header = ingestV1.OpticalImageryHeader.decode(upload.header) as ImageryHeader;
    const made: StoredSceneRun = {
      ...run,
      detector: DETECTOR_VERSION,
      parameters: parametersDigest({ bands: header.bands }),
    };
    await journal.writeSceneRun(made);
    const path = runPath(sceneRef, run.number);
    const outDir = join(dataDir, path);
    await mkdir(join(outDir, "chips"), { recursive: true });
    const startedUs = clock();
    const file = join(dataDir, scenePath(sceneRef), "upload.tif");
    const result = await (this.#options.process ?? processScene)({
      path: file,
      bands: header.bands,
      outDir,
      pyramid: run.number === 1,
      signal: this.#stop.signal,
      ...(await this.#limits(file)),
      onProgress: (stage, fraction) => this.#progress(upload, stage, fraction),
    });
    if (result.kind === "rejected")
      return result.code === "OPTICAL_ABORTED" ? "stopped" : this.#fail(upload, made, result.code, result.sentence);
    const detections = await this.#report(made, source, header, path, result);
    await this.#finish({ ...made, detections });
    this.#done++;
    this.#progress(upload, "done", 1);
    const seconds = (clock() - startedUs) / US_PER_S;
    log.info({ sceneRef, run: run.number, source: source.id, seconds, detections }, "A scene was searched.");
    return undefined;
  }

  /** Puts what was found into the journal, as one record. Returns how many detections it has. */
  async #report(
    stored: StoredSceneRun,
    source: Source,
    header: ImageryHeader,
    path: string,
    result: SceneResult,
  ): Promise<number> {
    const { appender, clock, counters } = this.#options;
    const { sceneRef, number, detector = "", parameters = "" } = stored;
    const run: SceneRun = { number, detector, parameters };
    const epoch = epochOfRun(sceneRef, run);
    const scene = {
      sceneRef,
      epoch,
      source,
      header,
      label: labelOf(header.header?.label, source, new Findings()),
      simulated: (header.header?.simulated ?? false) || (header.header?.exercise ?? false) || !source.real,
      receivedAtUs: clock(),
      run,
      path,
    };
    const observations = sceneObservations(scene, result);
    const [appended] = await appender.append([
      {
        key: { sourceId: source.id, epoch, seq: 1 },
        // Of what it was made from and by what: the search done again is a duplicate, whenever it is done.
        digest: Buffer.from(epoch, "hex"),
        receivedAtUs: clock(),
        admission: { kind: "accepted", observations, violations: [] },
        raw: new Uint8Array(0),
      },
    ]);
    counters.outcome("optical", appended!.kind, appended!.violations);
    return result.detections.length;
  }

  /** Configured limits hold for scenes worth minutes; the process gives small files seconds by itself. */
  async #limits(path: string): Promise<{ limits?: SceneLimits }> {
    const { timeoutMs = SCENE_LIMITS.timeoutMs, maxRssBytes = SCENE_LIMITS.maxRssBytes } = this.#options;
    if ((await fileBytes(path)) < SMALL_FILE_BYTES) return {};
    return { limits: { ...SCENE_LIMITS, timeoutMs, maxRssBytes } };
  }

  async #fail(upload: Upload, run: StoredSceneRun, code: string, sentence: string): Promise<Failure> {
    await this.#finish(run, { code, sentence });
    this.#failed++;
    this.#progress(upload, "failed", 1);
    this.#options.log.warn(
      { sceneRef: upload.sceneRef, run: run.number, code, sentence },
      "A scene could not be searched.",
    );
    return { code, sentence };
  }

  async #finish(run: StoredSceneRun, failure?: Failure): Promise<void> {
    const { journal, clock } = this.#options;
    if (run.sceneRef === "") return;
    await journal.writeSceneRun({
      ...run,
      state: failure === undefined ? "done" : "failed",
      finishedUs: clock(),
      ...(failure === undefined ? {} : { failure: [{ field: "scene", ...failure }] }),
    });
  }

  #progress(upload: Upload, stage: SceneProgress["stage"], fraction: number): void {
    this.#options.onProgress?.({ sceneRef: upload.sceneRef ?? "", sourceId: upload.sourceId, stage, fraction });
  }
}
