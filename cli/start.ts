/** `tomi start`: the composition root. Reads what is wanted, starts the roles in order, says what one will see, stops cleanly. */
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ChannelCredentials } from "@grpc/grpc-js";
import { type AccessProfile, openReadLog } from "../access/index.ts";
import { runExercise } from "../exercise/index.ts";
import { type CotHandle, registerFeeds, registerTasking, sharedPictures, storeFeedReader } from "../feeds/index.ts";
import { type IngestHandle, registerIngest } from "../ingest/index.ts";
import { type Clock, caveat } from "../model/index.ts";
import {
  listReadsMethod,
  type Method,
  registerOperations,
  setAsideMethods,
  startRetention,
} from "../operations/index.ts";
import {
  countAlerts,
  type Database,
  migrate,
  openDatabase,
  openWorkspace,
  readWorkspace,
  registerAudiences,
  registerZones,
  saveWorkspaceClock,
} from "../store/index.ts";
import { type HttpHandle, startHttp } from "../tiles/index.ts";
import { type Config, loadConfig } from "./config.ts";
import { cotMetrics, startPlannedCot } from "./cot.ts";
import { Fault } from "./fault.ts";
import { type GrpcHandle, startGrpc } from "./grpc_server.ts";
import { createLog, type Log } from "./log.ts";
import { type Plan, planStart, type StartFlags } from "./plan.ts";
import { say } from "./progress.ts";
import { type Scenery, sceneryOf } from "./scenery.ts";
import { metricsOf, readinessOf, readLogReadiness } from "./status.ts";
import { openSteering } from "./steering.ts";
import { exerciseAddress, exerciseCredentials, openPlannedWires, withTls } from "./wires.ts";
import { runningClock, wallClock } from "./workspace_clock.ts";

const root = join(import.meta.dirname, "..");
/** How often the clock of an exercise or a replay is kept, so that the next start goes on where this one was. */
const CLOCK_SAVE_MS = 2_000;
const FEEDS_POLL_MS = 250;

export async function start(flags: StartFlags, configPath: string): Promise<void> {
  const loaded = loadConfig(configPath);
  if (!loaded.ok) throw new Fault(loaded.sentences.join("\ntomi: "));
  const planned = planStart(flags, loaded.config, process.env.DATABASE_URL);
  if (!planned.ok) throw new Fault(planned.sentence);
  const running = await startAll(planned.plan, loaded.config, createLog(), configPath);
  tellWhatIsSeen(planned.plan, running);
  process.on("SIGHUP", () => void running.reload("SIGHUP").catch(() => undefined));
  await untilSignalled();
  say("stopping …");
  await running.stop();
  say("stopped. The next start goes on where this one was.");
}

interface Running {
  readonly scenery: Scenery;
  readonly http: HttpHandle;
  readonly grpc: GrpcHandle | undefined;
  readonly cot: CotHandle | undefined;
  /** Reads the configuration again. */
  reload(by: string): Promise<unknown>;
  stop(): Promise<void>;
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
  onStop: (close: () => Promise<void>) => void,
): Promise<Omit<Running, "stop">> {
  mkdirSync(plan.dataDir, { recursive: true });
  const scenery = sceneryOf(plan, config);
  const wires = plan.tls === undefined ? undefined : await openPlannedWires(plan.tls, log);
  onStop(async () => wires?.close());
  const credentials = await exerciseCredentials(plan, scenery.sources, scenery.collectors);
  const db = await openDatabase({
    dir: plan.dataDir,
    ...(plan.databaseUrl === undefined ? {} : { url: plan.databaseUrl }),
    onProgress: say,
  });
  onStop(() => db.close());
  await migrate(db, say);
  const { clock, firstStart } = await startClock(db, plan, scenery, onStop);
  await registerAudiences(
    db,
    scenery.audiences.map((audience) => audience.id),
  );
  await registerZones(db, scenery.zones);

  const { workspace, dataDir, speed } = plan;
  const profile: AccessProfile = wires === undefined ? "development" : "certificate";
  const readLog = await openReadLog({ dataDir, log });
  onStop(() => readLog.close());
  const steering = await openSteering({ db, clock, plan, config, configPath, scenery, log });
  onStop(() => steering.close());
  const shared = { profile, readLog, db, clock, workspace, dataDir, log, sources: () => steering.book.sources() };
  const wants = (role: Plan["roles"][number]): boolean => plan.roles.includes(role);
  const retention = await startRetention({
    ...shared,
    audiences: scenery.audiences.map((audience) => audience.id),
    policy: () => steering.retention(),
    hourly: wants("fusion"),
  });
  onStop(() => retention.close());
  const operations: Method[] = [listReadsMethod(dataDir), ...steering.methods, ...retention.methods];
  operations.push(...setAsideMethods(shared));

  const fusion = wants("fusion")
    ? (await import("../fusion/index.ts")).startFusion({
        ...shared,
        audiences: scenery.audiences,
        zones: () => steering.zones(),
      })
    : undefined;
  if (fusion !== undefined) onStop(() => fusion.stop());

  const pictures = sharedPictures(storeFeedReader(db, FEEDS_POLL_MS), log);
  onStop(() => pictures.close());
  let grpc: GrpcHandle | undefined;
  let ingest: IngestHandle | undefined;
  if (wants("ingest") || wants("feeds")) {
    grpc = await startGrpc(withTls(plan.grpc, wires, plan.tls?.grpc), (server) => {
      if (wants("ingest")) {
        const opened = registerIngest(server, { ...shared, limits: steering.limits, room: steering.disk });
        ingest = opened;
        onStop(() => opened.close());
      }
      if (operations.length > 0)
        registerOperations(server, { ...shared, audiences: scenery.audiences, profile }, operations);
      if (wants("feeds")) {
        const feeds = registerFeeds(server, { ...shared, pictures, audiences: scenery.audiences, profile });
        onStop(() => feeds.close());
        const tasking = registerTasking(server, {
          ...shared,
          pictures,
          audiences: scenery.audiences,
          collectors: () => steering.collectors(),
        });
        onStop(() => tasking.close());
      }
    });
    onStop(() => grpc?.close() ?? Promise.resolve());
  }
  const forReaders = { ...shared, pictures, audiences: scenery.audiences, version: versionOf() };
  const cot = await startPlannedCot(plan, wires, forReaders);
  if (cot !== undefined) onStop(() => cot.close());
  const http = await startHttp({
    ...shared,
    audiences: scenery.audiences,
    get zones() {
      return steering.zones();
    },
    disabledSources: () => steering.book.disabled(),
    configurationProblem: () => steering.configurationProblem(),
    speed,
    webDir: join(root, "web", "dist"),
    ...withTls(plan.http, wires, plan.tls?.http),
    version: versionOf(),
    view: scenery.view,
    picture: wants("tiles"),
    readiness: async () => [
      ...(await readinessOf({ fusion, ingest })),
      ...steering.readiness(),
      readLogReadiness(readLog),
    ],
    metrics: async () =>
      (await metricsOf({ fusion, ingest, alerts: await countAlerts(db).catch(() => undefined) })) +
      (await steering.metrics()) +
      cotMetrics(cot),
  });
  onStop(() => http.close());
  if (plan.exerciseId !== undefined && grpc !== undefined)
    startExercise(plan, plan.exerciseId, grpc, credentials, clock, firstStart, log, onStop);
  return { scenery, http, grpc, cot, reload: (by) => steering.reloader.reload(by) };
}

