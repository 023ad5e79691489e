/**
 * One scene in a limited child process: header guard here, then decode, detect and warp there, under a clock and a memory ceiling.
 *
 * The V8 heap limit alone does not hold a decoder, whose buffers lie outside of the heap; so the child's resident set is watched too.
 */
import { type ChildProcess, fork } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { COMPILED_SOURCES } from "./compiled_sources.ts";
import { guardScene } from "./guard.ts";
import type { FromChild, SceneJob, SceneResult, SceneStage } from "./messages.ts";
import { type Rejection, reject } from "./rejection.ts";

export interface SceneLimits {
  /** Wall-clock time a scene may take. */
  readonly timeoutMs: number;
  /** Resident memory of the child. */
  readonly maxRssBytes: number;
  /** V8 heap of the child; its typed arrays are outside of it. */
  readonly maxHeapMb: number;
}

/** For honest scenes: a 30k × 30k one takes some minutes on one core. */
export const SCENE_LIMITS: SceneLimits = { timeoutMs: 15 * 60_000, maxRssBytes: 1_000_000_000, maxHeapMb: 400 };

/** Bytes under which a file is given the hostile-file limits: no scene worth minutes of work is that small. */
export const SMALL_FILE_BYTES = 200_000;
export const SMALL_FILE_LIMITS: SceneLimits = { timeoutMs: 10_000, maxRssBytes: 1_000_000_000, maxHeapMb: 400 };

export interface ProcessSceneOptions {
  readonly path: string;
  /** Existing folder for chips and pyramid. */
  readonly outDir: string;
  /** Where in it the chips go. */
  readonly chipFolder?: string;
  /** What the producer calls the bands, in the file's order. */
  readonly bands?: readonly string[];
  readonly landPath?: string;
  /** Known fixed structures, [lon, lat]. */
  readonly infrastructure?: readonly (readonly [number, number])[];
  readonly confidenceFloor?: number;
  /** ONNX model of a second opinion; absent: none is asked. */
  readonly classifierPath?: string;
  readonly pyramid?: boolean;
  readonly maxChips?: number;
  readonly limits?: SceneLimits;
  readonly signal?: AbortSignal;
  readonly onProgress?: (stage: SceneStage, fraction: number) => void;
  /** The child's program; a test puts one that never answers in its place. */
  readonly workerPath?: string;
}

/** What is short-lived is collected before it fills more than this; V8 would take eight times as much, and keep it. */
const SEMI_SPACE_MB = 4;
/** A smaller heap is left alone. V8 would begin at a few megabytes and so collect without end, and lose its compiled code each time. */
const QUIET_HEAP_MB = 24;
/** glibc would give each of a dozen threads a pool of memory of its own, and keep what was once in it. Other systems do not read this. */
const MEMORY_OF_C = { MALLOC_ARENA_MAX: "2" };
const RSS_POLL_MS = 100;
const DEFAULT_MAX_CHIPS = 500;

/** Never throws: whatever goes wrong with the file or the child is a coded rejection. */
export async function processScene(options: ProcessSceneOptions): Promise<SceneResult | Rejection> {
  const header = guardScene(options.path);
  if (header.kind === "rejected") return header;
  if (options.signal?.aborted) return aborted();
  const limits = options.limits ?? (header.fileBytes < SMALL_FILE_BYTES ? SMALL_FILE_LIMITS : SCENE_LIMITS);
  const child = fork(options.workerPath ?? fileURLToPath(new URL("./worker.ts", import.meta.url)), [], {
    execArgv: [
      `--max-old-space-size=${limits.maxHeapMb}`,
      `--initial-old-space-size=${QUIET_HEAP_MB}`,
      `--max-semi-space-size=${SEMI_SPACE_MB}`,
      // Each thread has a core's worth of pixels to work on: threads that collect beside it only wait for each other.
      "--single-threaded-gc",
      "--expose-gc",
    ],
    env: { ...MEMORY_OF_C, ...process.env, NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? COMPILED_SOURCES },
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    serialization: "advanced",
  });
  return await supervise(child, options, limits);
}

