/** Starts and stops the embedded database: its folder lock, its socket, its worker thread. */
import { createHash } from "node:crypto";
import { chmodSync, mkdirSync, rmSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join, resolve } from "node:path";
import { Worker } from "node:worker_threads";
import { StoreError } from "./errors.ts";
import { lockFolder } from "./lock.ts";

export interface EmbeddedWorkerData {
  readonly dataDir: string;
  readonly socketPath: string;
}

export type FromEmbeddedWorker =
  | { readonly kind: "ready" }
  | { readonly kind: "closed" }
  | { readonly kind: "failed"; readonly why: string };

export interface EmbeddedServer {
  /** What the driver takes as host: the folder that holds the socket. */
  readonly socketDir: string;
  readonly port: number;
  stop(): Promise<void>;
}

/** Only a name: the driver looks for `.s.PGSQL.<port>` in the socket's folder. */
const PORT = 5432;
/** Systems allow 104 to 108 bytes. */
const MAXIMUM_SOCKET_PATH_BYTES = 100;
/** A thread that does not answer its stop is ended; what it had committed is on disk. */
const STOP_PATIENCE_MS = 10_000;

/** Throws StoreError DATABASE_IN_USE or EMBEDDED_FAILED. */
export async function startEmbedded(folder: string, progress: (sentence: string) => void): Promise<EmbeddedServer> {
  const dir = resolve(folder);
  const lock = lockFolder(dir);
  try {
    const socketDir = socketFolder(dir);
    const socketPath = join(socketDir, `.s.PGSQL.${PORT}`);
    // A killed process leaves its socket behind, and a second one cannot listen on it. The lock says that it is ours.
    rmSync(socketPath, { force: true });
    const worker = startWorker({ dataDir: join(dir, "pgdata"), socketPath });
    await ready(worker, dir);
    const onFailure = (why: string): void =>
      progress(`The embedded database in ${dir} has failed: ${why}. Start again.`);
    worker.on("error", (error) => onFailure(error.message));
    worker.on("message", (message: FromEmbeddedWorker) => message.kind === "failed" && onFailure(message.why));
    return {
      socketDir,
      port: PORT,
      stop: async () => {
        await stopped(worker);
        rmSync(socketPath, { force: true });
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

function startWorker(data: EmbeddedWorkerData): Worker {
  // Development runs the sources, a release runs what was made of them.
  const file = import.meta.url.endsWith(".ts") ? "./embedded_worker.ts" : "./embedded_worker.js";
  return new Worker(new URL(file, import.meta.url), { workerData: data, execArgv: [], stdout: false, stderr: false });
}

/** The database has no password: nobody else may enter the folder of its socket. */
function socketFolder(dir: string): string {
  const inside = join(dir, "socket");
  const fits = Buffer.byteLength(join(inside, `.s.PGSQL.${PORT}`)) <= MAXIMUM_SOCKET_PATH_BYTES;
  const name = createHash("sha256").update(`${userInfo().uid}:${dir}`).digest("hex").slice(0, 16);
  const socketDir = fits ? inside : join(tmpdir(), `tomi-${name}`);
  mkdirSync(socketDir, { recursive: true, mode: 0o700 });
  chmodSync(socketDir, 0o700);
  return socketDir;
}

function ready(worker: Worker, dir: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const failed = (why: string): void =>
      reject(
        new StoreError(
          "EMBEDDED_FAILED",
          `The embedded database in ${dir} does not start: ${why}. It needs about 1 GB of free memory. If the folder is ` +
            "damaged, move it away and start again, or set DATABASE_URL to use a PostgreSQL server.",
        ),
      );
    worker.once("message", (message: FromEmbeddedWorker) => {
      if (message.kind === "ready") resolve();
      else failed(message.kind === "failed" ? message.why : "it closed at once");
    });
    worker.once("error", (error) => failed(error.message));
    worker.once("exit", (code) => failed(`its thread ended with code ${code}`));
  });
}

async function stopped(worker: Worker): Promise<void> {
  await new Promise<void>((resolve) => {
    const patience = setTimeout(resolve, STOP_PATIENCE_MS);
    const done = (): void => {
      clearTimeout(patience);
      resolve();
    };
    worker.once("message", done);
    worker.once("exit", done);
    worker.postMessage("stop");
  });
  await worker.terminate();
}
