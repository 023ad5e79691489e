/**
 * What `tomi start` runs, put together: the ground that every role stands on (database, clock, wires, read log, steering), and then
 * the roles, in the order in which each finds what it needs. What was started is stopped in reverse.
 */
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type AccessProfile, openReadLog, type ReadLog, type Wires } from "../access/index.ts";
import { type CotHandle, registerFeeds, registerTasking, sharedPictures, storeFeedReader } from "../feeds/index.ts";
import type { FusionHandle } from "../fusion/index.ts";
import { type IngestHandle, registerIngest } from "../ingest/index.ts";
import type { Clock, Source, Workspace } from "../model/index.ts";
import {
  listReadsMethod,
  type Method,
  registerOperations,
  sceneRunMethods,
  setAsideMethods,
  startRetention,
} from "../operations/index.ts";
import { countAlerts, type Database, migrate, openDatabase, registerAudiences, registerZones } from "../store/index.ts";
import { type HttpHandle, startHttp } from "../tiles/index.ts";
import type { Config } from "./config.ts";
import { cotMetrics, startPlannedCot } from "./cot.ts";
import { type GrpcHandle, startGrpc } from "./grpc_server.ts";
import type { Log } from "./log.ts";
import type { Plan, Role } from "./plan.ts";
import { say } from "./progress.ts";
import { exerciseCredentials, startPlannedExercise } from "./run_exercise.ts";
import { type Scenery, sceneryOf } from "./scenery.ts";
import { metricsOf, readinessOf, readLogReadiness } from "./status.ts";
import { openSteering, type Steering } from "./steering.ts";
import { openPlannedWires, withTls } from "./wires.ts";
import { startClock } from "./workspace_clock.ts";

const root = join(import.meta.dirname, "..");
const FEEDS_POLL_MS = 250;

export interface Running {
  readonly scenery: Scenery;
  readonly http: HttpHandle;
  readonly grpc: GrpcHandle | undefined;
  readonly cot: CotHandle | undefined;
  /** Reads the configuration again. */
  reload(by: string): Promise<unknown>;
  stop(): Promise<void>;
}

type OnStop = (close: () => Promise<void>) => void;

/** What every role is given. */
interface Shared {
  readonly profile: AccessProfile;
  readonly readLog: ReadLog;
  readonly db: Database;
  readonly clock: Clock;
  readonly workspace: Workspace;
  readonly dataDir: string;
  readonly log: Log;
  readonly audiences: Scenery["audiences"];
  sources(): readonly Source[];
}

interface Ground {
  readonly plan: Plan;
  readonly scenery: Scenery;
  readonly wires: Wires | undefined;
  readonly steering: Steering;
  readonly shared: Shared;
  readonly onStop: OnStop;
  wants(role: Role): boolean;
}

