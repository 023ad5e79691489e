/** Composes the ingest services and puts them on a gRPC server that others may share. */
import { setTimeout as delay } from "node:timers/promises";
import type { Server, ServerReadableStream, ServerUnaryCall, sendUnaryData } from "@grpc/grpc-js";
import type { AccessProfile } from "../access/index.ts";
import { type Clock, GAP_PATIENCE_S, MAXIMUM_SCENE_BYTES, type Source, type Workspace } from "../model/index.ts";
import { ingestV1 } from "../proto/index.ts";
import type { Database } from "../store/index.ts";
import type { RecordCall } from "./acks.ts";
import { createAisDoor } from "./ais/normalise.ts";
import { Appender, type AppenderStats } from "./appender.ts";
import { asCallError, CallError } from "./call_error.ts";
import { Counters, type IngestCounts } from "./counters.ts";
import { createDroneDoor } from "./drone/normalise.ts";
import { type Journal, journalOf } from "./journal.ts";
import type { Log } from "./log.ts";
import { SceneJobs, type SceneJobsOptions, type SceneJobsStats } from "./optical/jobs.ts";
import { Uploads } from "./optical/upload.ts";
import { untilDone } from "./patience.ts";
import { ALWAYS_ROOM, type Room } from "./room.ts";
import type { SensorDoor } from "./sensor_door.ts";
import { opticalServiceDefinition, type Receipt, type RecordKind, recordServiceDefinition } from "./services.ts";
import { RecordStream, type StreamDeps } from "./streams.ts";
import { ArrayConfigurations } from "./subsurface/configurations.ts";
import { createSubsurfaceDoor } from "./subsurface/normalise.ts";
import { systemTimer, type Timer } from "./timer.ts";
import { Waiting } from "./waiting.ts";

export interface IngestLimits {
  /** Seconds an image may be worked on. */
  readonly sceneSeconds?: number;
  /** Megabytes the imagery process may take. */
  readonly sceneMemoryMb?: number;
  /** Megabytes of one scene file. */
  readonly uploadMb?: number;
  /** Seconds before a gap in a stream's sequence is passed. */
  readonly gapPatienceS?: number;
}

export interface IngestDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly workspace: Workspace;
  readonly profile: AccessProfile;
  /** Folder for scenes and uploads that are under way. */
  readonly dataDir: string;
  readonly log: Log;
  /** Read anew whenever one is needed: they may change while the service runs. */
  readonly limits?: IngestLimits;
  /** Whether there is room on the disk; absent: always. */
  readonly room?: Room;
  /** The registered sources at this moment. */
  sources(): readonly Source[];
  readonly onSceneProgress?: SceneJobsOptions["onProgress"];
  /** Other than the real ones only in tests. */
  readonly journal?: Journal;
  readonly timer?: Timer;
  readonly processScene?: SceneJobsOptions["process"];
}

export interface IngestStats extends IngestCounts {
  readonly streams: number;
  readonly journal: AppenderStats;
  readonly scenes: SceneJobsStats;
}

export interface IngestHandle {
  /** Resolves when what an earlier run left was taken up; streams wait for it by themselves. */
  readonly ready: Promise<void>;
  stats(): IngestStats;
  /** Resolves when no scene waits to be searched. */
  scenesDone(): Promise<void>;
  /** Lets what was received be committed and acknowledged, ends the streams, and gives up the running search. */
  close(): Promise<void>;
}

const RECORD_KINDS: readonly RecordKind[] = ["subsurface", "drone", "ais"];
const MEGABYTE = 1_000_000;
/** How long a stopping service waits for the commits of what it has received. */
const LAST_COMMITS_MS = 3_000;
/** How often overdue gaps and withdrawn sources are looked for: a source that is disabled is cut off within a second. */
const TICK_MS = 500;
/** How often it is looked for what was let in elsewhere: by a person, or by another process. */
const LOOK_MS = 5_000;
/** How often uploads that nobody goes on with are looked for. */
const SWEEP_MS = 600_000;