/** The workspace's clock goes on where it was; in a new workspace it begins where the plan or the exercise says. */
async function startClock(
  db: Database,
  plan: Plan,
  scenery: Scenery,
  onStop: (close: () => Promise<void>) => void,
): Promise<{ clock: Clock; firstStart: boolean }> {
  const firstUs = plan.clockUs ?? scenery.startUs;
  const isNew = (await readWorkspace(db)) === undefined;
  const stored = await openWorkspace(db, { ...plan.workspace, ...(firstUs === undefined ? {} : { clockUs: firstUs }) });
  if (plan.workspace.kind === "live") return { clock: wallClock, firstStart: false };
  const startUs = stored.clockUs ?? firstUs ?? wallClock();
  const clock = runningClock(startUs, plan.speed);
  const save = (): Promise<void> => saveWorkspaceClock(db, clock());
  const timer = setInterval(() => void save().catch(() => undefined), CLOCK_SAVE_MS);
  onStop(async () => {
    clearInterval(timer);
    await save();
  });
  return { clock, firstStart: isNew };
}

function startExercise(
  plan: Plan,
  id: string,
  grpc: GrpcHandle,
  credentials: ChannelCredentials | undefined,
  clock: Clock,
  firstStart: boolean,
  log: Log,
  onStop: (close: () => Promise<void>) => void,
): void {
  const abort = new AbortController();
  const done = runExercise({
    id,
    address: exerciseAddress(plan, grpc.address),
    ...(credentials === undefined ? {} : { credentials }),
    clock,
    speed: plan.speed,
    firstStart,
    signal: abort.signal,
    onProgress: (sentence) => say(`exercise: ${sentence}`),
    dataDir: plan.dataDir,
  }).catch((error) => log.error({ error: String(error) }, `the exercise ended: ${(error as Error).message}`));
  onStop(async () => {
    abort.abort();
    await done;
  });
}

function tellWhatIsSeen(plan: Plan, { http, grpc, cot, scenery }: Running): void {
  const lines = [
    "",
    `  Map        ${http.url}`,
    ...(grpc === undefined ? [] : [`  gRPC       ${grpc.address} (ingest and picture services)`]),
    ...(cot === undefined ? [] : [`  CoT        ${cot.tlsAddress ?? cot.address} (TAK clients; docs/feeds.md)`]),
    `  Profile    ${profileSentence(plan)}`,
    `  Workspace  ${plan.workspace.name}, ${plan.workspace.kind}. ${caveat(plan.workspace)}`,
    `  Audiences  ${scenery.audiences.map((audience) => audience.id).join(", ")} (switch on the page)`,
    ...(scenery.story === undefined ? [] : ["", ...scenery.story.map((line) => `  ${line}`)]),
    "",
    "  Ctrl-C stops.",
    "",
  ];
  process.stderr.write(`${lines.join("\n")}\n`);
}

function profileSentence({ tls }: Plan): string {
  return tls === undefined
    ? "development: in the clear, open to this machine only; whoever is on it may read and do everything"
    : `certificate: mutual TLS 1.3 with ${tls.dir} (HTTP ${tls.http}, gRPC ${tls.grpc}); who calls is what the certificate says`;
}

/** Resolves on the first Ctrl-C or termination; a second one ends the process at once. */
function untilSignalled(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(130));
        resolve();
      });
    }
  });
}

function versionOf(): string {
  return (JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string }).version;
}
