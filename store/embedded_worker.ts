/**
 * The embedded database's own thread: PGlite with PostGIS behind a unix socket, so that its WebAssembly never holds up the
 * event loop of the services, and so that it is spoken to by the same driver as a native PostgreSQL.
 */
import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import { postgis } from "@electric-sql/pglite-postgis";
import { PGLiteSocketServer } from "@electric-sql/pglite-socket";
import type { EmbeddedWorkerData, FromEmbeddedWorker } from "./embedded.ts";
import { repairProtocol } from "./embedded_protocol.ts";

/** The pool keeps one connection; a second may overlap for a moment when a broken one is replaced. */
const MAXIMUM_CONNECTIONS = 4;

const { dataDir, socketPath } = workerData as EmbeddedWorkerData;

function tell(message: FromEmbeddedWorker): void {
  parentPort?.postMessage(message);
}

try {
  const pglite = await PGlite.create({ dataDir, extensions: { postgis } });
  repairProtocol(pglite, (error) => {
    tell({ kind: "failed", why: error instanceof Error ? error.message : String(error) });
    // The thread ends, and with it the connections: their queries fail instead of waiting for ever.
    setImmediate(() => process.exit(1));
  });
  const server = new PGLiteSocketServer({ db: pglite, path: socketPath, maxConnections: MAXIMUM_CONNECTIONS });
  await server.start();
  parentPort?.once("message", async () => {
    await server.stop();
    await pglite.close();
    tell({ kind: "closed" });
    parentPort?.close();
  });
  tell({ kind: "ready" });
} catch (error) {
  tell({ kind: "failed", why: error instanceof Error ? error.message : String(error) });
  parentPort?.close();
}