function supervise(
  child: ChildProcess,
  options: ProcessSceneOptions,
  limits: SceneLimits,
): Promise<SceneResult | Rejection> {
  return new Promise((resolve) => {
    let settled = false;
    let complaint = "";
    const settle = (outcome: SceneResult | Rejection): void => {
      if (settled) return;
      settled = true;
      clearTimeout(clock);
      clearInterval(memory);
      options.signal?.removeEventListener("abort", onAbort);
      child.kill("SIGKILL");
      resolve(outcome);
    };
    const onAbort = (): void => settle(aborted());
    const clock = setTimeout(
      () =>
        settle(
          reject(
            "OPTICAL_TIMEOUT",
            `The scene was not done after ${limits.timeoutMs / 1000} s and was stopped. Cut it into smaller scenes.`,
          ),
        ),
      limits.timeoutMs,
    );
    const memory = setInterval(async () => {
      const rss = await residentBytes(child.pid);
      if (rss > limits.maxRssBytes)
        settle(
          reject(
            "OPTICAL_MEMORY",
            `The scene needed ${Math.round(rss / 1e6)} MB (limit ${Math.round(limits.maxRssBytes / 1e6)}). Write it tiled, or cut it.`,
          ),
        );
    }, RSS_POLL_MS);
    options.signal?.addEventListener("abort", onAbort, { once: true });
    child.stderr?.on("data", (chunk: Buffer) => {
      // Only the end is kept: V8's out-of-memory report is what matters and comes last.
      complaint = (complaint + chunk.toString()).slice(-4000);
    });
    child.on("message", (message) => onMessage(message as FromChild, child, options, settle));
    child.once("error", (error) =>
      settle(reject("OPTICAL_FAILED", `The decoding process could not be run (${error.message}).`)),
    );
    child.once("exit", (code, signal) => settle(diedOf(code, signal, complaint)));
  });
}

function onMessage(
  message: FromChild,
  child: ChildProcess,
  options: ProcessSceneOptions,
  settle: (outcome: SceneResult | Rejection) => void,
): void {
  switch (message.kind) {
    case "ready":
      child.send(jobOf(options));
      return;
    case "progress":
      options.onProgress?.(message.stage, message.fraction);
      return;
    case "scene":
    case "rejected":
      settle(message);
      return;
  }
}

function jobOf(options: ProcessSceneOptions): SceneJob {
  return {
    kind: "job",
    path: options.path,
    outDir: options.outDir,
    chipFolder: options.chipFolder ?? "chips",
    bands: options.bands ?? [],
    pyramid: options.pyramid ?? true,
    maxChips: options.maxChips ?? DEFAULT_MAX_CHIPS,
    ...(options.landPath === undefined ? {} : { landPath: options.landPath }),
    ...(options.infrastructure === undefined ? {} : { infrastructure: options.infrastructure }),
    ...(options.classifierPath === undefined ? {} : { classifierPath: options.classifierPath }),
    ...(options.confidenceFloor === undefined ? {} : { confidenceFloor: options.confidenceFloor }),
  };
}

function aborted(): Rejection {
  return reject("OPTICAL_ABORTED", "The scene was given up before it was done.");
}

function diedOf(code: number | null, signal: NodeJS.Signals | null, complaint: string): Rejection {
  if (/out of memory|allocation failed/i.test(complaint))
    return reject(
      "OPTICAL_MEMORY",
      "The scene needed more memory than its process may have. Write it tiled, or cut it.",
    );
  const how = signal === null ? `with code ${code}` : `by ${signal}`;
  const last = complaint.trim().split("\n").at(-1) ?? "";
  return reject(
    "OPTICAL_FAILED",
    `The decoding process ended ${how} without a result${last === "" ? "" : ` (${last.slice(0, 200)})`}.`,
  );
}

/** Resident set of a process, 0 when it is gone or the system has no /proc. */
async function residentBytes(pid: number | undefined): Promise<number> {
  try {
    const status = await readFile(`/proc/${pid}/status`, "utf8");
    return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