/** Adds the four services to `server`. */
export function registerIngest(server: Server, deps: IngestDeps): IngestHandle {
  const { clock, log, workspace, profile, dataDir, limits = {} } = deps;
  const sources = indexed(deps.sources);
  const journal = deps.journal ?? journalOf(deps.db);
  const counters = new Counters();
  const appender = new Appender({ append: journal.append, clock, log });
  const jobs = createJobs(deps, { journal, appender, counters, sources });
  const room = deps.room ?? ALWAYS_ROOM;
  const uploads = new Uploads({
    journal,
    appender,
    jobs,
    counters,
    workspace,
    profile,
    clock,
    log,
    dataDir,
    room,
    get maximumBytes() {
      return limits.uploadMb === undefined ? MAXIMUM_SCENE_BYTES : limits.uploadMb * MEGABYTE;
    },
    sources,
  });
  const arrays = new ArrayConfigurations();
  const learnArrays = async (): Promise<void> =>
    arrays.relearn(await journal.configurations(), await journal.arrayHealth());
  const doorOf = doorsOf(workspace, arrays, counters);
  const waiting = new Waiting({ journal, arrays, workspace, clock, counters, log, sources, doorOf });
  const stopping = new AbortController();
  const takeUp = [learnArrays, () => uploads.recover(), () => jobs.recover(), async () => waiting.recover()];
  const ready = (async () => {
    for (const work of takeUp) await untilDone(work, log, stopping.signal);
  })();
  ready.catch((error) => {
    if (!stopping.signal.aborted) log.error({ err: error }, "Ingest could not take up what an earlier run left.");
  });

  const timer = deps.timer ?? systemTimer;
  const streams = new Set<RecordStream>();
  const shared: Omit<StreamDeps, "kind"> = {
    workspace,
    profile,
    clock,
    timer,
    log,
    journal,
    appender,
    counters,
    gapPatienceMs: (limits.gapPatienceS ?? GAP_PATIENCE_S) * 1000,
    sources,
    noRoom: () => room.noRecords(),
    doorOf,
    onDecided: (source, record) => waiting.decided(source, record),
    onConflict: (source) => {
      // What the refused record said of an array must not be used.
      if (source.kind === "subsurface")
        learnArrays().catch((error) => log.warn({ err: error }, "Arrays were not read."));
    },
  };
  for (const kind of RECORD_KINDS)
    server.addService(recordServiceDefinition(kind), {
      Stream: (call: RecordCall) => void serveStream(call, { ...shared, kind }, streams, ready),
    });
  server.addService(opticalServiceDefinition, opticalHandlers(uploads, ready, log));

  const stopTicking = timer.every(TICK_MS, () => {
    for (const stream of streams) void stream.tick();
  });
  const stopLooking = timer.every(LOOK_MS, () => {
    ready
      .then(() => Promise.all([jobs.look(), waiting.look()]))
      .catch((error) => log.warn({ err: error }, "What was released elsewhere was not looked for."));
  });
  const stopSweeping = timer.every(SWEEP_MS, () => {
    ready.then(() => uploads.sweep()).catch((error) => log.warn({ err: error }, "Old uploads were not swept."));
  });
  return {
    ready,
    stats: () => ({ ...counters.snapshot(), streams: streams.size, journal: appender.stats(), scenes: jobs.stats() }),
    scenesDone: () => jobs.idle(),
    async close() {
      stopping.abort();
      stopTicking();
      stopLooking();
      stopSweeping();
      const ended = Promise.all([...streams].map((stream) => stream.stop()));
      // A database that is away must not keep the service from stopping; what is not acknowledged will be sent again.
      await Promise.race([ended, delay(LAST_COMMITS_MS, undefined, { ref: false })]);
      await Promise.all([jobs.close(), appender.close(), waiting.close()]);
      await ended;
    },
  };
}

/** Sources by id; the index is made anew when the configuration gives another list. */
function indexed(list: () => readonly Source[]): () => ReadonlyMap<string, Source> {
  let known: readonly Source[] | undefined;
  let byId: ReadonlyMap<string, Source> = new Map();
  return () => {
    const now = list();
    if (now !== known) byId = new Map(now.map((source) => [source.id, source]));
    known = now;
    return byId;
  };
}

async function serveStream(
  call: RecordCall,
  deps: StreamDeps,
  streams: Set<RecordStream>,
  ready: Promise<void>,
): Promise<void> {
  const stream = new RecordStream(call, deps);
  streams.add(stream);
  await stream.serve(ready);
  streams.delete(stream);
}

/** One door a source, kept between its connections: a message's parts may come over two of them. */
function doorsOf(
  workspace: Workspace,
  arrays: ArrayConfigurations,
  counters: Counters,
): (source: Source) => SensorDoor {
  const doors = new Map<string, SensorDoor>();
  const liveWorkspace = workspace.kind === "live";
  const make = (source: Source): SensorDoor => {
    switch (source.kind) {
      case "subsurface":
        return createSubsurfaceDoor(arrays);
      case "drone":
        return createDroneDoor({ liveWorkspace, count: (what, by) => counters.count(what, by) });
      case "ais":
        return createAisDoor({ liveWorkspace, countError: (station, code) => counters.aisError(station, code) });
      case "optical":
        throw new CallError("INVALID_ARGUMENT", "Scenes are uploaded, not streamed.");
    }
  };
  return (source) => {
    const door = doors.get(source.id) ?? make(source);
    doors.set(source.id, door);
    return door;
  };
}

function createJobs(
  deps: IngestDeps,
  shared: Pick<SceneJobsOptions, "journal" | "appender" | "counters" | "sources">,
): SceneJobs {
  const { clock, log, dataDir, limits = {} } = deps;
  return new SceneJobs({
    ...shared,
    clock,
    log,
    dataDir,
    get timeoutMs() {
      return limits.sceneSeconds === undefined ? undefined : limits.sceneSeconds * 1000;
    },
    get maxRssBytes() {
      return limits.sceneMemoryMb === undefined ? undefined : limits.sceneMemoryMb * MEGABYTE;
    },
    ...(deps.onSceneProgress === undefined ? {} : { onProgress: deps.onSceneProgress }),
    ...(deps.processScene === undefined ? {} : { process: deps.processScene }),
  });
}

function opticalHandlers(uploads: Uploads, ready: Promise<void>, log: Log) {
  const answer = (work: Promise<Receipt>, callback: sendUnaryData<Receipt>): void => {
    work.then(
      (receipt) => callback(null, receipt),
      (error) => {
        const known = asCallError(error);
        if (known !== error) log.warn({ err: error }, "An upload ended for a fault of the service.");
        callback(known);
      },
    );
  };
  return {
    UploadScene: (call: ServerReadableStream<Buffer, Receipt>, callback: sendUnaryData<Receipt>) =>
      answer(
        ready.then(() => uploads.receive(call)),
        callback,
      ),
    GetUploadStatus: (call: ServerUnaryCall<Buffer, Receipt>, callback: sendUnaryData<Receipt>) =>
      answer(
        ready.then(() => uploads.status(uploadIdOf(call.request), call)),
        callback,
      ),
  };
}

function uploadIdOf(message: Buffer): string {
  try {
    return ingestV1.UploadStatusRequest.decode(message).uploadId ?? "";
  } catch (error) {
    throw new CallError("INVALID_ARGUMENT", `The message is no status request (${(error as Error).message}).`);
  }
}