/** Starts the roles of the plan; what was started is stopped again, in reverse, when a later one fails. */
export async function startAll(plan: Plan, config: Config, log: Log, configPath: string): Promise<Running> {
  const closers: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const close of closers.splice(0).reverse())
      await close().catch((error) => log.warn({ error: String(error) }, `while stopping: ${error}`));
  };
  try {
    return { ...(await startRoles(plan, config, log, configPath, (close) => closers.push(close))), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startRoles(
  plan: Plan,
  config: Config,
  log: Log,
  configPath: string,
  onStop: OnStop,
): Promise<Omit<Running, "stop">> {
  mkdirSync(plan.dataDir, { recursive: true });
  const scenery = sceneryOf(plan, config);
  const wires = plan.tls === undefined ? undefined : await openPlannedWires(plan.tls, log);
  onStop(async () => wires?.close());
  // Certificates are made before anything is opened: a folder that cannot make them is told of at once.
  const credentials = await exerciseCredentials(plan, scenery.sources, scenery.collectors);
  const db = await openDatabase({
    dir: plan.dataDir,
    ...(plan.databaseUrl === undefined ? {} : { url: plan.databaseUrl }),
    onProgress: say,
  });
  onStop(() => db.close());
  await migrate(db, say);
  const { clock, firstStart } = await startClock(db, plan, scenery, onStop);
  const ground = await prepare({ plan, config, configPath, scenery, wires, db, clock, log, onStop });
  const fusion = await startFusionRole(ground);
  const { grpc, ingest, cot } = await startWireRoles(ground);
  const http = await startHttpRole(ground, { fusion, ingest, cot });
  if (grpc !== undefined) startPlannedExercise({ plan, grpc, credentials, clock, firstStart, log, onStop });
  return { scenery, http, grpc, cot, reload: (by) => ground.steering.reloader.reload(by) };
}

/** What the roles stand on, once the database is open. */
async function prepare(given: {
  readonly plan: Plan;
  readonly config: Config;
  readonly configPath: string;
  readonly scenery: Scenery;
  readonly wires: Wires | undefined;
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly onStop: OnStop;
}): Promise<Ground> {
  const { plan, scenery, wires, db, clock, log, onStop } = given;
  const { audiences, zones } = scenery;
  const { workspace, dataDir } = plan;
  await registerAudiences(
    db,
    audiences.map(({ id }) => id),
  );
  await registerZones(db, zones);
  const readLog = await openReadLog({ dataDir, log });
  onStop(() => readLog.close());
  const steering = await openSteering(given);
  onStop(() => steering.close());
  const profile: AccessProfile = wires === undefined ? "development" : "certificate";
  const sources = (): readonly Source[] => steering.book.sources();
  const shared = { profile, readLog, db, clock, workspace, dataDir, log, audiences, sources };
  return { plan, scenery, wires, steering, shared, onStop, wants: (role) => plan.roles.includes(role) };
}

async function startFusionRole({ shared, steering, wants, onStop }: Ground): Promise<FusionHandle | undefined> {
  if (!wants("fusion")) return undefined;
  // Loaded only here: a process without the role does not pay for it.
  const { startFusion } = await import("../fusion/index.ts");
  const fusion = startFusion({ ...shared, zones: () => steering.zones() });
  onStop(() => fusion.stop());
  return fusion;
}

/** Ingest, feeds and operations on one gRPC server, and Cursor on Target beside it. */
async function startWireRoles(ground: Ground): Promise<{
  readonly grpc: GrpcHandle | undefined;
  readonly ingest: IngestHandle | undefined;
  readonly cot: CotHandle | undefined;
}> {
  const { plan, wires, steering, shared, wants, onStop } = ground;
  const operations = await operationsMethods(ground);
  const pictures = sharedPictures(storeFeedReader(shared.db, FEEDS_POLL_MS), shared.log);
  onStop(() => pictures.close());
  const forReaders = { ...shared, pictures, version: versionOf() };
  let grpc: GrpcHandle | undefined;
  let ingest: IngestHandle | undefined;
  if (wants("ingest") || wants("feeds")) {
    grpc = await startGrpc(withTls(plan.grpc, wires, plan.tls?.grpc), (server) => {
      if (wants("ingest")) {
        const opened = registerIngest(server, { ...shared, limits: steering.limits, room: steering.disk });
        ingest = opened;
        onStop(() => opened.close());
      }
      registerOperations(server, shared, operations);
      if (wants("feeds")) {
        const feeds = registerFeeds(server, forReaders);
        onStop(() => feeds.close());
        const tasking = registerTasking(server, { ...forReaders, collectors: () => steering.collectors() });
        onStop(() => tasking.close());
      }
    });
    onStop(() => grpc?.close() ?? Promise.resolve());
  }
  const cot = await startPlannedCot(plan, wires, forReaders);
  if (cot !== undefined) onStop(() => cot.close());
  return { grpc, ingest, cot };
}

/** What operators may do here. */
async function operationsMethods({ shared, scenery, steering, wants, onStop }: Ground): Promise<readonly Method[]> {
  const retention = await startRetention({
    ...shared,
    audiences: scenery.audiences.map(({ id }) => id),
    policy: () => steering.retention(),
    hourly: wants("fusion"),
  });
  onStop(() => retention.close());
  return [
    listReadsMethod(shared.dataDir),
    ...steering.methods,
    ...retention.methods,
    ...setAsideMethods(shared),
    ...sceneRunMethods(shared),
  ];
}

async function startHttpRole(
  { plan, scenery, wires, steering, shared, wants, onStop }: Ground,
  roles: {
    readonly fusion: FusionHandle | undefined;
    readonly ingest: IngestHandle | undefined;
    readonly cot: CotHandle | undefined;
  },
): Promise<HttpHandle> {
  const { db, readLog } = shared;
  const http = await startHttp({
    ...shared,
    get zones() {
      return steering.zones();
    },
    disabledSources: () => steering.book.disabled(),
    configurationProblem: () => steering.configurationProblem(),
    speed: plan.speed,
    webDir: join(root, "web", "dist"),
    ...withTls(plan.http, wires, plan.tls?.http),
    version: versionOf(),
    view: scenery.view,
    picture: wants("tiles"),
    readiness: async () => [...(await readinessOf(roles)), ...steering.readiness(), readLogReadiness(readLog)],
    metrics: async () =>
      (await metricsOf({ ...roles, alerts: await countAlerts(db).catch(() => undefined) })) +
      (await steering.metrics()) +
      cotMetrics(roles.cot),
  });
  onStop(() => http.close());
  return http;
}

function versionOf(): string {
  return (JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string }).version;
}
