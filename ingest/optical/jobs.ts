/**
 * Scenes waiting to be searched for vessels: one at a time, in a child process, each reported as one derived record.
 *
 * The record's key is made from the scene and the detector's version, so that a search that was cut off by a crash, or done twice,
 * gives one set of detections.
 */
import { createHash } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type Clock, type Source, US_PER_S } from "../../model/index.ts";
import { ingestV1 } from "../../proto/index.ts";
import type { Upload } from "../../store/index.ts";
import { type Appender, AppenderClosed } from "../appender.ts";
import type { Counters } from "../counters.ts";
import { Findings } from "../findings.ts";
import { labelOf } from "../header_rules.ts";
import type { Journal } from "../journal.ts";
import type { Log } from "../log.ts";
import type { SceneStage } from "./messages.ts";
import { processScene, SCENE_LIMITS, type SceneLimits, SMALL_FILE_BYTES } from "./process.ts";
import { type ImageryHeader, scenePath } from "./scene_door.ts";
import { sceneObservations } from "./scene_results.ts";
import { fileBytes } from "./upload_file.ts";

/** Part of the key of what a detector finds: raise it when the same scene gives other detections. */
export const DETECTOR_VERSION = "tophat-cfar-1";

export interface SceneProgress {
  readonly sceneRef: string;
  readonly sourceId: string;
  readonly stage: SceneStage | "done" | "failed";
  /** Of the stage, 0 to 1. */
  readonly fraction: number;
}

export interface SceneJobsOptions {
  readonly journal: Pick<Journal, "listUploads" | "readUpload" | "writeUpload">;
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
  readonly #queue: Upload[] = [];
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

  /** Takes up scenes that were let in elsewhere: by a person who released them. */
  async look(): Promise<void> {
    for (const upload of await this.#options.journal.listUploads("received")) this.enqueue(upload);
  }

  enqueue(upload: Upload): void {
    if (this.#queue.some((waiting) => waiting.uploadId === upload.uploadId)) return;
    this.#queue.push(upload);
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
      const upload = this.#queue[0]!;
      try {
        await this.#search(upload);
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

  async #search(upload: Upload): Promise<void> {
    const { journal, appender, log, clock, dataDir } = this.#options;
    const source = this.#options.sources().get(upload.sourceId);
    const { sceneRef } = upload;
    // It was queued as it was listed, and may have been searched since.
    if ((await journal.readUpload(upload.uploadId))?.state === "done") return;
    if (source === undefined || sceneRef === undefined)
      return this.#fail(upload, "SOURCE_UNKNOWN", "The scene's source is no longer registered.");
    await journal.writeUpload({ ...upload, state: "processing", updatedUs: clock() });
    const outDir = join(dataDir, scenePath(sceneRef));
    await mkdir(join(outDir, "chips"), { recursive: true });
    const startedUs = clock();
    const header = ingestV1.OpticalImageryHeader.decode(upload.header) as ImageryHeader;
    const result = await (this.#options.process ?? processScene)({
      path: join(outDir, "upload.tif"),
      bands: header.bands,
      outDir,
      signal: this.#stop.signal,
      ...(await this.#limits(join(outDir, "upload.tif"))),
      onProgress: (stage, fraction) => this.#progress(upload, stage, fraction),
    });
    if (result.kind === "rejected") {
      if (result.code === "OPTICAL_ABORTED") return;
      return this.#fail(upload, result.code, result.sentence);
    }
    const epoch = derivedEpoch(sceneRef);
    const observations = sceneObservations(
      {
        sceneRef,
        epoch,
        source,
        header,
        label: labelOf(header.header?.label, source, new Findings()),
        simulated: (header.header?.simulated ?? false) || (header.header?.exercise ?? false) || !source.real,
        receivedAtUs: clock(),
      },
      result,
    );
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
    this.#options.counters.outcome("optical", appended!.kind, appended!.violations);
    await journal.writeUpload({ ...upload, state: "done", updatedUs: clock() });
    this.#done++;
    this.#progress(upload, "done", 1);
    const seconds = (clock() - startedUs) / US_PER_S;
    log.info({ sceneRef, source: source.id, seconds }, "A scene was searched.");
  }

  /** Configured limits hold for scenes worth minutes; the process gives small files seconds by itself. */
  async #limits(path: string): Promise<{ limits?: SceneLimits }> {
    const { timeoutMs = SCENE_LIMITS.timeoutMs, maxRssBytes = SCENE_LIMITS.maxRssBytes } = this.#options;
    if ((await fileBytes(path)) < SMALL_FILE_BYTES) return {};
    return { limits: { ...SCENE_LIMITS, timeoutMs, maxRssBytes } };
  }

  async #fail(upload: Upload, code: string, sentence: string): Promise<void> {
    const { journal, clock, log } = this.#options;
    const failure = [{ field: "scene", code, sentence }];
    await journal.writeUpload({ ...upload, state: "failed", failure, updatedUs: clock() });
    this.#failed++;
    this.#progress(upload, "failed", 1);
    log.warn({ sceneRef: upload.sceneRef, code, sentence }, "A scene could not be searched.");
  }

  #progress(upload: Upload, stage: SceneProgress["stage"], fraction: number): void {
    this.#options.onProgress?.({ sceneRef: upload.sceneRef ?? "", sourceId: upload.sourceId, stage, fraction });
  }
}

function derivedEpoch(sceneRef: string): string {
  return createHash("sha256").update(`${sceneRef}\0${DETECTOR_VERSION}`).digest("hex").slice(0, 32);
}
