/** The HTTP service (docs/http.md): put together here, answered in the routes. */
import type { Server as HttpsServer } from "node:https";
import { availableParallelism } from "node:os";
import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply } from "fastify";
import type { Workspace } from "../model/index.ts";
import { StoreError } from "../store/index.ts";
import { type AudienceAlerts, followAlerts } from "./alert_follow.ts";
import { type AlertStore, storedAlerts } from "./alert_store.ts";
import { SharedCache } from "./cache.ts";
import { ClientGone, type HttpContext } from "./context.ts";
import type { HttpDeps, HttpHandle } from "./deps.ts";
import { HttpError } from "./errors.ts";
import { featureTexts } from "./features.ts";
import { type AudiencePicture, followAudience } from "./follow.ts";
import { commonHeaders } from "./headers.ts";
import { pastPictures } from "./history.ts";
import { httpMetrics } from "./http_metrics.ts";
import { quoted } from "./parameters.ts";
import { pictureTiles } from "./picture_tile.ts";
import { closeScenePyramids } from "./raster_pyramid.ts";
import { type PictureReader, storeReader } from "./reader.ts";
import { alertRoutes } from "./routes_alerts.ts";
import { evidenceRoutes } from "./routes_evidence.ts";
import { featureRoutes } from "./routes_features.ts";
import { operationsRoutes } from "./routes_operations.ts";
import { pageRoutes } from "./routes_page.ts";
import { sceneRoutes } from "./routes_scenes.ts";
import { sessionRoutes } from "./routes_session.ts";
import { taskRoutes } from "./routes_tasks.ts";
import { tileRoutes } from "./routes_tiles.ts";
import { storedMarks } from "./stored_marks.ts";
import { workQueue } from "./work_queue.ts";

const POLL_MS = 250;
/** Queries that may wait: at 5 ms each the last of them waits for two and a half seconds. */
const MAXIMUM_WAITING = 512;
/** A scene's record is some kilobytes. */
const SCENES_BYTES = 4 * 1024 * 1024;
/** A request line of a map client has some hundred bytes and its headers some hundred more. */
const MAXIMUM_HEADER_BYTES = 16 * 1024;

/** Starts the service and resolves when it listens. `reader` and `alerts` are for tests; without them the store is read. */
export async function startHttp(deps: HttpDeps, reader?: PictureReader, alerts?: AlertStore): Promise<HttpHandle> {
  const readers = {
    reader: reader ?? storeReader(deps.db, deps.pollMs ?? POLL_MS),
    alertStore: alerts ?? storedAlerts(deps.db),
  };
  const { server, close } = await buildServer(deps, readers);
  try {
    await server.listen({ host: deps.host, port: deps.port });
  } catch (error) {
    await close();
    throw unableToListen(deps, error);
  }
  const address = server.server.address();
  const port = typeof address === "object" && address !== null ? address.port : deps.port;
  const host = deps.host.includes(":") ? `[${deps.host}]` : deps.host;
  return { url: `${deps.tls === undefined ? "http" : "https"}://${host}:${port}`, port, close };
}

function unableToListen({ host, port }: HttpDeps, error: unknown): Error {
  const { code, message } = error as { code?: string; message?: string };
  const why = code === "EADDRINUSE" ? "another program has it" : (message ?? String(error));
  const sentence = `The HTTP service cannot listen on ${host}:${port}, since ${why}. Choose another port with --http, or 0 for a free one.`;
  return new Error(sentence, { cause: error });
}

type Readers = Pick<HttpContext, "reader" | "alertStore">;

async function buildServer(
  deps: HttpDeps,
  readers: Readers,
): Promise<{ server: FastifyInstance; close: () => Promise<void> }> {
  const http = { maxHeaderSize: MAXIMUM_HEADER_BYTES, headersTimeout: 10_000, requestTimeout: 30_000 };
  const { tls } = deps;
  const server: FastifyInstance = Fastify({
    logger: false,
    ...(tls === undefined ? { http } : { https: { ...http, ...tls.wires.serverOptions(tls.profile) } as never }),
    bodyLimit: 1024,
    forceCloseConnections: true,
    frameworkErrors: (error, _request, reply) => sendError(deps, error, reply),
  });
  tls?.wires.guard(server.server as HttpsServer, tls.profile);
  const { context, stopFollowing } = contextOf(deps, readers);
  answerAlike(server, context);
  operationsRoutes(server, context);
  if (deps.picture ?? true) {
    sessionRoutes(server, context);
    tileRoutes(server, context);
    sceneRoutes(server, context);
    featureRoutes(server, context);
    evidenceRoutes(server, context);
    alertRoutes(server, context);
    taskRoutes(server, context);
    await pageRoutes(server, deps.webDir);
  }
  return {
    server,
    close: async () => {
      await stopFollowing();
      await server.close();
      await closeScenePyramids();
    },
  };
}

function contextOf(
  deps: HttpDeps,
  { reader, alertStore }: Readers,
): { context: HttpContext; stopFollowing(): Promise<void> } {
  // The embedded database has one connection, which ingest and fusion need too; a native one gets a few more than cores.
  const queue = workQueue(deps.db.embedded ? 1 : availableParallelism() + 2, MAXIMUM_WAITING);
  const past = pastPictures(reader);
  const { workspace, speed, clock, log } = deps;
  const alertsBy = new Map<string, AudienceAlerts>();
  const alertsOf = (audience: string): AudienceAlerts => {
    let alerts = alertsBy.get(audience);
    if (alerts === undefined) {
      alerts = followAlerts(audience, { store: alertStore, clock, pollMs: deps.pollMs ?? POLL_MS, log });
      alertsBy.set(audience, alerts);
    }
    return alerts;
  };
  const tiles = pictureTiles({
    ...{ reader, queue, marks: storedMarks(queue), past, workspace, speed, alertsOf },
    sources: () => deps.sources(),
    // Read anew for every tile: they change with the configuration.
    get zones() {
      return deps.zones;
    },
  });
  const pictures = new Map<string, AudiencePicture>();
  const pictureOf = (audience: string): AudiencePicture => {
    let picture = pictures.get(audience);
    if (picture === undefined) {
      picture = followAudience(audience, (signal) => reader.follow(audience, signal), deps.log);
      pictures.set(audience, picture);
    }
    return picture;
  };
  const context: HttpContext = {
    deps,
    reader,
    alertStore,
    queue,
    past,
    tiles,
    scenes: new SharedCache(SCENES_BYTES, () => 4096),
    metrics: httpMetrics(() => ({ caches: tiles.caches, queueWaiting: queue.waiting })),
    featureText: featureTexts(workspace),
    pictureOf,
    alertsOf,
  };
  // Followed from the start, whoever asks when: what one audience does must not warm or cool another's answers.
  for (const { id } of (deps.picture ?? true) ? deps.audiences : []) {
    pictureOf(id);
    alertsOf(id);
  }
  const stopFollowing = async (): Promise<void> => {
    await Promise.all([...pictures.values(), ...alertsBy.values()].map((followed) => followed.close()));
  };
  return { context, stopFollowing };
}

/** What all answers have in common: headers, the form of errors, the count of the time they took. */
function answerAlike(server: FastifyInstance, context: HttpContext): void {
  const { deps } = context;
  server.addHook("onRequest", async (_request, reply) => {
    reply.headers(commonHeaders(deps.workspace));
  });
  server.addHook("onResponse", async (request, reply) => {
    context.metrics.answered(request.routeOptions.url ?? "unknown", reply.statusCode, reply.elapsedTime / 1000);
  });
  server.setErrorHandler<FastifyError>((error, _request, reply) => sendError(deps, error, reply));
  server.setNotFoundHandler((request, reply) => {
    const known = request.method === "GET" || request.method === "HEAD";
    const error = known
      ? new HttpError("NO_SUCH_PATH", `There is nothing at ${quoted(request.url)}; docs/http.md lists the paths.`)
      : new HttpError("METHOD", `${request.method} is not understood here; everything is read by GET.`);
    return sendError(deps, error, reply);
  });
}

function sendError(deps: Pick<HttpDeps, "log" | "workspace">, error: unknown, reply: FastifyReply): FastifyReply {
  if (error instanceof ClientGone) return reply.code(499).send();
  const known = asHttpError(error);
  if (known.status >= 500 && !(error instanceof HttpError)) {
    deps.log.error({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }, known.message);
  }
  reply.headers(headersOf(deps.workspace)).code(known.status).type("application/json; charset=utf-8");
  if (known.retryAfterS !== undefined) reply.header("retry-after", known.retryAfterS);
  return reply.send({ code: known.code, sentence: known.message });
}

function headersOf(workspace: Workspace): Readonly<Record<string, string>> {
  return { ...commonHeaders(workspace), "cache-control": "private, no-store" };
}

function asHttpError(error: unknown): HttpError {
  if (error instanceof HttpError) return error;
  if (error instanceof StoreError && error.code === "DATABASE_UNREACHABLE") {
    return new HttpError("BUSY", "The database does not answer at the moment; ask again in some seconds.", 5);
  }
  const { statusCode, message } = error as Partial<FastifyError>;
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return new HttpError("REQUEST_MALFORMED", `The request could not be understood: ${message ?? "no reason given"}.`);
  }
  return new HttpError("INTERNAL", "The service failed on this request; its log has the reason. Other requests go on.");
}
